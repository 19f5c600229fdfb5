// Pictures in a browser: a phone loads the small version, nothing moves when it arrives, and a reader who saves data is asked first.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { after, before, test } from 'node:test';
import { address, fileBase, serve, temporaryFolder, waymark } from './site.mjs';
import { Browser, go, seen } from './browsers.mjs';

/** A PNG that no packing makes small. */
function png(width, height) {
  const chunk = (name, body) => {
    const named = Buffer.concat([Buffer.from(name), body]);
    let crc = 0xffffffff;
    for (const byte of named) {
      crc ^= byte;
      for (let i = 0; i < 8; i += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(~crc >>> 0);
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  let seed = 1;
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let i = 0; i < rows.length; i += 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    rows[i] = i % (width * 3 + 1) ? (seed >>> 27) + 90 : 0;
  }
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

const root = temporaryFolder('pictures');
const write = (name, text) => { fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true }); fs.writeFileSync(path.join(root, name), text); };
const far = Array.from({ length: 120 }, (_, i) => `Paragraph ${i} of some words, so that the second picture is far below.`).join('\n\n');
write('waymark.yaml', 'title: Test\nsource: en\nlocales: [en]\n');
write('content/en/index.md', '---\ntitle: Home\n---\nHello.\n');
write('content/en/page.md', `---\ntitle: Page\n---\nBefore.\n\n![The first](../static/first.png)\n\n${far}\n\n![The second](../static/second.png)\n\nAfter.\n`);
write('content/static/first.png', png(1000, 700));
write('content/static/second.png', png(1000, 500));
const dist = path.join(root, 'dist');
let server;
before(async () => {
  const { code, err } = waymark('build', '--site', root, '--out', dist);
  assert.equal(code, 0, err);
  server = await serve(fs.realpathSync(dist));
});
after(() => server.close());

const pictures = (tab) => tab.requests.filter((r) => r.endsWith('.png') && !r.includes('icon')).map((r) => r.split('/').pop().replace(/\..*/, ''));
const quiet = (ms = 600) => new Promise((done) => setTimeout(done, ms));
const phone = (page, name) => page.setViewport({ width: 360, height: 640, ...(name === 'chromium' ? { isMobile: true, hasTouch: true, deviceScaleFactor: 1 } : {}) });
const down = async (tab) => { await tab.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight)); await quiet(); };

for (const name of ['chromium', 'firefox']) {
  test(`${name}: a phone loads the small version, late, and nothing moves`, { timeout: 120_000 }, async (t) => {
    const browser = await Browser.launch(name);
    t.after(() => browser.close());
    for (const base of [server.base, fileBase(fs.realpathSync(dist))]) {
      const tab = await browser.open();
      await phone(tab.page, name);
      await tab.page.evaluateOnNewDocument(() => {
        window.__moved = 0;
        try { new PerformanceObserver((list) => list.getEntries().forEach((e) => { window.__moved += e.value; })).observe({ type: 'layout-shift', buffered: true }); } catch (e) { /* Firefox does not measure it */ }
      });
      await go(tab, address(base, 'en/page.html'), base);
      await quiet();
      const shown = () => tab.page.evaluate(() => [...document.images].filter((i) => i.currentSrc).map((i) => i.currentSrc.split('/').pop().replace(/\..*/, '')));
      assert.deepEqual(await shown(), ['first-360'], 'the small one, and only what is near');
      const places = () => tab.page.evaluate(() => [...document.querySelectorAll('figure + p')].map((p) => Math.round(p.getBoundingClientRect().top + scrollY)));
      const earlier = await places();
      await down(tab);
      assert.deepEqual(await shown(), ['first-360', 'second-360']);
      assert.deepEqual(await places(), earlier, 'the text after each picture stays where it was');
      if (name === 'chromium') assert.equal(await tab.page.evaluate(() => window.__moved), 0);
      const box = await tab.page.evaluate(() => { const r = document.images[document.images.length - 1].getBoundingClientRect(); return [r.width, r.height, document.documentElement.scrollWidth]; });
      assert.ok(box[0] <= 328 && Math.abs(box[0] / box[1] - 2) < 0.02 && box[2] <= 360, `${box}`);
      assert.deepEqual([...tab.problems, ...await seen(tab)], []);
      await tab.page.close();
    }
  });
}

async function saving(browser, base, javascript = true) {
  const tab = await browser.open();
  await phone(tab.page, 'chromium');
  const session = await tab.page.createCDPSession();
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  await go(tab, address(base, 'en/page.html'), base);
  if (javascript) assert.equal(await tab.page.evaluate(() => navigator.connection.saveData), true);
  await quiet();
  return tab;
}

test('who saves data is told the size, and loads by a tap', { timeout: 120_000 }, async (t) => {
  const browser = await Browser.launch('chromium');
  t.after(() => browser.close());
  for (const base of [server.base, fileBase(fs.realpathSync(dist))]) {
    const tab = await saving(browser, base);
    await down(tab);
    assert.deepEqual(pictures(tab), [], 'nothing is loaded unasked');
    const offers = await tab.page.$$eval('main figure', (all) => all.map((f) => f.textContent));
    assert.equal(offers.length, 2);
    assert.match(offers[0], /^The first Show picture \(\d+ kB\)$/);
    const size = await tab.page.$eval('main figure button', (b) => { const r = b.getBoundingClientRect(); return [r.width, r.height, b.closest('figure').textContent]; });
    assert.ok(size[0] >= 44 && size[1] >= 44, `${size}`);
    await tab.page.evaluate(() => scrollTo(0, 0));
    await tab.page.tap('main figure button');
    await tab.page.waitForFunction(() => document.images.length === 1 && document.images[0].complete && document.images[0].naturalWidth > 0, { timeout: 10_000 });
    assert.deepEqual([...new Set(pictures(tab))], ['first-720'], 'what the button named, and no other');
    const told = Number(/\d+/.exec(offers[0])[0]);
    const file = fs.readdirSync(path.join(dist, 'assets')).find((f) => f.startsWith('first-720.'));
    assert.equal(told, Math.ceil(fs.statSync(path.join(dist, 'assets', file)).size / 1000));
    assert.equal(await tab.page.evaluate(() => document.activeElement.alt), 'The first');
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
    await tab.page.close();
  }
});

test('with scripts off all pictures are there, whatever is saved', { timeout: 120_000 }, async (t) => {
  const browser = await Browser.launch('chromium', { javascript: false });
  t.after(() => browser.close());
  const tab = await saving(browser, server.base, false);
  assert.ok(pictures(tab).includes('first-360'), `${pictures(tab)}`);
});
