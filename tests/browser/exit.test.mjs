// Quick exit, on every page marked `risk`: by touch and by Shift three times, from disk and from a host, with scripts and without.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { SITE, address, attribute, fileBase, loadTree, resolve, serve, text } from './site.mjs';
import { Browser, go, report } from './browsers.mjs';

const tree = loadTree();
const exitOf = (page) => page.all.find((e) => e.tagName === 'a' && attribute(e, 'data-exit') !== undefined);
const risky = tree.pages.filter(exitOf);
const titleOf = (page) => text(page.all.find((e) => e.tagName === 'title')).trim();
let server;
before(async () => { server = await serve(tree.root); });
after(() => server.close());

/** Pages that the content marks: the theme might forget one. */
function marked() {
  const root = path.join(SITE, 'content/en');
  return fs.readdirSync(root, { recursive: true }).map(String).filter((f) => f.endsWith('.md')
    && /^risk: true\s*$/m.test(fs.readFileSync(path.join(root, f), 'utf8').split(/^---\s*$/m)[1] ?? '')).map((f) => f.replace(/\.md$/, '.html').replaceAll('\\', '/'));
}

test('every page marked as a risk has the way out, in every edition', () => {
  const expected = marked();
  const editions = [...new Set(risky.map((p) => p.name.split('/')[0]))];
  const lost = editions.flatMap((l) => expected.map((f) => `${l}/${f}`)).filter((n) => tree.files.has(n) && !risky.some((p) => p.name === n));
  console.log(`# exit: ${risky.length} pages in ${editions.length} editions, ${expected.length} marked in English`);
  assert.ok(risky.length > 0 && expected.length > 0, 'there are such pages');
  assert.deepEqual(lost, [], report(lost));
});

test('the way out is a plain link to a page that gives nothing away', () => {
  const names = new Set();
  for (const page of risky) {
    const link = exitOf(page);
    const { file } = resolve(page.name, attribute(link, 'href'));
    assert.ok(tree.files.has(file), `${page.name} → ${file}`);
    assert.match(attribute(link, 'rel') ?? '', /\bnoreferrer\b/, page.name);
    assert.ok(text(link).trim(), `${page.name}: the link has words`);
    names.add(file);
  }
  for (const name of names) {
    const neutral = tree.page.get(name);
    const home = tree.page.get(`${name.split('/')[0]}/index.html`);
    const main = text(neutral.all.find((e) => e.tagName === 'body'));
    const site = text(home.all.find((e) => e.tagName === 'h1')).trim();
    assert.ok(!main.includes(site) && !titleOf(neutral).includes(site), `${name} names the site`);
    assert.ok(!/refugee|waymark|asylum|toolkit/i.test(`${titleOf(neutral)} ${main}`), `${name} tells what the site is about`);
    assert.deepEqual(neutral.addresses.filter((a) => a.tag === 'a' && !a.value.startsWith('#')).map((a) => a.value), [], `${name} leads back`);
    assert.ok(main.length > 200, `${name} is a page that someone might be reading`);
  }
  console.log(`# exit: ${names.size} neutral pages`);
});

/** In the page: what a glance shows in the very task in which the reader leaves, before any navigation. */
function leaveNow(how) {
  const field = document.createElement('input');
  field.value = 'private';
  document.body.append(field);
  const before = document.body.innerText.trim().length;
  if (how === 'shift') for (let i = 0; i < 3; i += 1) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  else document.querySelector('[data-exit]').click();
  return { before, text: (document.body?.innerText ?? '').trim(), title: document.title, field: field.value, stored: localStorage.length + sessionStorage.length };
}

/** Where a tab really is once it is complete: the driver's own idea of it does not follow Firefox back through its history. */
const where = (tab) => tab.page.evaluate(() => (document.readyState === 'complete' ? decodeURI(location.href) : '')).catch(() => '');

/** Waits until a tab shows a file of the tree. */
async function arrives(tab, url) {
  for (let i = 0; i < 100; i += 1) {
    if (await where(tab) === decodeURI(url)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`is at ${await where(tab)}, not at ${url}`);
}

async function backShowsNothing(tab, words, home) {
  // The page has left the history: Back passes over it, to where its reader came from. Not the driver's own way back: it waits for a load event, which a page out of the browser's memory does not have.
  await tab.page.evaluate(() => { setTimeout(() => history.back(), 0); });
  await arrives(tab, home);
  const shown = await tab.page.evaluate(() => (document.documentElement.hidden ? '' : document.body.innerText));
  assert.ok(!shown.includes(words), `Back shows "${words}" again`);
}

for (const name of ['chromium', 'firefox']) {
  test(`${name} leaves`, { timeout: 300_000 }, async (t) => {
    const browser = await Browser.launch(name);
    t.after(() => browser.close());
    // One page of each direction.
    const direction = (p) => attribute(p.all.find((e) => e.tagName === 'html'), 'dir');
    const pages = ['ltr', 'rtl'].map((d) => risky.find((p) => direction(p) === d)).filter(Boolean);
    let left = 0;
    for (const base of [fileBase(tree.root), server.base]) for (const page of pages) {
      const url = address(base, page.name);
      const out = address(base, resolve(page.name, attribute(exitOf(page), 'href')).file);
      const home = address(base, `${page.name.split('/')[0]}/index.html`);
      const words = text(page.all.find((e) => e.tagName === 'h1')).trim();
      const neutral = titleOf(tree.page.get(resolve(page.name, attribute(exitOf(page), 'href')).file));
      let tab;
      const start = async () => {
        await tab?.page.close();
        tab = await browser.open();
        await tab.page.setViewport({ width: 360, height: 640, ...(name === 'chromium' ? { hasTouch: true, isMobile: true } : {}) });
        await go(tab, home, base);
        await go(tab, url, base);
      };

      for (const how of ['shift', 'click']) {
        await start();
        const state = await tab.page.evaluate(leaveNow, how);
        assert.ok(state.before > 100, 'the page had text');
        assert.deepEqual([state.text, state.title, state.field, state.stored], ['', neutral, '', 0], `${page.name}: ${how}: blank, renamed and cleared at once, nothing stored`);
        await arrives(tab, out);
        await backShowsNothing(tab, words, home);
        left += 1;
      }
      // The same with a real keyboard and a real finger.
      await start();
      for (let i = 0; i < 3; i += 1) await tab.page.keyboard.press('Shift');
      await arrives(tab, out);
      await backShowsNothing(tab, words, home);
      await start();
      // The link stays under the thumb wherever the page is scrolled to, and covers none of its last words.
      for (const where of [0, 0.5, 1]) {
        const box = await tab.page.evaluate((part) => {
          scrollTo(0, part * document.documentElement.scrollHeight);
          const r = document.querySelector('[data-exit]').getBoundingClientRect();
          const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
          return { width: r.width, height: r.height, top: r.top, bottom: r.bottom, reachable: Boolean(top?.closest('[data-exit]')), view: innerHeight };
        }, where);
        assert.ok(box.reachable && box.top >= 0 && box.bottom <= box.view + 1 && box.width >= 44 && box.height >= 44, `${page.name} scrolled to ${where}: ${JSON.stringify(box)}`);
      }
      if (name === 'chromium') await tab.page.tap('[data-exit]'); else await tab.page.click('[data-exit]');
      await arrives(tab, out);
      await backShowsNothing(tab, words, home);
      left += 2;

      // What must not leave: two presses, and capitals.
      await start();
      await tab.page.keyboard.press('Shift');
      await tab.page.keyboard.press('Shift');
      await tab.page.keyboard.press('a');
      for (const letter of ['A', 'B', 'C']) { await tab.page.keyboard.down('Shift'); await tab.page.keyboard.press(letter); await tab.page.keyboard.up('Shift'); }
      await new Promise((done) => setTimeout(done, 300));
      assert.equal(await where(tab), decodeURI(url), 'capital letters do not leave');
      assert.deepEqual(tab.problems, []);
      await tab.page.close();
    }
    console.log(`# ${name}: left ${left} times from ${pages.length} pages`);
    assert.ok(left > 0);
  });
}

test('without script the link works', { timeout: 60_000 }, async (t) => {
  const browser = await Browser.launch('chromium', { javascript: false });
  t.after(() => browser.close());
  const page = risky[0];
  const tab = await browser.open();
  await go(tab, address(fileBase(tree.root), page.name));
  await Promise.all([tab.page.waitForNavigation(), tab.page.click('[data-exit]')]);
  assert.equal(decodeURI(tab.page.url()), decodeURI(address(fileBase(tree.root), resolve(page.name, attribute(exitOf(page), 'href')).file)));
});
