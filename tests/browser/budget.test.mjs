// Must show 6: the budgets of DESIGN §8 on every page. A kilobyte is 1,000 bytes, the stricter reading.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { test } from 'node:test';
import { published } from './engine.mjs';
import { attribute, fileBase, loadTree, resolve, serve, text } from './site.mjs';
import { Browser, go, report } from './browsers.mjs';

const tree = loadTree();
const FIRST_VIEW = 14_000;
const LISTS = 30_000;
const SCRIPT = 6_000;
// Arabic's words take more endings and beginnings than others', so its index has twice the files and their list twice the size.
const firstSearch = (locale) => (locale === 'ar' ? 25_000 : 20_000);
const weights = new Map();
/** Bytes of a file as a host sends it. */
function weigh(name) {
  if (!weights.has(name)) weights.set(name, zlib.gzipSync(fs.readFileSync(path.join(tree.root, name)), { level: 6 }).length);
  return weights.get(name);
}
const within = (element, tag) => { for (let e = element; e; e = e.parentNode) if (e.tagName === tag) return true; return false; };

/** What a browser must have before it shows a page, and all scripts that the page names. */
function needs(page) {
  const file = (address) => resolve(page.name, address.value).file;
  const styles = page.addresses.filter((a) => a.tag === 'link' && /\bstylesheet\b/.test(a.rel) && !within(a.element, 'noscript') && attribute(a.element, 'media') !== 'print');
  const scripts = page.addresses.filter((a) => a.tag === 'script');
  const blocking = scripts.filter((a) => attribute(a.element, 'defer') === undefined && attribute(a.element, 'async') === undefined);
  return { styles: styles.map(file), scripts: scripts.map(file), blocking: blocking.map(file) };
}

/** The directory, the glossary, the contents and the A–Z grow with the site; every other page is for reading. */
function isList(page) {
  if (/\/(contents|a-z)(\.html|\/|-)/.test(page.name)) return true;
  return page.all.some((e) => /(^|\s)(entry|terms)(\s|$)/.test(attribute(e, 'class') ?? '') && within(e, 'main'));
}

/** Pages that are filled in have a style sheet and a script of their own. */
const isSheet = (page) => page.all.some((e) => e.tagName === 'form' && /(^|\s)worksheet(\s|$)/.test(attribute(e, 'class') ?? ''));

test('first views and scripts are within their budgets', () => {
  const problems = [];
  const top = { article: [0, ''], list: [0, ''], sheet: [0, ''], script: [0, ''] };
  const note = (kind, size, name) => { if (size > top[kind][0]) top[kind] = [size, name]; };
  let lists = 0, sheets = 0;
  for (const page of tree.pages) {
    const { styles, scripts, blocking } = needs(page);
    const sum = (names) => names.reduce((n, f) => n + weigh(f), 0);
    const script = sum(scripts);
    const sheet = isSheet(page);
    const list = !sheet && isList(page);
    if (list) lists += 1;
    if (sheet) sheets += 1;
    // Lists and worksheets count all of their scripts, pages for reading what stops the first view.
    const view = weigh(page.name) + sum(styles) + sum(list || sheet ? scripts : blocking);
    note(sheet ? 'sheet' : list ? 'list' : 'article', view, page.name);
    if (!sheet) note('script', script, page.name);
    const limit = list || sheet ? LISTS : FIRST_VIEW;
    if (view > limit) problems.push(`${page.name}: first view ${view} > ${limit} bytes (HTML ${weigh(page.name)}, styles ${sum(styles)}, scripts ${view - weigh(page.name) - sum(styles)})`);
    if (script > SCRIPT && !sheet) problems.push(`${page.name}: ${script} > ${SCRIPT} bytes of script`);
    const requests = 1 + styles.length + blocking.length;
    if (requests > (sheet ? 3 : 2)) problems.push(`${page.name}: ${requests} requests before the first view`);
  }
  console.log(`# budget: ${tree.pages.length} pages (${lists} lists); heaviest page for reading ${top.article.join(' ')}; heaviest list ${top.list.join(' ')}; heaviest of ${sheets} worksheets and courses ${top.sheet.join(' ')}; most script ${top.script.join(' ')}`);
  assert.ok(lists < tree.pages.length / 2, 'most pages are for reading');
  assert.deepEqual(problems, [], report(problems));
});

test('a page says what it weighs, within a kilobyte or a tenth', () => {
  const problems = [];
  const pages = tree.pages.filter((p) => p.kind === 'page' && /^[^/]+\//.test(p.name) && !p.name.startsWith('local/'));
  // Digits of any script count by their place in their block of ten.
  const western = (s) => s.replace(/\p{Nd}/gu, (c) => [...c][0].codePointAt(0) - zero(c));
  const zero = (c) => { let n = c.codePointAt(0); while (/\p{Nd}/u.test(String.fromCodePoint(n - 1)) && c.codePointAt(0) - n < 9) n -= 1; return n; };
  for (const page of pages) {
    const element = page.all.find((e) => /(^|\s)weight(\s|$)/.test(attribute(e, 'class') ?? ''));
    const found = element && /\d+([.,]\d+)?/.exec(western(text(element)));
    if (!found) { problems.push(`${page.name}: does not say what it weighs`); continue; }
    const { styles, scripts } = needs(page);
    const real = [page.name, ...styles, ...scripts].reduce((n, f) => n + weigh(f), 0) / 1000;
    const stated = Number(found[0].replace(',', '.'));
    if (Math.abs(stated - real) > Math.max(1, real / 10)) problems.push(`${page.name}: says ${stated} kB, weighs ${real.toFixed(1)} kB`);
  }
  console.log(`# weight: ${pages.length} pages say what they weigh, ${problems.length} wrongly`);
  assert.ok(pages.length > 0);
  assert.deepEqual(problems, [], report(problems));
});

/** Some of the titles and headings of an edition's own pages, as they would be typed. */
async function questions(index, count) {
  const all = new Set();
  for (const { title, parts } of index.card.values()) {
    all.add(title);
    for (const part of parts) for (const [, triples] of (await part.take()).values()) triples.forEach((text, n) => n % 3 === 1 && text && all.add(text));
  }
  const list = [...all].map((text) => text.toLowerCase());
  return list.filter((_, n) => n % Math.ceil(list.length / count) === 0);
}

test('a first search is within its budget', { timeout: 120_000 }, async () => {
  const script = `assets/${fs.readdirSync(path.join(tree.root, 'assets')).find((name) => /^search\.\w+\.js$/.test(name))}`;
  const open = published(tree.root, script);
  const problems = [], told = [];
  for (const locale of fs.readdirSync(path.join(tree.root, 'search'))) {
    const sample = await questions(await open().wmk.open('../', locale), 40);
    const found = [], most = firstSearch(locale);
    for (const text of sample) {
      const { wmk, requests } = open();
      const outcome = await wmk.find(await wmk.open('../', locale), text);
      assert.ok(outcome.count, `${locale}: "${text}" is found`);
      // The first result's excerpt belongs to what a reader sees.
      await wmk.snippet(outcome, outcome.results[0]);
      const size = [script, ...requests].reduce((n, name) => n + weigh(name), 0);
      found.push([size, 1 + requests.length, text]);
      if (size > most) problems.push(`${locale}: "${text}": ${size} > ${most} bytes: ${[script, ...requests].map((name) => `${name} ${weigh(name)}`).join(', ')}`);
    }
    const middle = (n) => found.map((one) => one[n]).sort((a, b) => a - b)[found.length >> 1];
    if (middle(1) > 7) problems.push(`${locale}: ${middle(1)} requests (median of ${found.length})`);
    const [heaviest] = found.sort(([a], [b]) => b - a);
    told.push(`${locale} ${middle(0)} bytes in ${middle(1)} requests, at most ${heaviest[0]} (${heaviest[2]})`);
  }
  console.log(`# first search, medians: ${told.join('; ')}`);
  assert.ok(told.length > 1);
  assert.deepEqual(problems, [], report(problems));
});

test('a browser asks for no more than the page names', { timeout: 120_000 }, async (t) => {
  const server = await serve(tree.root);
  const browser = await Browser.launch('chromium');
  t.after(async () => { server.close(); await browser.close(); });
  const home = tree.pages.filter((p) => /^[^/]+\/index\.html$/.test(p.name) && p.kind === 'page' && !p.name.startsWith('local/'));
  for (const page of home) {
    const tab = await browser.open();
    await go(tab, server.base + page.name, server.base);
    const { styles, scripts } = needs(page);
    const extra = tab.requests.map((r) => r.slice(server.base.length)).filter((r) => ![page.name, ...styles, ...scripts].includes(decodeURIComponent(r)) && !/(icon|manifest|font)/.test(r) && !page.addresses.some((a) => a.tag === 'img' && resolve(page.name, a.value).file === r));
    assert.deepEqual(extra, [], page.name);
    await tab.page.close();
  }
  console.log(`# requests: ${home.length} homes`);
  assert.ok(home.length > 0 && fileBase(tree.root));
});
