// Must show 5: a page's "share" gives its text to the device's own way of sharing or to the clipboard, refuses what only a machine
// has translated where a mistake is dangerous, and leads to the packs when there are any: from disk and under a sub-path.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { address, fileBase, loadTree, temporaryFolder, waymark } from './site.mjs';
import { Browser, go, seen } from './browsers.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** A small site with all that a message can hold, its tree in `dist` and its packs beside it. */
function made() {
  const site = fs.realpathSync(temporaryFolder('share'));
  const write = (name, text) => { fs.mkdirSync(path.dirname(path.join(site, name)), { recursive: true }); fs.writeFileSync(path.join(site, name), text); };
  write('waymark.yaml', 'title: { en: Kit, ar: حقيبة }\nsource: en\nlocales: [en, ar]\n');
  write('content/en/index.md', '---\ntitle: Home\n---\n\nText.\n');
  write('content/ar/index.md', '---\ntitle: البداية\n---\n\nنص.\n');
  write('content/en/in/index.md', '---\ntitle: Inside\n---\n\nText.\n');
  write('content/en/in/here.md', `---
title: Here
summary: What it is.
updated: 2026-11-20
---

Some **bold**, *slanted*, ~~struck~~ and \`code\` words, un**bro**ken, 2 * 3 ~ 6, snake_case and [a site](https://example.org/a).

## A heading

* one
  * deeper
* two with **all**

1. first
2. second

- [ ] to do
- [x] done

> Quoted.

| Who | What |
| --- | --- |
| She | reads |
| He | writes |

Note.[^1]

[^1]: The note.
`);
  write('content/ar/in/here.md', '---\ntitle: هنا\nreview: machine\n---\n\nنص **مهم** على [موقع](https://example.org/a).\n\nWaymark هو الاسم.\n');
  write('content/en/in/risky.md', '---\ntitle: Risky\nrisk: true\nstakes: high\n---\n\nCareful.\n');
  write('content/ar/in/risky.md', '---\ntitle: خطر\nreview: machine\n---\n\nاحذر.\n');
  const dist = path.join(site, 'dist');
  const built = waymark('build', '--site', site, '--out', dist);
  assert.equal(built.code, 0, built.err);
  const chromium = process.env.CHROMIUM;
  // Prints take long, and are another test's.
  process.env.CHROMIUM = '/nowhere';
  const all = waymark('pack', '--all', '--site', site);
  if (chromium === undefined) delete process.env.CHROMIUM; else process.env.CHROMIUM = chromium;
  assert.equal(all.code, 0, all.err);
  return { site, dist };
}

const one = made();
const bare = (() => {
  const folder = path.join(fs.realpathSync(temporaryFolder('bare')), 'dist');
  fs.cpSync(one.dist, folder, { recursive: true });
  return folder;
})();

const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', png: 'image/png', json: 'application/json' };
/** Serves a folder below a sub-path with a space in it. */
async function host(root) {
  const server = http.createServer((request, response) => {
    const file = path.join(root, decodeURIComponent(request.url.split('?')[0]).replace('/a/b c/', '/'));
    if (!request.url.startsWith('/a/b%20c/') || !fs.existsSync(file) || fs.statSync(file).isDirectory()) { response.writeHead(404); response.end(); return; }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file).slice(1)] ?? 'text/plain' });
    response.end(fs.readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { base: `http://127.0.0.1:${server.address().port}/a/b%20c/`, port: server.address().port, close: () => { server.closeAllConnections(); server.close(); } };
}

let servers, browsers;
before(async () => {
  servers = { full: await host(one.site), bare: await host(path.dirname(bare)) };
  browsers = [];
  for (const [name, args] of [['chromium', []], ['firefox', []]]) browsers.push(await Browser.launch(name, { args }));
});
after(async () => {
  for (const browser of browsers) await browser.close();
  for (const server of Object.values(servers)) server.close();
});

const places = () => [['disk', fileBase(one.dist)], ['web', `${servers.full.base}dist/`]];

/** Opens a page's panel; `spy` puts a way of sharing in the place of the device's. */
async function open(tab, url, { spy = false } = {}) {
  await go(tab, url);
  await tab.page.bringToFront();
  if (spy) await tab.page.evaluate(() => { navigator.share = (given) => { window.__shared = given; return Promise.resolve(); }; });
  await tab.page.waitForFunction(() => document.querySelector('.share') && document.readyState === 'complete');
  await tab.page.evaluate(() => document.querySelector('.share').click());
  await tab.page.waitForSelector('.share-panel', { timeout: 30_000 });
}
const text = (tab) => tab.page.evaluate(() => document.getElementById('share-text')?.value);
const wrong = async (tab) => [...tab.problems, ...await seen(tab)];
/** Waits for the links to packs; none within a while: none. */
const packs = async (tab, wait) => {
  await tab.page.waitForSelector('.share-panel ul', { timeout: wait }).catch(() => {});
  return tab.page.evaluate(() => [...document.querySelectorAll('.share-panel a')].map((a) => a.href));
};
const press = (tab, n) => tab.page.evaluate((at) => document.querySelectorAll('.share-panel button')[at].click(), n);

const EXPECTED = `Independent draft: no organisation publishes this copy.

*Here*

What it is.

Some *bold*, _slanted_, ~struck~ and \`\`\`code\`\`\` words, unbroken, 2 ∗ 3 ∼ 6, snake_case and a site (https://example.org/a).

*A heading*
• one
  • deeper
• two with *all*

1. first
2. second

☐ to do
☑ done

> Quoted.

Who: She
What: reads

Who: He
What: writes

Note.[1]

[1] The note.

Last updated 20 November 2026

You may copy, translate and pass on these pages, free of charge, if you name their sources.`;

test('the text of a page is shared, or copied, or there to be copied by hand', { timeout: 240_000 }, async () => {
  for (const browser of browsers) for (const [where, base] of places()) {
    const name = `${browser.name} ${where}`;
    const tab = await browser.open();
    await open(tab, address(base, 'en/in/here.html'), { spy: true });
    assert.equal(await text(tab), EXPECTED, name);
    assert.equal(await tab.page.evaluate(() => document.activeElement.id), 'share-title', name);
    // First the device's own way, which gets the text and the title and nothing else.
    await press(tab, 0);
    assert.deepEqual(await tab.page.evaluate(() => window.__shared), { title: 'Here – Kit', text: EXPECTED }, name);
    // The real clipboard, or what stands in for it, says that it has it.
    await tab.page.evaluate(() => { window.__copied = undefined; const own = navigator.clipboard.writeText.bind(navigator.clipboard); navigator.clipboard.writeText = (t) => { window.__copied = t; return own(t); }; });
    await (await tab.page.$('.share-panel button:nth-of-type(2)')).click();
    await tab.page.waitForFunction(() => document.querySelector('.share-panel [role=status]').textContent, { timeout: 10_000 });
    assert.equal(await tab.page.evaluate(() => window.__copied), EXPECTED, name);
    assert.match(await tab.page.evaluate(() => document.querySelector('.share-panel [role=status]').textContent), /^(Copied|Press and hold)/, name);
    // Where there is no such interface, as on a hotspot, the text is selected, and it is said what to do with it.
    await tab.page.evaluate(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false; });
    await press(tab, 1);
    assert.deepEqual(await tab.page.evaluate(() => { const f = document.activeElement; return [f.id, f.selectionEnd - f.selectionStart, document.querySelector('.share-panel [role=status]').textContent]; }), ['share-text', EXPECTED.length, 'Press and hold the text, then choose Copy.'], name);
    await tab.page.keyboard.press('Escape');
    assert.deepEqual(await tab.page.evaluate(() => [document.querySelector('.share-panel'), document.activeElement.className]), [null, 'share'], name);
    assert.deepEqual(await wrong(tab), [], name);
    await tab.page.close();
  }
});

test('a translation says first what it is, reads from its own side, and is refused where a mistake is dangerous', { timeout: 120_000 }, async () => {
  for (const browser of browsers) {
    const tab = await browser.open();
    await open(tab, address(fileBase(one.dist), 'ar/in/here.html'));
    const said = await text(tab);
    const [, machine, title] = said.split('\n\n');
    assert.match(machine, /^تُرجمت هذه الصفحة آليًا/, browser.name);
    assert.equal(title, '*هنا*');
    assert.ok(said.includes('نص *مهم* على موقع (\u2066https://example.org/a\u2069).'), said);
    assert.ok(said.includes('\u200fWaymark هو الاسم.'), said);
    assert.deepEqual(await tab.page.evaluate(() => { const p = document.querySelector('.share-panel'); return [p.dir, getComputedStyle(p).direction, document.getElementById('share-text').dir]; }), ['rtl', 'rtl', 'rtl']);
    await open(tab, address(fileBase(one.dist), 'ar/in/risky.html'));
    assert.deepEqual(await tab.page.evaluate(() => [document.getElementById('share-text'), document.querySelectorAll('.share-panel .notice').length, document.querySelectorAll('.share-panel button').length]), [null, 2, 1], browser.name);
    // Its original may be sent, after a warning.
    await open(tab, address(fileBase(one.dist), 'en/in/risky.html'));
    assert.match(await tab.page.evaluate(() => document.querySelector('.share-panel .notice').textContent), /dangerous/);
    assert.match(await text(tab), /Careful\./);
    assert.deepEqual(await wrong(tab), [], browser.name);
    await tab.page.close();
  }
});

test('packs are offered where there are any, and never a link that leads nowhere', { timeout: 240_000 }, async () => {
  const catalogue = fs.readFileSync(path.join(one.site, 'packs/index.html'), 'utf8');
  for (const browser of browsers) {
    const tab = await browser.open();
    for (const [where, base] of places()) {
      const found = {};
      for (const page of ['en/in/here.html', 'ar/in/here.html', 'en/in/index.html', 'en/index.html', 'en/contents.html', 'ar/in/index.html']) {
        await open(tab, address(base, page));
        const links = await packs(tab, 20_000);
        for (const link of links) {
          assert.ok(link.startsWith(base.replace(/dist\/$/, 'packs/index.html#')), `${browser.name} ${where} ${link}`);
          const id = link.split('#')[1];
          assert.ok(catalogue.includes(`id="${id}"`) || catalogue.includes(`id=${id}`), `${page}: there is no ${id}`);
        }
        found[page] = links.map((link) => link.split('#')[1]);
      }
      assert.deepEqual(found, {
        'en/in/here.html': ['section-en-in.here', 'section-en-in', 'edition-en'], 'ar/in/here.html': ['section-ar-in.here', 'section-ar-in', 'edition-ar'],
        'en/in/index.html': ['section-en-in', 'edition-en'], 'en/index.html': ['edition-en'], 'en/contents.html': ['edition-en'],
        // It stands in for a page of the other edition; so does its pack.
        'ar/in/index.html': ['section-en-in', 'edition-ar'],
      }, `${browser.name} ${where}`);
      assert.deepEqual(await wrong(tab), [], `${browser.name} ${where}`);
      await open(tab, address(base, 'en/in/here.html'));
      await packs(tab, 20_000);
      await tab.page.evaluate(() => document.querySelector('.share-panel li a').click());
      await tab.page.waitForFunction(() => document.querySelector(':target'), { timeout: 20_000 });
      assert.match(await tab.page.evaluate(() => document.querySelector(':target').textContent), /^Here\s+One file\s+\d+ kB\s+Text\s+\d+ kB/, where);
    }
    for (const base of [fileBase(bare), `${servers.bare.base}dist/`]) {
      await open(tab, address(base, 'en/in/here.html'));
      assert.deepEqual(await packs(tab, 1500), [], browser.name);
      assert.ok(await text(tab));
    }
    await tab.page.close();
  }
});

test('without scripts its link says where files are; with them it is accessible in both schemes and both directions', { timeout: 240_000 }, async () => {
  const tree = loadTree(one.dist);
  const plain = await Browser.launch('chromium', { javascript: false });
  try {
    const tab = await plain.open();
    await go(tab, address(fileBase(one.dist), 'en/in/here.html'));
    const link = tree.page.get('en/in/here.html').addresses.filter((a) => a.value.endsWith('offline.html#offline-single'));
    assert.equal(link.length, 1);
    await go(tab, address(fileBase(one.dist), 'en/offline.html'));
    assert.match(tree.page.get('en/offline.html').source, /folder packs beside it/);
    await tab.page.close();
  } finally { await plain.close(); }
  const [chromium] = browsers;
  const tab = await chromium.open();
  for (const scheme of ['light', 'dark']) for (const page of ['en/in/here.html', 'ar/in/here.html', 'ar/in/risky.html', '../packs/index.html']) {
    await tab.page.setViewport({ width: 360, height: 740 });
    await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (page.startsWith('..')) await go(tab, address(fileBase(one.site), 'packs/index.html'));
    else { await open(tab, address(fileBase(one.dist), page)); await packs(tab, 10_000); }
    const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${page} is ${wide} wide`);
    await tab.page.evaluate(AXE);
    const found = await tab.page.evaluate((tags) => axe.run(document, { runOnly: tags }).then((r) => r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 2).join(' ')}`)), TAGS);
    assert.deepEqual(found, [], `${page} ${scheme}`);
  }
});

test('a page alone in a file is whole at once, and has its way out', { timeout: 120_000 }, async () => {
  for (const browser of browsers) {
    const tab = await browser.open();
    await tab.page.setViewport({ width: 360, height: 740 });
    const file = (name) => address(fileBase(path.join(one.site, 'packs')), name);
    await go(tab, file('kit-en-in.here.html'));
    const state = () => tab.page.evaluate(() => ({ title: document.title, headings: document.querySelectorAll('h1').length, shown: document.querySelector('article').getClientRects().length > 0, wide: document.documentElement.scrollWidth, text: document.querySelector('main').innerText, lost: [...document.querySelectorAll('main a[href^="#"]')].filter((a) => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map((a) => a.hash) }));
    // A section with `content-visibility: auto` has no text to read before the first frame is drawn.
    await tab.page.waitForFunction(() => /Quoted/.test(document.querySelector('main').innerText), { timeout: 10_000 });
    const there = await state();
    assert.deepEqual([there.title, there.shown, there.wide <= 360, there.lost], ['Here – Kit', true, true, []], browser.name);
    assert.match(there.text, /no organisation publishes this copy[^]*Here[^]*Quoted/, browser.name);
    await tab.page.evaluate(() => { location.hash = '#p-in.here--a-heading'; });
    await tab.page.waitForFunction(() => document.activeElement.id === 'p-in.here--a-heading', { timeout: 10_000 });
    assert.equal((await state()).title, 'Here – Kit', browser.name);
    assert.deepEqual(await wrong(tab), [], browser.name);
    await tab.page.evaluate(AXE);
    assert.deepEqual(await tab.page.evaluate((tags) => axe.run(document, { runOnly: tags }).then((r) => r.violations.map((v) => v.id)), TAGS), [], browser.name);
    await go(tab, file('kit-en-in.risky.html'));
    assert.ok(await tab.page.evaluate(() => [...document.querySelectorAll('.exit a')].some((a) => a.getClientRects().length && a.getBoundingClientRect().bottom <= innerHeight)), 'the way out is on the screen');
    for (let n = 0; n < 3; n += 1) await tab.page.keyboard.press('Shift');
    await tab.page.waitForFunction(() => !document.querySelector('article') && location.hash === '#measures', { timeout: 10_000 });
    await tab.page.close();
  }
});
