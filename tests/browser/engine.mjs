// The search's engine outside a browser: its parts in a context whose document "loads" scripts from a map, and small indexes to
// search, written here from the description of the formats alone.
import fs from 'node:fs';
import vm from 'node:vm';

const root = new URL('../../', import.meta.url);
const folder = new URL('themes/waymark/js/search/', root);

/** The constants of `src/search/constants.rs`, as the build gives them to the script. */
export const RANKING = Object.fromEntries(
  [...fs.readFileSync(new URL('src/search/constants.rs', root), 'utf8').matchAll(/^pub const (\w+): .*? = (.*);$/gm)].map(([, name, value]) => [name.toLowerCase(), JSON.parse(value)]),
);

/** Words of letters and digits, Han characters by twos: enough of an analyser to try all the rest. */
const ANALYSER = `
function tokens(text) {
  const found = [];
  for (const run of text.matchAll(/[a-z0-9\\u00c0-\\u024f\\u0300-\\u036f\\u0400-\\u04ff\\u{10400}-\\u{1044f}]+|[\\u4e00-\\u9fff]+/giu)) {
    const [written] = run, at = run.index, n = written.length;
    if (written < '\\u4e00' || written >= '\\ua000') {
      found.push({t: written.toLowerCase().normalize('NFKD').replace(/[\\u0300-\\u036f]/g, ''), s: at, e: at + n, k: 0});
      continue;
    }
    for (let i = 0; i + 1 < n; i++) found.push({t: written.slice(i, i + 2), s: at + i, e: at + i + 2, k: 1});
    found.push({t: written[n - 1], s: at + n - 1, e: at + n, k: n > 1 ? 2 : 1});
  }
  return found;
}
function isZawgyi() { return false; }
let analyser = {};
function learn() {}
function isKnown() { return true; }`;

/** Parts of the script, by their numbers; of the one with what few searches need if `more`. */
export function parts(from, to, more = false) {
  const at = new URL(more ? '../search-more/' : './', folder);
  const names = fs.readdirSync(at).filter((name) => name.slice(0, 2) >= from && name.slice(0, 2) <= to).sort();
  return names.map((name) => fs.readFileSync(new URL(name, at), 'utf8')).join('\n');
}

/** A script like the built one, without the panel: `analyser` stands in for the part of the script with the analyser. */
export function engineScript(analyser = ANALYSER) {
  const inner = `window.inner={recordReader,excerpt,distance,parseQuery,lg,span,shelf};`;
  return `(function(){'use strict';var RANKING=${JSON.stringify(RANKING)};${analyser}\n${parts('20', '59')}\n${parts('20', '39', true)}\nmore = async () => ({guess, verify});\n${inner}})();`;
}

/** What the panel looks for when the script arrives, and what no search needs. */
const NO_PANEL = 'document.getElementById=document.querySelector=function(){return null};window.addEventListener=function(){};';

/** Files below a folder, read when they are asked for. */
class Folder extends Map {
  constructor(root) {
    super();
    this.root = root;
  }

  get(path) {
    const file = `${this.root}/${path}`;
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  }
}

/** Opens pages that run the published script on the files of the tree at `root`, without the panel; `script`: its path there. */
export function published(root, script) {
  const files = new Folder(root);
  const source = NO_PANEL + files.get(script);
  return () => page(files, { script: source });
}

/**
 * A page that runs `script`. `files`: path below the tree's root → text; a script element appended to it runs what is there.
 * `hold` may return a promise that delays a file. `requests` grows by each path asked for.
 */
export function page(files, { script = engineScript(), hold = () => undefined, early = [] } = {}) {
  const requests = [];
  const window = {};
  window.window = window;
  window.console = console;
  const context = vm.createContext(window);
  const run = (text) => {
    try { vm.runInContext(text, context, { timeout: 5000 }); } catch { /* As in a browser, the error is told elsewhere. */ }
  };
  const document = {
    createElement: () => ({ remove() {} }),
    head: {
      async appendChild(element) {
        const path = element.src.replace(/^(\.\.\/)*/, '');
        requests.push(path);
        await hold(path);
        await new Promise(setImmediate);
        const text = files instanceof Map ? files.get(path) : files[path];
        if (text === undefined) return element.onerror({ type: 'error', target: element });
        run(text);
        element.onload({ type: 'load', target: element });
      },
    },
  };
  window.document = document;
  early.forEach((path) => run(files.get(path)));
  vm.runInContext(script, context);
  return { window, wmk: window.wmk, inner: window.inner, requests, run };
}

/** What an outcome says, as `Outcome::as_json` in Rust says it. */
export async function dump(wmk, outcome) {
  while (outcome.results.length < outcome.listed) await outcome.more();
  const results = await Promise.all(outcome.results.map(async (result) => {
    const { slot, section, score, id, path, lang, dir } = result;
    const { anchor, title, heading, text } = await wmk.snippet(outcome, result);
    return { slot, section, score, id, path, lang, dir, anchor, title, heading, text };
  }));
  const terms = outcome.terms.map(({ token, kind, prefix, unknown, idf, df, words, nearest, variants }) => (
    { token, kind, prefix, unknown, idf, df, words, nearest, variants: variants.map(({ key, weight, df: pages }) => ({ key, weight, df: pages })) }));
  return JSON.parse(JSON.stringify({ count: outcome.count, words: outcome.words, nearest: outcome.nearest, terms, results }));
}

// --- an index

const ALPHABET = Array.from({ length: 94 }, (_, n) => String.fromCharCode(33 + n)).filter((c) => !'"&<\\'.includes(c));

/** A number as the formats write it. */
export function number(value) {
  const digits = (...list) => list.map((digit) => ALPHABET[Math.floor(digit)]).join('');
  if (value < 60) return digits(value);
  if (value < 60 + 24 * 90) return digits(60 + (value - 60) / 90, (value - 60) % 90);
  const rest = value - 60 - 24 * 90;
  return digits(84 + rest / 729000, (rest / 8100) % 90, (rest / 90) % 90, rest % 90);
}

/** Records of [key, rest], keys ascending. */
export function records(list) {
  let last = '';
  return list.map(([key, rest]) => {
    let shared = 0;
    while (shared < last.length && last[shared] === key[shared]) shared++;
    if (/[\ud800-\udbff]/.test(last[shared - 1] ?? '')) shared--;
    last = key;
    return number(shared) + key.slice(shared) + rest;
  }).join('');
}

/** A posting list with its letter: [slot, [[section, level], …]] ascending; `most`: pages that it names. */
export function postings(pages, most = Infinity) {
  const named = pages.slice(0, most);
  let last = -1;
  return (named.length < pages.length ? `Q${number(pages.length)}` : 'P') + number(named.reduce((sum, [, sections]) => sum + sections.length, 0)) + named.map(([slot, sections]) => {
    const gap = slot - last - 1;
    let before = -1;
    last = slot;
    return (gap < 24 ? String.fromCharCode(97 + gap) : 'y' + number(gap)) + sections.map(([section, level]) => {
      const place = (section - before - 1) * 8 + level;
      before = section;
      return (place < 60 ? '' : 'z') + number(place);
    }).join('');
  }).join('');
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
let names = 0;
const freshName = () => (names++).toString(32).replace(/[0189]/g, (c) => 'wxyz'['0189'.indexOf(c)]).padStart(4, 'a');

/** The name of a file by what is told of it and what it is for. */
export function fileName(told, key) {
  let hash = 0;
  for (let n = 0; n < key.length; n++) hash = (hash * 31 + key.charCodeAt(n)) % 1024;
  return told + hash.toString(32).padStart(2, '0');
}

/**
 * Files of an index of `pages`: {id, title, summary, sections: [[anchor, heading, text], …] (the lead first), filters}.
 * `size`: records to a shard; `stem`: word → group; `cards`: titles in files of their own.
 */
export function index(pages, { tokens, size = 8, stem = (word) => word, cards = false, bits = 12, lang = 'en', most } = {}) {
  const files = new Map();
  const file = (value, key = '') => {
    const told = freshName(), name = fileName(told, key);
    files.set(`search/${lang}/${name}.js`, `wmk(${JSON.stringify(`${lang}/${name}`)},${JSON.stringify(value)})`);
    return told;
  };
  const slots = pages.map((_, n) => (n * 37 + 5) % (1 << bits));
  const groups = new Map(), words = new Map(), filters = new Map();
  pages.forEach((page, n) => {
    (page.filters ?? []).forEach((filter) => filters.set(filter, [...(filters.get(filter) ?? []), [slots[n], [[0, 0]]]]));
    page.sections.forEach(([, heading, text], section) => {
      const fields = [[text, 1], [heading, 4], ...(section ? [] : [[page.title, 5], [page.summary, 2]])];
      fields.forEach(([field, weight]) => tokens(field).forEach(({ t, k }) => {
        words.set(t, { kind: k, group: stem(t) });
        const group = groups.get(stem(t)) ?? groups.set(stem(t), new Map()).get(stem(t));
        const at = group.get(slots[n]) ?? group.set(slots[n], new Map()).get(slots[n]);
        at.set(section, Math.min(7, (at.get(section) ?? -1) + weight));
      }));
    });
  });
  const ascending = (map) => [...map].sort(([a], [b]) => a - b);
  const lists = new Map([...groups].map(([group, map]) => [group, ascending(map).map(([slot, sections]) => [slot, ascending(sections)])]));
  filters.forEach((list) => list.sort(([a], [b]) => a - b));
  const keys = [...words.keys(), ...filters.keys()].sort(compare);
  const cut = (all) => {
    const shards = [];
    for (let n = 0; n < all.length || !n; n += size) shards.push(all.slice(n, n + size));
    return shards;
  };
  const shards = cut(keys);
  const bounds = shards.map((shard, n) => (n ? shard[0] : ''));
  const place = (key) => bounds.filter((bound) => bound <= key).length - 1;
  const spread = new Set();
  keys.filter((key) => key[0] !== '/').forEach((key) => {
    for (let n = 1; n <= key.length; n++) {
      const prefix = key.slice(0, n);
      if (bounds.filter((bound) => bound > prefix && bound.startsWith(prefix)).length >= 2) spread.add(prefix);
    }
  });
  const merged = (prefix) => {
    const pagesOf = new Map();
    new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => words.get(key).group)).forEach((group) => lists.get(group).forEach(([slot, sections]) => {
      const at = pagesOf.get(slot) ?? pagesOf.set(slot, new Map()).get(slot);
      sections.forEach(([section, level]) => at.set(section, Math.max(at.get(section) ?? 0, level)));
    }));
    return ascending(pagesOf).map(([slot, sections]) => [slot, ascending(sections)]);
  };
  const termShards = shards.map((shard, n) => {
    const at = new Map();
    let count = 0;
    const entries = [...shard.map((key) => [key, 'P']), ...[...spread].filter((prefix) => place(prefix) === n).map((prefix) => [prefix, 'X'])];
    return records(entries.sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1])).map(([key, letter]) => {
      if (letter === 'X') {
        const all = merged(key);
        count++;
        return [key, `X${number(all.length)}${postings(all.slice(0, most)).slice(1)}`];
      }
      if (filters.has(key)) return count++, [key, postings(filters.get(key))];
      const { group } = words.get(key);
      if (at.has(group)) return [key, 'A' + number(at.get(group))];
      at.set(group, count++);
      return [key, postings(lists.get(group), most)];
    }));
  });
  const spelling = (turn) => {
    const list = [...words].filter(([, { kind }]) => kind === 0).map(([word, { group }]) => [turn(word), String.fromCharCode(65 + Math.floor(Math.log2(lists.get(group).length) / 3))]);
    const cuts = cut(list.sort((a, b) => compare(a[0], b[0])));
    return [cuts.map((shard, n) => (n ? shard[0][0] : '')).join(' '), cuts.map((shard, n) => file(records(shard), n ? shard[0][0] : '')).join('')];
  };
  const [head, headFiles] = spelling((word) => word);
  const [tail, tailFiles] = spelling((word) => [...word].reverse().join(''));
  const order = pages.map((_, n) => n).sort((a, b) => slots[a] - slots[b]);
  // Three pages to a text file.
  const card = (own) => {
    let texts = '', of = '';
    own.forEach((i, n) => {
      if (n % 3 === 0) texts += file(own.slice(n, n + 3).map((j) => [slots[j], pages[j].summary, pages[j].sections.flat()]), pages[i].id);
      of += number(n % 3 ? 0 : 1);
    });
    return { slots: own.map((i, n) => number((slots[i] - (n ? slots[own[n - 1]] : -1) - 1 + (1 << bits)) % (1 << bits))).join(''), pages: own.map((i) => `/${pages[i].id}\t${pages[i].title}`).join('\n'), texts, of };
  };
  const value = {
    v: 2, lang, dir: 'ltr', name: lang, n: pages.length, bits,
    terms: bounds.join(' '), termFiles: termShards.map((shard, n) => file(shard, bounds[n])).join(''), rare: file({ head, headFiles, tail, tailFiles }), analyser: {},
    fallback: [], sections: [], topics: [], ui: {},
  };
  if (cards) {
    value.cardBits = bits - 3;
    value.cards = Array.from({ length: 8 }, (_, n) => file(card(order.filter((i) => slots[i] >> (bits - 3) === n)), String(n))).join('');
  } else value.card = card(order);
  files.set(`search/${lang}/root.js`, `(window.wmk=window.wmk||function(k,v){(wmk.q=wmk.q||[]).push([k,v])})("${lang}/root",${JSON.stringify(value)})`);
  return files;
}

/** The values of an index's files, as Rust's `Files`. */
export function values(files, folder = 'en') {
  const found = { folder, root: null, files: {} };
  const wmk = (key, value) => {
    const name = key.slice(folder.length + 1);
    if (name === 'root') found.root = value;
    else found.files[name] = value;
  };
  files.forEach((text) => vm.runInNewContext(text, { wmk, window: { wmk } }));
  return JSON.parse(JSON.stringify(found));
}
