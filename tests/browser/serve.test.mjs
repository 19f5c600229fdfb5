// `waymark serve` in a real browser: an open page reloads when its file changes, and shows what is wrong while it cannot be built.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { WAYMARK, temporaryFolder } from './site.mjs';
import { Browser, go, seen } from './browsers.mjs';

const PAGE = 'content/en/index.md';
const page = (body) => `---\ntitle: Home\n---\n${body}\n`;

/** A small site under `serve`, and where it is. */
async function serving(options = []) {
  const site = temporaryFolder('serve');
  const write = (name, text) => {
    fs.mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    fs.writeFileSync(path.join(site, name), text);
  };
  write('waymark.yaml', 'title: Test\nsource: en\nlocales: [en, ar]\n');
  write(PAGE, page('First words.'));
  write('content/ar/index.md', page('مرحبا.'));
  const child = spawn(WAYMARK, ['serve', '--site', site, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const base = await new Promise((done, failed) => {
    child.on('exit', () => failed(new Error(`it ended: ${said}`)));
    child.stdout.on('data', (text) => {
      said += text;
      const found = /http:\/\/(\S+?):(\d+)\//.exec(said);
      if (found && said.includes('Ctrl+C')) done(`http://localhost:${found[2]}/`);
    });
  });
  return { base, write, close: () => child.kill() };
}

const wait = (tab, condition, ...more) => tab.page.waitForFunction(condition, { timeout: 60_000 }, ...more);
const says = (tab, words) => wait(tab, (w) => document.body.innerText.includes(w), words);
const banner = () => document.querySelector('waymark-live')?.shadowRoot.querySelector('section')?.innerText ?? '';

for (const name of ['chromium', 'firefox']) {
  test(`an open page follows its file, in ${name}`, { timeout: 300_000 }, async (t) => {
    const site = await serving();
    t.after(site.close);
    const browser = await Browser.launch(name);
    t.after(() => browser.close());
    const tab = await browser.open();
    await go(tab, `${site.base}en/index.html`, site.base);
    await says(tab, 'First words.');
    site.write(PAGE, page('Second words.'));
    await says(tab, 'Second words.');

    site.write(PAGE, page('Third words, [x](no%3Cb%3Ewhere.md).'));
    await wait(tab, () => document.querySelector('waymark-live'));
    const shown = await tab.page.evaluate(banner);
    assert.match(shown, /1 problem/);
    assert.match(shown, /content\/en\/index\.md, line 4/);
    assert.ok(shown.includes('no<b>where.md'), `text, not markup: ${shown}`);
    assert.ok((await tab.page.evaluate(() => document.body.innerText)).includes('Second words.'), 'the last good page stays');
    // It is drawn, in its own style, which the page's policy allows.
    await wait(tab, () => getComputedStyle(document.querySelector('waymark-live').shadowRoot.querySelector('section')).borderTopWidth === '4px');
    assert.equal(await tab.page.evaluate(() => getComputedStyle(document.querySelector('waymark-live')).position), 'fixed');

    site.write(PAGE, page('Second words.'));
    await wait(tab, () => !document.querySelector('waymark-live'));
    site.write(PAGE, page('Fourth words.'));
    await says(tab, 'Fourth words.');
    assert.deepEqual([...tab.problems, ...(await seen(tab))].filter((p) => !/wait\.js/.test(p)), [], 'no policy was broken');
  });

  test(`an address without a page shows it once it is written, in ${name}`, { timeout: 300_000 }, async (t) => {
    const site = await serving();
    t.after(site.close);
    const browser = await Browser.launch(name);
    t.after(() => browser.close());
    const tab = await browser.open();
    await go(tab, `${site.base}en/new.html`, site.base);
    site.write('content/en/new.md', page('A new page.'));
    await says(tab, 'A new page.');
  });
}

test('the page to show on a screen has the address and its code in every language', { timeout: 300_000 }, async (t) => {
  const site = await serving(['--lan', '--address', '127.0.0.1']);
  t.after(site.close);
  const browser = await Browser.launch('chromium');
  t.after(() => browser.close());
  const tab = await browser.open();
  await tab.page.setViewport({ width: 360, height: 740 });
  await go(tab, `${site.base}_share/`, site.base);
  const shown = await tab.page.evaluate(() => ({
    address: document.querySelector('.address').innerText,
    code: document.querySelector('svg').getBoundingClientRect().width,
    sections: [...document.querySelectorAll('section')].map((s) => `${s.lang} ${s.dir}`),
    overflow: document.documentElement.scrollWidth > innerWidth,
  }));
  assert.equal(shown.address, site.base.replace('localhost', '127.0.0.1'));
  assert.ok(shown.code > 200);
  assert.deepEqual(shown.sections, ['en ltr', 'ar rtl']);
  assert.equal(shown.overflow, false);
  assert.deepEqual([...tab.problems, ...(await seen(tab))], []);
  if (process.env.SHOTS) await tab.page.screenshot({ path: path.join(process.env.SHOTS, 'share.png'), fullPage: true });
});
