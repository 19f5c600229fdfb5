#!/usr/bin/env python3
"""Draws known-item queries from pages in the neutral form: what somebody types who has seen a page and wants it again.

usage: queries.py FROM OUT [SEED]       writes JSON lines {locale, class, query, pages: [every id that is a right answer]}

Same pages and seed, same queries (Python's random; for scripts without spaces ICU's dictionaries, by node: words.mjs).
Up to 60 of each class and locale:
  title      2 to 4 words of a title, those on the fewest pages, in their order; all of a shorter title.
             Right: every page whose title has all these words; more than 3: not asked.
  heading    the same of a heading; not asked if another page has all these words in a title or heading.
  rare       two words of one section, each on 1 to 3 pages of the locale. Right: every page that has both.
  inflected  a title or heading query with one word in another form, which the locale's text has, but no title or heading of
             this page: same beginning of at least 4 letters and 60 %, at most 3 other letters on either side, and the same
             stem where Snowball has a stemmer. Where it has none (he, fa, ko): the ending alone decides. Not for scripts without spaces.
  typo       a title or heading query with one edit (leave out, put in, replace, swap; in 1 of 8 at the first letter) in a word of
             at least 5 letters, the result no word of the locale. Korean: an edit of the letters within the syllables.
Without spaces (zh, ja, th, km, my) a query is a run of whole dictionary words of 4 to 8 characters (6 to 14 for Thai, Khmer and
Burmese, whose marks are counted), "on a page" means as a run of characters, and the edited word is the run.
Home and section pages are searched but not asked for. Titles and headings that are the English page's own (what nobody has
translated) are not asked for, nor queries of which less than half the words are in the locale's script.
"""
import html, json, os, random, re, subprocess, sys, unicodedata
from collections import Counter, defaultdict
from itertools import islice
from pathlib import Path

import snowballstemmer
from pages import read

EACH = 60
UNSPACED = {"zh-Hant": (4, 8), "ja": (4, 8), "th": (6, 14), "km": (6, 14), "my": (6, 14)}
SCRIPT = {"ar": "ARABIC", "fa": "ARABIC", "he": "HEBREW", "ru": "CYRILLIC", "ko": "HANGUL", "zh-Hant": "CJK", "ja": "CJK|HIRAGANA|KATAKANA",
          "th": "THAI", "km": "KHMER", "my": "MYANMAR"}
STEMMERS = {"en": "english", "es": "spanish", "fr": "french", "de": "german", "ru": "russian", "ar": "arabic", "tr": "turkish"}


def letter(c):
    return unicodedata.category(c)[0] in "LM" or c == "\u200c"


def lower(text):
    return text.replace("İ", "i").lower()


def words_of(text):
    """Its words in lower case, of letters and marks only, in order."""
    found, at = [], 0
    text = lower(text)
    for i, c in enumerate(text + " "):
        if not letter(c):
            if i > at:
                found.append(text[at:i])
            at = i + 1
    return found


def plain(text):
    """Markdown to text: no code blocks, addresses or markup."""
    text = re.sub(r"^[ \t]*(```|~~~).*?^[ \t]*(```|~~~)[ \t]*$", " ", text, flags=re.M | re.S)
    text = re.sub(r"\]\([^()\s]*(?:\([^()\s]*\))?[^()]*\)|<[^>\n]+>|https?://\S+", " ", text)
    return re.sub(r"\s+", " ", re.sub(r"[\[\]*_`#|>]+", " ", html.unescape(text))).strip()


class Page:
    def __init__(self, file, root):
        self.id = file.relative_to(root).with_suffix("").as_posix()
        self.title, description, body = read(file)
        self.title = plain(self.title)
        body = re.sub(r"^[ \t]*(```|~~~).*?^[ \t]*(```|~~~)[ \t]*$", "", body, flags=re.M | re.S)
        parts = re.split(r"^#+[ \t]+(.+)$", body, flags=re.M)
        self.headings = [plain(h) for h in parts[1::2]]
        self.sections = [plain(description + "\n" + parts[0])] + [plain(p) for p in parts[2::2]]
        self.whole = lower(" ".join([self.title] + self.headings + self.sections))
        self.asked = file.name != "_index.md"


class Locale:
    def __init__(self, root, english, seed):
        self.name = root.name
        self.pages = []
        for f in sorted(root.rglob("*.md")):
            p = Page(f, root)
            if f.name == "_index.md":
                p.id = p.id[:-len("_index")]
            self.pages.append(p)
        self.asked = [p for p in self.pages if p.asked]
        self.run = UNSPACED.get(self.name)
        self.english = english
        self.kept = {}
        self.random = lambda what: random.Random("%s %s %s" % (seed, self.name, what))
        self.stem = snowballstemmer.stemmer(STEMMERS[self.name]).stemWord if self.name in STEMMERS else None
        self.df, self.occurs = Counter(), Counter()
        if not self.run:
            for p in self.pages:
                words = words_of(p.whole)
                p.words, p.title_words = set(words), set(words_of(p.title))
                p.heading_words = [set(words_of(h)) for h in p.headings]
                self.df.update(p.words)
            self.having = defaultdict(set)
            for n, p in enumerate(self.pages):
                for word in p.title_words.union(*p.heading_words):
                    self.having[word].add(n)
        else:
            self.cut()
        for p in self.pages:
            self.occurs.update(c for c in p.whole if unicodedata.category(c)[0] == "L" and self.in_script(c))
        self.alphabet = sorted(self.occurs)
        self.weights = [self.occurs[c] for c in self.alphabet]

    def cut(self):
        texts, keys = [], []
        for p in self.asked:
            for kind, n, text in [("title", 0, p.title)] + [("heading", i, h) for i, h in enumerate(p.headings)] + [("text", i, s) for i, s in enumerate(p.sections)]:
                keys.append((p.id, kind, n))
                texts.append([self.name, lower(text)])
        node = os.environ.get("NODE", "node")
        out = subprocess.run([node, str(Path(__file__).with_name("words.mjs"))], input=json.dumps(texts), capture_output=True, text=True, check=True)
        self.cuts = dict(zip(keys, json.loads(out.stdout)))

    def in_script(self, text):
        wanted = SCRIPT.get(self.name, "LATIN")
        return any(re.match(wanted, unicodedata.name(c, "")) for c in text)

    def own(self, query):
        """Whether at least half of a query's words are in the locale's script."""
        words = query.split()
        return 2 * sum(self.in_script(w) for w in words) >= len(words)

    def has(self, text, query):
        """Whether a short text has all of a query's words."""
        if self.run:
            text = lower(text)
            return all(w in text for w in query.split())
        return set(query.split()) <= set(words_of(text))

    def near(self, query):
        """Pages whose title and headings together have all the words."""
        if self.run:
            return self.pages
        return [self.pages[n] for n in sorted(set.intersection(*(self.having.get(w, set()) for w in query.split())))]

    def named(self, query):
        """Pages with all the words in their title."""
        return [p.id for p in self.near(query) if self.has(p.title, query)]

    def called(self, query):
        """Pages with all the words in their title or in one heading."""
        if self.run:
            return [p.id for p in self.pages if any(self.has(t, query) for t in [p.title] + p.headings)]
        wanted = set(query.split())
        return [p.id for p in self.near(query) if wanted <= p.title_words or any(wanted <= h for h in p.heading_words)]

    def few(self, text, rnd):
        """2 to 4 words of a text: those on the fewest pages, in order."""
        words = list(dict.fromkeys(w for w in words_of(text) if len(w) > 1))
        k = rnd.randint(2, 4)
        kept = sorted(words, key=lambda w: (self.df[w], words.index(w)))[:k]
        return " ".join(w for w in words if w in kept)

    def runs(self, cut, least=None):
        """Runs of whole words of the right length, none with anything but letters, digits and marks."""
        least = least or self.run[0]
        found = []
        for i in range(len(cut)):
            if cut[i][:1] in "ーっゃゅょッャュョ" or unicodedata.category(cut[i][:1])[0] == "M":
                continue
            run = ""
            for w in cut[i:]:
                if not all(letter(c) or c.isdigit() for c in w):
                    break
                run += w
                if len(run) > self.run[1]:
                    break
                if len(run) >= least and self.in_script(run):
                    found.append(run)
        return list(dict.fromkeys(found))

    # ------------------------------------------------ classes; each yields (query, [ids]) in a seeded order
    def of_titles(self):
        rnd = self.random("title")
        pages = [p for p in self.asked if p.title.lower() not in self.english]
        rnd.shuffle(pages)
        for _ in range(2 if self.run else 1):
            for p in pages:
                if self.run:
                    cut = self.cuts[p.id, "title", 0]
                    runs = self.runs(cut) or ([p.title.lower()] if p.title and len(p.title) < self.run[0] else [])
                    if not runs:
                        continue
                    fewest = min(len(self.named(r)) for r in runs)
                    query = rnd.choice([r for r in runs if len(self.named(r)) == fewest])
                else:
                    query = self.few(p.title, rnd)
                right = query and self.named(query)
                if query and len(right) <= 3 and self.own(query):
                    yield query, right

    def of_headings(self):
        rnd = self.random("heading")
        places = [(p, i) for p in self.asked for i, h in enumerate(p.headings) if h.lower() not in self.english]
        rnd.shuffle(places)
        for p, i in places:
            if self.run:
                runs = [r for r in self.runs(self.cuts[p.id, "heading", i]) if self.called(r) == [p.id]]
                if not runs:
                    continue
                query = rnd.choice(runs)
            else:
                query = self.few(p.headings[i], rnd)
            if len(words_of(query)) >= (1 if self.run else 2) and self.called(query) == [p.id] and self.own(query):
                yield query, [p.id]

    def drawn(self, draw):
        """The first 1,000 of a class, drawn once."""
        if draw not in self.kept:
            self.kept[draw] = list(islice(draw(), 1000))
        return self.kept[draw]

    def names(self):
        """The title and heading queries that others are made of."""
        return self.drawn(self.of_titles) + self.drawn(self.of_headings)

    def of_rare(self):
        rnd = self.random("rare")
        places = [(p, i) for p in self.asked for i, s in enumerate(p.sections) if s]
        rnd.shuffle(places)
        for p, i in places * 2:
            if self.run:
                words = [w for w in dict.fromkeys(self.cuts[p.id, "text", i]) if len(w) >= 2 and all(letter(c) for c in w) and self.in_script(w)]
                words = [w for w in words if 1 <= sum(w in q.whole for q in self.pages) <= 3]
            else:
                words = [w for w in dict.fromkeys(words_of(p.sections[i])) if len(w) >= 4 and self.df[w] <= 3 and self.in_script(w)]
            if len(words) < 2:
                continue
            pair = rnd.sample(words, 2)
            right = [q.id for q in self.pages if all((w in q.whole) if self.run else (w in q.words) for w in pair)]
            yield " ".join(pair), right

    def forms(self, word, page):
        """Other forms of a word that the locale's text has and this page's title and headings have not."""
        if len(word) < 4 or not self.in_script(word):
            return []
        here = page.title_words.union(*page.heading_words)
        found = []
        for other in self.by_start.get(word[:4], ()):
            common = len(os.path.commonprefix([word, other]))
            if other != word and common >= max(4, 0.6 * max(len(word), len(other))) and max(len(word), len(other)) - common <= 3 and other not in here:
                if self.stem is None or self.stem(word) == self.stem(other):
                    found.append(other)
        return sorted(found)

    def of_inflected(self):
        if self.run:
            return
        rnd = self.random("inflected")
        self.by_start = defaultdict(list)
        for w in sorted(self.df):
            if len(w) >= 4:
                self.by_start[w[:4]].append(w)
        by_id = {p.id: p for p in self.pages}
        base = self.names()
        rnd.shuffle(base)
        for query, right in base:
            words = query.split()
            choices = [(i, f) for i, w in enumerate(words) for f in self.forms(w, by_id[right[0]])]
            if not choices or len(right) > 1:
                continue
            i, form = rnd.choice(choices)
            query = " ".join(words[:i] + [form] + words[i + 1:])
            if not self.called(query) and self.own(query):
                yield query, right

    def edit(self, word, rnd):
        letters = unicodedata.normalize("NFD", word) if self.name == "ko" else word
        alphabet, weights = self.alphabet, self.weights
        if self.name == "ko":
            alphabet, weights = sorted(set(letters)), None
        n = len(letters)
        first = rnd.random() < 1 / 8
        at = 0 if first else rnd.randrange(1, n)
        kind = rnd.choice(["out", "in", "other", "swap"])
        c = rnd.choices(alphabet, weights)[0]
        if kind == "out":
            edited = letters[:at] + letters[at + 1:]
        elif kind == "in":
            edited = letters[:at] + c + letters[at:]
        elif kind == "other":
            edited = letters[:at] + c + letters[at + 1:]
        else:
            at = min(at, n - 2)
            edited = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2:]
        return unicodedata.normalize("NFC", edited)

    def of_typos(self):
        rnd = self.random("typo")
        base = self.names()
        rnd.shuffle(base)
        for query, right in base:
            words = query.split()
            size = (lambda w: len(unicodedata.normalize("NFD", w))) if self.name == "ko" else len
            long = [i for i, w in enumerate(words) if size(w) >= 5 and self.in_script(w)]
            if not long:
                continue
            i = rnd.choice(long)
            for _ in range(20):
                typo = self.edit(words[i], rnd)
                bad = typo == words[i] or unicodedata.category(typo[0])[0] == "M" or (self.name == "ko" and not all("가" <= c <= "힣" for c in typo))
                known = any(typo in p.whole for p in self.pages) if self.run else typo in self.df
                if not bad and not known:
                    yield " ".join(words[:i] + [typo] + words[i + 1:]), right
                    break

    def classes(self):
        return {"title": self.of_titles, "heading": self.of_headings, "rare": self.of_rare, "inflected": self.of_inflected, "typo": self.of_typos}


def main():
    root, out = Path(sys.argv[1]), Path(sys.argv[2])
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    english, lines = set(), []
    names = sorted((d.name for d in root.iterdir() if d.is_dir()), key=lambda n: (n != "en", n))
    for name in names:
        locale = Locale(root / name, english if name != "en" else set(), seed)
        if name == "en":
            english = {t.lower() for p in locale.pages for t in [p.title] + p.headings}
        counts = []
        for kind, draw in locale.classes().items():
            seen = set()
            for query, right in locale.drawn(draw):
                if query not in seen:
                    seen.add(query)
                    lines.append({"locale": name, "class": kind, "query": query, "pages": right})
                if len(seen) == EACH:
                    break
            counts.append("%s %d" % (kind, len(seen)))
        print(name, ", ".join(counts), file=sys.stderr)
    out.write_text("".join(json.dumps(l, ensure_ascii=False) + "\n" for l in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
