// Keep for offline: kept over http on localhost under a sub-path, then the network cut; a version that changes under way; a line
// that breaks, a worker that is killed; no room, a wrong file; an insecure address; and everything forgotten.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { PREFIX, SITE, fileBase, loadTree, temporaryFolder, waymark } from './site.mjs';
import { Browser, go, seen } from './browsers.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const one = loadTree();
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', txt: 'text/plain', png: 'image/png', woff2: 'font/woff2', webmanifest: 'application/manifest+json' };
const PAGE = 'en/epat/lite-react.html';
// Words that only the second version has.
const MARK = 'Zebrafishes';
const list = (root, folder) => fs.readFileSync(path.join(root, `offline/${folder}.txt`), 'utf8').trim().split('\n').map((line) => line.split(' ')).map(([name, size, hash, mark = '']) => ({ name, size: Number(size), hash, mark }));

/** The same site with one page, one picture's text and the look changed. */
function second() {
  const site = path.join(fs.realpathSync(temporaryFolder('second')), 'site');
  for (const part of ['content', 'i18n', 'waymark.yaml']) fs.cpSync(path.join(SITE, part), path.join(site, part), { recursive: true });
  fs.appendFileSync(path.join(site, 'content/en/epat/lite-react.md'), `\n\n${MARK} are new here.\n`);
  fs.mkdirSync(path.join(site, 'themes/waymark/css'), { recursive: true });
  fs.writeFileSync(path.join(site, 'themes/waymark/css/90-print.css'), '@media print { body { color: #000 } }\n');
  const out = path.join(site, '../dist');
  const { code, err } = waymark('build', '--no-cache', '--site', site, '--out', out);
  assert.equal(code, 0, err);
  return loadTree(out);
}

/** A server whose tree can be changed, which can be cut and come back, and which can break off or lie. */
class Host {
  constructor() { this.asked = []; this.left = Infinity; this.lies = new Set(); this.root = one.root; this.port = 0; }

  async start() {
    this.server = http.createServer((request, response) => {
      const raw = request.url.split('?')[0];
      const name = raw.startsWith(PREFIX) ? decodeURIComponent(raw.slice(PREFIX.length)) || 'index.html' : '';
      this.asked.push(name || raw);
      this.left -= 1;
      if (this.left < 0) { request.socket.destroy(); return; }
      const file = path.join(this.root, name);
      if (!name || !fs.existsSync(file) || fs.statSync(file).isDirectory()) { response.writeHead(404); response.end('not here'); return; }
      let bytes = fs.readFileSync(file);
      if (this.lies.has(name)) bytes = Buffer.concat([bytes, Buffer.from('<!-- tampered -->')]);
      response.writeHead(200, { 'content-type': TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream', 'cache-control': 'max-age=600' });
      response.end(bytes);
    });
    await new Promise((done) => this.server.listen(this.port, '127.0.0.1', done));
    this.port = this.server.address().port;
    this.base = `http://127.0.0.1:${this.port}${PREFIX}`;
    return this;
  }

  async cut() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

const said = (tab) => tab.page.evaluate(() => document.getElementById('offline-said').textContent);
const words = (tab, id) => tab.page.evaluate((name) => document.querySelector(`[data-words="${name}"]`).textContent, id);
const isShown = (tab, id) => tab.page.evaluate((name) => { const e = document.getElementById(`offline-${name}`); return !!e && e.getClientRects().length > 0; }, id);
const press = async (tab, id) => { await shown(tab, id); await tab.page.evaluate((name) => document.getElementById(`offline-${name}`).click(), id); };
const shown = (tab, id) => tab.page.waitForFunction((name) => document.getElementById(`offline-${name}`).getClientRects().length > 0, { timeout: 60_000, polling: 200 }, id);
async function hears(tab, id) {
  const wanted = await words(tab, id);
  await tab.page.waitForFunction((text) => document.getElementById('offline-said').textContent === text, { timeout: 90_000, polling: 200 }, wanted).catch(async () => assert.fail(`waited for "${wanted}", said is "${await said(tab)}"`));
}
const text = (tab, selector = 'main') => tab.page.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector);

/** Opens the page at a choice, asks for the size and says yes. */
async function keep(tab, host, what, { locale = 'en', risk = false, until = 'done' } = {}) {
  await go(tab, `${host.base}${locale}/offline.html`);
  await shown(tab, 'choose');
  await tab.page.evaluate((value) => document.querySelector(`[name=offline-what][value="${value}"]`).click(), what);
  await press(tab, 'ask');
  await shown(tab, 'offer');
  const size = await text(tab, '#offline-fetch');
  if (risk) { await press(tab, 'risk'); await tab.page.waitForFunction((old) => document.getElementById('offline-fetch').textContent !== old, { polling: 200 }, size); }
  await press(tab, 'yes');
  if (until) await hears(tab, until);
  return size;
}

/** What lies in our caches: of each, the paths of the tree and the digests of what is there. */
const stored = (tab) => tab.page.evaluate(async (prefix) => {
  const all = {};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const files = {};
    for (const request of await cache.keys()) {
      const bytes = await (await cache.match(request)).arrayBuffer();
      const sum = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].slice(0, 8).map((b) => b.toString(16).padStart(2, '0')).join('');
      files[new URL(request.url).pathname.slice(prefix.length)] = sum;
    }
    all[name] = files;
  }
  return all;
}, PREFIX);

/** The one cache of files, checked to be exactly what a tree has. */
function check(all, root, { only = () => true, whole = true } = {}) {
  const names = Object.keys(all).filter((n) => n.startsWith('waymark:') && !n.endsWith(' state'));
  const expected = new Map(list(root, 'en').map((f) => [f.name, f]));
  const cache = names.map((n) => all[n]).find((files) => Object.entries(files).every(([name, sum]) => !expected.has(name) || expected.get(name).hash === sum) && (!whole || [...expected.values()].filter(only).every((f) => files[f.name])));
  assert.ok(cache, `no cache is all of this version: ${names.map((n) => Object.keys(all[n]).length)}`);
  return cache;
}

async function searches(tab, query) {
  await tab.page.bringToFront();
  await tab.page.evaluate(() => document.querySelector('.to-search').click());
  await tab.page.waitForSelector('#search-field', { timeout: 30_000 });
  await tab.page.type('#search-field', query);
  await tab.page.waitForFunction(() => document.querySelector('.hit, .search .notice, .search [role=status]:not(:empty)'), { timeout: 30_000 });
  await new Promise((done) => { setTimeout(done, 1500); });
  return tab.page.evaluate(() => [...document.querySelectorAll('.hit')].map((h) => h.href));
}

/** Ends all service workers, as a phone does that needs the memory. */
async function kill(tab) {
  const session = await tab.page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

let two;
before(() => { two = second(); });

/** A browser of its own, with nothing stored, and a host. */
async function begin(t, name = 'chromium', options = {}) {
  const host = await new Host().start();
  const browser = await Browser.launch(name, options);
  t.after(async () => { await browser.close(); await host.cut().catch(() => {}); });
  return { host, browser, tab: await browser.open() };
}

for (const name of ['chromium', 'firefox']) {
  test(`a kept section opens and is searched with the network cut (${name})`, { timeout: 300_000 }, async (t) => {
    const { host, tab } = await begin(t, name);
    await go(tab, host.base + PAGE);
    const link = await tab.page.evaluate(() => [...document.querySelectorAll('.bottom a')].find((a) => /offline\.html/.test(a.href)).href);
    assert.equal(link, `${host.base}en/offline.html#section-epat`);
    await go(tab, link);
    await shown(tab, 'choose');
    assert.equal(await tab.page.evaluate(() => document.querySelector('[name=offline-what]:checked').value), 'epat');
    // The size comes first, and nothing is stored for it.
    await press(tab, 'ask');
    await shown(tab, 'offer');
    assert.equal(await tab.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length), 0, 'a size leaves nothing behind');
    const wanted = list(one.root, 'en').filter((f) => !['-', 'risk'].includes(f.mark) && !f.mark.startsWith('in:')
      && (!f.name.startsWith('en/') || f.name.split('/').length < 3 || /^en\/(topics|audience|focus|a-z|epat)\//.test(f.name)));
    const kb = Math.ceil(wanted.reduce((n, f) => n + f.size, 0) / 1000);
    assert.equal(await text(tab, '#offline-fetch'), kb < 1000 ? `${kb} kB` : `${Math.ceil(kb / 100) / 10} MB`);
    await press(tab, 'yes');
    await hears(tab, 'done');
    const files = check(await stored(tab), one.root, { whole: false });
    assert.deepEqual(Object.keys(files).filter((n) => !n.startsWith('offline/')).sort(), wanted.map((f) => f.name).sort());
    await host.cut();
    await go(tab, host.base + PAGE);
    assert.match(await text(tab, 'h1'), /\S/);
    assert.ok(await tab.page.evaluate(() => getComputedStyle(document.body).borderTopWidth !== '0px'), 'the style sheet is there');
    assert.deepEqual(await seen(tab), []);
    const hits = await searches(tab, 'power');
    assert.ok(hits.length > 0, 'the search finds something');
    // The tree's root and folders are addresses people keep.
    await go(tab, host.base);
    assert.equal(await tab.page.evaluate(() => document.querySelectorAll('.chooser a').length), fs.readdirSync(path.join(one.root, 'search')).length, 'every edition');
    // What is not kept says so and leads to what is.
    await go(tab, `${host.base}en/partnerships/index.html`);
    assert.equal(await isShown(tab, 'not-kept'), true);
    assert.equal(await tab.page.evaluate(() => document.getElementById('offline-again').href), `${host.base}en/partnerships/index.html`);
    await tab.page.waitForFunction(() => document.querySelectorAll('#offline-list li').length === 1);
    assert.match(await text(tab, '#offline-list'), /kB|MB/);
    // Of another language nothing is kept: the answer comes in the one that is.
    await go(tab, `${host.base}ar/index.html`);
    assert.equal(await tab.page.evaluate(() => document.documentElement.lang), 'en');
    await host.start();
    assert.deepEqual(tab.problems.filter((p) => /CSP|page error/.test(p)), []);
    console.log(`# ${name}: ${wanted.length} files, ${kb} kB kept, ${hits.length} hits`);
  });
}

test('a version that changes in the middle of a session never mixes', { timeout: 600_000 }, async (t) => {
  const { host, browser, tab } = await begin(t);
  await keep(tab, host, '*');
  const reader = await browser.open();
  await go(reader, `${host.base}en/epat/index.html`);
  // Version two is there now; the line breaks when a part of it has come.
  host.root = two.root;
  host.asked.length = 0;
  await go(tab, `${host.base}en/offline.html`);
  await press(tab, 'check');
  await hears(tab, 'newer');
  host.left = 20;
  await press(tab, 'yes');
  await hears(tab, 'line');
  await tab.page.close();
  await kill(reader);
  host.left = Infinity;
  const before = new Set(host.asked);
  const half = await browser.open();
  await go(half, host.base + PAGE);
  assert.doesNotMatch(await text(half), new RegExp(MARK), 'still the first version, though the second is on the network');
  assert.deepEqual(await searches(half, MARK), []);
  check(await stored(half), one.root, { only: (f) => !['-', 'risk'].includes(f.mark) });
  await host.cut();
  for (const page of ['en/index.html', PAGE, 'en/epat/index.html', 'en/about/how-to-use.html']) {
    await go(half, host.base + page);
    assert.doesNotMatch(await text(half), new RegExp(MARK));
    assert.deepEqual(await seen(half), [], page);
    assert.deepEqual(await half.page.evaluate(() => [...document.styleSheets].map((s) => new URL(s.href).pathname)), await half.page.evaluate(() => [...document.querySelectorAll('link[rel=stylesheet]')].map((l) => new URL(l.href).pathname)));
  }
  // Back on the line: goes on where it stopped.
  await host.start();
  host.asked.length = 0;
  await go(half, `${host.base}en/offline.html`);
  await press(half, 'resume');
  await hears(half, 'done');
  const again = host.asked.filter((n) => before.has(n) && !n.startsWith('offline/') && n !== 'sw.js');
  // Those under way when the line broke never arrived.
  assert.ok(again.length <= 12, `fetched twice: ${again}`);
  const same = new Set(list(one.root, 'en').map((f) => `${f.name} ${f.hash}`));
  const unchanged = list(two.root, 'en').filter((f) => same.has(`${f.name} ${f.hash}`)).map((f) => f.name);
  assert.ok(unchanged.length > 5);
  assert.deepEqual([...before, ...host.asked].filter((n) => unchanged.includes(n)), [], 'what has not changed is not fetched');
  check(await stored(half), two.root, { only: (f) => !['-', 'risk'].includes(f.mark) });
  await host.cut();
  await kill(half);
  // The page that was open all the while is of version one, and so is its search; a new one is of version two.
  assert.deepEqual(await searches(reader, MARK), []);
  assert.deepEqual(await seen(reader), []);
  await go(half, host.base + PAGE);
  assert.match(await text(half), new RegExp(MARK));
  assert.ok((await searches(half, MARK)).length > 0, 'the search is of version two');
  assert.deepEqual(await seen(half), []);
  // Once nobody has the old version open, it goes.
  await reader.page.close();
  await go(half, `${host.base}en/index.html`);
  await half.page.waitForFunction(async () => (await caches.keys()).filter((n) => !n.endsWith(' state')).length === 1, { timeout: 20_000, polling: 500 });
  console.log(`# update: ${list(two.root, 'en').length} files, ${unchanged.length} unchanged, ${before.size} asked for before the line broke, ${again.length} again`);
  await host.start();
});

test('a first download that is cut and killed goes on where it stopped', { timeout: 300_000 }, async (t) => {
  const { host, browser, tab } = await begin(t);
  host.left = 60;
  await keep(tab, host, '*', { until: 'line' });
  const names = Object.keys(check(await stored(tab), one.root, { whole: false }));
  assert.ok(names.length > 10, `${names.length} files were kept`);
  await kill(tab);
  await tab.page.close();
  host.left = Infinity;
  host.asked.length = 0;
  const next = await browser.open();
  await go(next, `${host.base}en/offline.html`);
  host.asked.length = 0;
  await press(next, 'resume');
  await hears(next, 'done');
  const again = host.asked.filter((n) => names.includes(n) && !n.startsWith('offline/'));
  assert.deepEqual(again, []);
  check(await stored(next), one.root, { only: (f) => !['-', 'risk'].includes(f.mark) });
  console.log(`# resumed: ${names.length} files were there, ${host.asked.length} fetched`);
});

test('pausing stops the traffic', { timeout: 200_000 }, async (t) => {
  const { host, tab } = await begin(t);
  await keep(tab, host, 'all', { until: '' });
  await tab.page.waitForFunction(() => document.getElementById('offline-bar').value > 200000, { timeout: 60_000 });
  await press(tab, 'pause');
  await shown(tab, 'resume');
  const count = host.asked.length;
  await new Promise((done) => { setTimeout(done, 2000); });
  assert.equal(host.asked.length, count);
  await press(tab, 'resume');
  await hears(tab, 'done');
  for (const folder of ['en', 'ar', 'es', 'fr', 'my']) {
    const own = list(one.root, folder).filter((f) => f.name.startsWith(`${folder}/`) && f.mark !== 'risk').map((f) => f.name);
    const all = Object.values(await stored(tab)).reduce((a, b) => ({ ...a, ...b }), {});
    assert.deepEqual(own.filter((n) => !all[n]), []);
  }
  assert.ok(host.asked.length < 2 * new Set(host.asked).size);
});

test('pages of risk need a yes of their own, and can be deleted by themselves', { timeout: 300_000 }, async (t) => {
  const { host, tab } = await begin(t);
  const risky = list(one.root, 'en').filter((f) => f.mark === 'risk').map((f) => f.name);
  assert.ok(risky.length > 0);
  const has = async () => { const all = Object.values(await stored(tab)).reduce((a, b) => ({ ...a, ...b }), {}); return risky.filter((n) => all[n]); };
  await keep(tab, host, '*');
  assert.deepEqual(await has(), []);
  await keep(tab, host, '*', { risk: true });
  assert.deepEqual(await has(), risky);
  await tab.page.evaluate(() => document.getElementById('dropkept--risk').click());
  await hears(tab, 'dropped');
  assert.deepEqual(await has(), []);
  // Each thing by itself, and the last takes all with it.
  await tab.page.evaluate(() => document.querySelector('#offline-list button').click());
  await hears(tab, 'forgotten');
  assert.deepEqual(await stored(tab), {});
});

test('what is refused or wrong is told, and nothing wrong is kept', { timeout: 300_000 }, async (t) => {
  const { host, tab } = await begin(t);
  host.lies.add(PAGE);
  await keep(tab, host, 'epat', { until: 'wrong' });
  const all = await stored(tab);
  assert.ok(Object.keys(check(all, one.root, { whole: false })).length > 0);
  assert.ok(!Object.values(all).some((files) => files[PAGE]), 'the tampered page is not there');
  assert.equal(host.asked.filter((n) => n === PAGE).length, 2, 'asked for once more, past all caches');
  await press(tab, 'stop');
  await hears(tab, 'stopped');
  assert.deepEqual(await stored(tab), {});
  host.lies.clear();
  const session = await tab.page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.base).origin, quotaSize: 30_000 });
  await keep(tab, host, '*', { until: 'full' });
  assert.deepEqual(await stored(tab), {}, 'what could not even begin leaves nothing');
  // Room to begin, and not for all of it.
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.base).origin, quotaSize: 2_500_000 });
  await keep(tab, host, '*', { until: 'full' });
  await shown(tab, 'resume');
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.base).origin });
  await press(tab, 'resume');
  await hears(tab, 'done');
});

test('a browser without storage says so', { timeout: 120_000 }, async (t) => {
  const { host, browser } = await begin(t);
  const tab = await browser.open({ hook: () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError')); } });
  await keep(tab, host, 'epat', { until: 'refused' });
  assert.deepEqual(await stored(tab), {});
});

test('forgetting leaves nothing of ours and all that is others\'', { timeout: 200_000 }, async (t) => {
  const { host, tab } = await begin(t);
  await go(tab, `${host.base}en/index.html`);
  const others = ['other', `waymark:${PREFIX}nested/ state`, 'waymark:/a/ state'];
  await tab.page.evaluate(async (names) => { for (const name of names) await (await caches.open(name)).put('/x', new Response('x')); localStorage.setItem('other', '1'); }, others);
  await keep(tab, host, 'epat');
  await press(tab, 'forget');
  await hears(tab, 'forgotten');
  assert.deepEqual(Object.keys(await stored(tab)).sort(), others.sort());
  assert.deepEqual(await tab.page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, Object.keys(localStorage)]), [0, ['other']]);
});

test('an insecure address and a file offer the single file, and no script fails', { timeout: 120_000 }, async (t) => {
  const { host, tab } = await begin(t, 'chromium', { args: ['--host-resolver-rules=MAP hotspot.test 127.0.0.1', '--proxy-bypass-list=hotspot.test'] });
  for (const base of [host.base.replace('127.0.0.1', 'hotspot.test'), fileBase(one.root)]) {
    await go(tab, `${base}en/offline.html#section-epat`);
    if (base.startsWith('http')) assert.equal(await tab.page.evaluate(() => isSecureContext), false);
    if (base.startsWith('http')) {
      assert.equal(await isShown(tab, 'choose'), false);
      assert.equal(await isShown(tab, 'single'), false);
      await press(tab, 'ask');
    } else await press(tab, 'ask');
    assert.equal(await isShown(tab, 'single'), true);
    assert.match(await text(tab, '#offline-single'), /single file/);
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  }
});

test('a copy that nobody has edited for a year says so', { timeout: 120_000 }, async (t) => {
  const { host, browser } = await begin(t);
  for (const [days, old] of [[360, false], [370, true]]) {
    const tab = await browser.open();
    await go(tab, `${host.base}en/index.html`);
    const date = await tab.page.evaluate(() => document.getElementById('old-copy').dataset.date);
    await tab.page.evaluateOnNewDocument((now) => { Date.now = () => now; }, Date.parse(date) + days * 86_400_000);
    for (const page of ['en/index.html', 'ar/offline.html']) {
      await go(tab, host.base + page);
      assert.equal(await tab.page.evaluate(() => !document.getElementById('old-copy').hidden), old, `${page} after ${days} days`);
    }
  }
});

test('the page is accessible in every state, and can be installed', { timeout: 300_000 }, async (t) => {
  const { host, tab } = await begin(t);
  await tab.page.setViewport({ width: 360, height: 740 });
  const look = async (what) => {
    await tab.page.evaluate(AXE);
    const found = await tab.page.evaluate(async (tags) => (await window.axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)}`)), TAGS);
    assert.deepEqual(found, [], what);
    assert.ok(await tab.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what}: nothing sticks out`);
    if (process.env.PICTURES) await tab.page.screenshot({ path: path.join(process.env.PICTURES, `${what.replaceAll(' ', '-')}.png`), fullPage: true });
  };
  for (const locale of ['en', 'ar', 'my']) {
    await go(tab, `${host.base}${locale}/offline.html#section-epat`);
    await shown(tab, 'choose');
    await press(tab, 'ask');
    await shown(tab, 'offer');
    await look(`${locale} size`);
    host.left = 70;
    await press(tab, 'yes');
    await hears(tab, 'line');
    host.left = Infinity;
    await look(`${locale} broken line`);
    await press(tab, 'resume');
    await hears(tab, 'done');
    await look(`${locale} kept`);
  }
  const session = await tab.page.createCDPSession();
  await go(tab, `${host.base}en/index.html`);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A headless browser has no window to install into.
  assert.deepEqual(installabilityErrors.map((e) => e.errorId).filter((id) => !/in-incognito|not-in-main-frame/.test(id)), []);
});
