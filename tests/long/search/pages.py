#!/usr/bin/env python3
"""The pages that are searched, in the corpus' neutral form (<locale>/<section>/<slug>.md), and as plain HTML for Pagefind.

  pages.py site CONTENT OUT [LOCALE…]      a Waymark site's own content, its ways of linking taken out
  pages.py copy FROM OUT [LOCALE…]         adds locales of another neutral folder
  pages.py grow FROM OUT PAGES [SEED]      PAGES English pages made of FROM's English sections
  pages.py html FROM OUT                   what Pagefind indexes: language, title, headings with ids, text

Pages of `grow`: sections of the corpus put together anew, until a page has the length of one of the corpus. Since putting
the same 1 MB together anew makes no new words, and a real collection never stops making them (Heaps' law), every 8th longer
word is replaced by a made-up one, drawn so that new ones keep coming (a Pitman-Yor urn, discount 0.8): 10,000 pages
have some 90,000 words, most of them on a few pages. Every title ends in two made-up words and is there once.
"""
import json, random, re, shutil, sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+(?:\([^()\s]*\))?)\)")
ELSEWHERE = re.compile(r"^(https?|mailto|tel|ftp):")


def split_front(text):
    m = re.match(r"^---\n(.*?)\n---\n(.*)$", text, re.S)
    return (m.group(1), m.group(2)) if m else ("", text)


def scalar(front, key):
    m = re.search(r"^%s:[ \t]*(.+)$" % key, front, re.M)
    if not m:
        return None
    value = m.group(1).strip()
    if value.startswith('"'):
        return json.loads(value)
    return value.strip("'")


def read(path):
    """(title, description, body)"""
    front, body = split_front(path.read_text(encoding="utf-8"))
    return scalar(front, "title") or "", scalar(front, "description") or scalar(front, "summary") or "", body


def write(path, title, description, body):
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "title: " + json.dumps(title, ensure_ascii=False)
    if description:
        head += "\ndescription: " + json.dumps(description, ensure_ascii=False)
    path.write_text("---\n%s\n---\n%s" % (head, body), encoding="utf-8")


def locales(folder, wanted):
    return [d for d in sorted(folder.iterdir()) if d.is_dir() and (d.name in wanted if wanted else (d / "_index.md").exists() or (d / "index.md").exists())]


def site(content, out, *wanted):
    for locale in locales(content, wanted):
        for f in sorted(locale.rglob("*.md")):
            to = f.relative_to(content).with_name("_index.md" if f.name == "index.md" else f.name)
            title, description, body = read(f)
            body = re.sub(r"\{#[\w-]+\}[ \t]*$", "", body, flags=re.M)
            body = re.sub(r'!\[([^\]]*)\]\([^()\s]*(?:\s+"([^"]*)")?\)', lambda m: " ".join(part for part in m.groups() if part), body)
            body = LINK.sub(lambda m: m.group(0) if ELSEWHERE.match(m.group(2)) else m.group(1), body)
            write(out / to, title, description, body)


def copy(source, out, *wanted):
    for locale in locales(source, wanted):
        shutil.copytree(locale, out / locale.name, dirs_exist_ok=True)


# ------------------------------------------------------------------ more pages
def sections(body):
    """[(heading or None, [block])], code left out."""
    found, fence = [(None, [])], False
    for block in re.split(r"\n[ \t]*\n", body):
        if len(re.findall(r"^[ \t]*(?:```|~~~)", block, re.M)) % 2:
            fence = not fence
            continue
        if fence or re.match(r"[ \t]*(```|~~~)", block):
            continue
        m = re.match(r"#+[ \t]+(.+)", block)
        if m:
            found.append((LINK.sub(r"\1", m.group(1)).strip(), []))
            block = block[m.end():].strip("\n")
        if block.strip():
            found[-1][1].append(block)
    return [(h, b) for h, b in found if b]


class Words:
    """Made-up words: the n-th draw is a new one with probability (strength + discount * number so far) / (strength + n)."""
    ONSET = "b br ch d dr f g gr h j k kl l m n p pl r s sh sk st t th tr v w y z".split()
    NUCLEUS = "a a a e e i i o o u ai ea ou".split()
    CODA = ["", "", "", "l", "m", "n", "nd", "r", "rk", "s", "st", "t", "x"]

    def __init__(self, rnd, known, discount=0.8, strength=50.0):
        self.rnd, self.taken, self.discount, self.strength = rnd, set(known), discount, strength
        self.draws, self.words = [], []

    def new(self):
        while True:
            word = "".join(self.rnd.choice(self.ONSET) + self.rnd.choice(self.NUCLEUS) for _ in range(self.rnd.choice((1, 2, 2, 3)))) + self.rnd.choice(self.CODA)
            if len(word) >= 4 and word not in self.taken:
                self.taken.add(word)
                self.words.append(word)
                return len(self.words) - 1

    def draw(self):
        n, kinds = len(self.draws), len(self.words)
        if self.rnd.random() * (self.strength + n) < self.strength + self.discount * kinds:
            i = self.new()
        else:
            # one drawn before, by how often, less the discount: a first draw counts only 1 - discount
            while True:
                i, first = self.draws[self.rnd.randrange(n)]
                if not first or self.rnd.random() < 1 - self.discount:
                    self.draws.append((i, False))
                    return self.words[i]
        self.draws.append((i, True))
        return self.words[i]


def grow(source, out, pages, seed="1"):
    pages, rnd = int(pages), random.Random("grow %s %s" % (pages, seed))
    titles, parts, lengths = [], [], []
    for f in sorted((source / "en").glob("*/*.md")):
        if f.name == "_index.md":
            continue
        title, _, body = read(f)
        titles.append(title)
        lengths.append(min(max(len(body), 800), 8000))
        parts += sections(body)
    plain = re.compile(r"(?<![\w/.@\[-])[A-Za-z]{5,}(?![\w/.@\]-])")
    words = Words(rnd, {w.lower() for _, b in parts for p in b for w in re.findall(r"[A-Za-z]+", p)})
    names = [("topic-%04d" % (i // 25 + 1), "guide-%06d" % (i + 1)) for i in range(pages)]
    shutil.rmtree(out / "en", ignore_errors=True)
    write(out / "en" / "_index.md", "English", "", "")
    for section in sorted({s for s, _ in names}):
        text = LINK.sub(r"\1", rnd.choice(rnd.choice(parts)[1]))
        write(out / "en" / section / "_index.md", "%s %d" % (rnd.choice(titles), int(section[-4:])), "", "\n" + text + "\n")
    taken = set()
    for section, name in names:
        want, got, body, count = rnd.choice(lengths), 0, [], rnd.randrange(8)

        def link(m):
            if ELSEWHERE.match(m.group(2)):
                return m.group(0)
            to = names[rnd.randrange(pages)]
            return "[%s](%s)" % (m.group(1), (to[1] if to[0] == section else "../%s/%s" % to) + ".md")

        def word(m):
            nonlocal count
            count += 1
            if count % 8:
                return m.group(0)
            made = words.draw()
            return made.capitalize() if m.group(0)[0].isupper() else made
        while got < want:
            heading, blocks = parts[rnd.randrange(len(parts))]
            if heading and body:
                body.append("## " + heading)
            for block in blocks:
                if got >= want and got:
                    break
                # links and code as they are, made-up words only between them
                block = "".join(piece if k % 2 else plain.sub(word, piece) for k, piece in enumerate(re.split(r"(\[[^\n]*?\]\([^()\n]*(?:\([^()]*\))?\)|`[^`\n]*`|<[^>\n]*>|https?://\S+)", block)))
                body.append(LINK.sub(link, block))
                got += len(block) + 2
        title = None
        while title is None or title in taken:
            title = "%s %s %s" % (rnd.choice(titles), words.draw().capitalize(), words.draw().capitalize())
        taken.add(title)
        write(out / "en" / section / (name + ".md"), title, "", "\n" + "\n\n".join(body) + "\n")
    print("%d pages, %d made-up words in %d places" % (pages, len(words.words), len(words.draws)))


# ------------------------------------------------------------------ HTML
def to_html(job):
    import cmarkgfm
    f, to, lang = job
    title, description, body = read(f)
    rendered = cmarkgfm.github_flavored_markdown_to_html(body)
    ids = {}

    def heading(m):
        slug = re.sub(r"\W+", "-", re.sub(r"<[^>]+>", "", m.group(3)).lower()).strip("-") or "part"
        ids[slug] = ids.get(slug, 0) + 1
        return '<h%s id="%s">%s</h%s>' % (m.group(1), slug if ids[slug] == 1 else "%s-%d" % (slug, ids[slug]), m.group(3), m.group(1))
    rendered = re.sub(r"<h([1-6])()>(.*?)</h\1>", heading, rendered, flags=re.S)
    rendered = re.sub(r'(<a href="[^":]*)\.md"', r'\1.html"', rendered)
    escape = lambda s: s.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text('<!doctype html>\n<html lang="%s">\n<meta charset="utf-8">\n<title>%s</title>\n<main data-pagefind-body>\n<h1>%s</h1>\n%s%s</main>\n'
                  % (lang, escape(title), escape(title), "<p>%s</p>\n" % escape(description) if description else "", rendered), encoding="utf-8")


def html(source, out):
    shutil.rmtree(out, ignore_errors=True)
    jobs = []
    for locale in locales(source, ()):
        for f in sorted(locale.rglob("*.md")):
            to = out / f.relative_to(source).with_name("index.html" if f.name == "_index.md" else f.stem + ".html")
            jobs.append((f, to, locale.name))
    with ProcessPoolExecutor(2) as pool:
        for _ in pool.map(to_html, jobs, chunksize=50):
            pass
    print("%d pages of HTML" % len(jobs))


if __name__ == "__main__":
    command, *rest = sys.argv[1:]
    paths = [Path(p) for p in rest[:2]]
    {"site": site, "copy": copy, "grow": grow, "html": html}[command](*paths, *rest[2:])
