// The panel for searching: by keyboard and by address, on a slow line, on a broken copy, on pages of risk; the marks it leaves.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { address, attribute, fileBase, loadTree, resolve, serve, temporaryFolder, text } from './site.mjs';
import { Browser, go } from './browsers.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';

const tree = loadTree();
const files = fileBase(tree.root);
const titleOf = (page) => text(page.all.find((e) => e.tagName === 'h1')).trim();
const hasExit = (page) => page.all.some((e) => attribute(e, 'data-exit') !== undefined);
const articles = (locale) => tree.pages.filter((p) => p.kind === 'page' && p.name.startsWith(`${locale}/`) && p.name.split('/').length === 3 && !p.name.endsWith('/index.html') && p.all.filter((e) => e.tagName === 'h2').length > 2);
const plain = articles('en').find((p) => !hasExit(p));
const risky = articles('en').find(hasExit);
const sleep = (time) => new Promise((done) => { setTimeout(done, time); });

/** Changes the value that a file of an index carries. */
function edit(root, name, change) {
  const file = path.join(root, name);
  const source = fs.readFileSync(file, 'utf8');
  const start = source.indexOf('",') + 2;
  const value = change(JSON.parse(source.slice(start, source.lastIndexOf(')'))));
  fs.writeFileSync(file, `${source.slice(0, start)}${JSON.stringify(value)})`);
}

function copy(name, change) {
  const root = path.join(fs.realpathSync(temporaryFolder(name)), 'dist');
  fs.cpSync(tree.root, root, { recursive: true });
  change(root);
  return root;
}

/** Files of the English index but for its root: all that `test` holds for. */
const parts = (root) => fs.readdirSync(path.join(root, 'search/en')).filter((f) => f !== 'root.js').map((f) => `search/en/${f}`);

const openPanel = async (tab) => {
  await tab.page.click('.to-search');
  await tab.page.waitForSelector('#search-field');
};

const type = async (tab, words) => {
  await tab.page.type('#search-field', words);
};

/** Firefox asks for it where a page is left before its icon was read. */
const problems = (tab) => tab.problems.filter((p) => !/favicon\.ico$/.test(p));

/** What the panel shows. */
const state = (tab) => tab.page.evaluate(() => {
  const field = document.querySelector('#search-field');
  const read = (selector) => (document.querySelector(selector)?.innerText ?? '').trim();
  return field && { words: field.value, expanded: field.getAttribute('aria-expanded'), active: field.getAttribute('aria-activedescendant'), focused: document.activeElement === field,
    hits: [...document.querySelectorAll('.hit')].map((a) => ({ id: a.id, href: a.getAttribute('href'), title: a.querySelector('b').textContent, text: a.lastChild.textContent, marks: a.querySelectorAll('mark').length,
      selected: a.getAttribute('aria-selected'), lang: a.lang, dir: a.dir })),
    status: document.querySelector('.search [role=status]').textContent, trouble: read('.search [role=alert]'), note: read('.search'), page: location.href };
});

const until = async (tab, what, holds, time = 8000) => {
  for (let end = Date.now() + time; ;) {
    const now = await state(tab).catch(() => null);
    if (await Promise.resolve(now && holds(now)).catch(() => false)) return now;
    if (Date.now() > end) assert.fail(`${what}: ${JSON.stringify(now)?.slice(0, 800)}; ${tab.problems.join('; ')}`);
    await sleep(40);
  }
};

const at = (tab) => tab.page.evaluate(() => decodeURI(location.href)).catch(() => '');
const arrives = async (tab, holds) => {
  for (let i = 0; i < 150; i += 1) { if (holds(await at(tab))) return; await sleep(40); }
  assert.fail(`is at ${await at(tab)}`);
};
const goBack = (tab) => tab.page.evaluate(() => { setTimeout(() => history.back(), 0); });
const goForward = (tab) => tab.page.evaluate(() => { setTimeout(() => history.forward(), 0); });

for (const name of ['chromium', 'firefox']) {
  test(`searching in ${name}`, { timeout: 600_000 }, async (t) => {
    const browser = await Browser.launch(name);
    const server = await serve(tree.root);
    t.after(async () => { server.close(); await browser.close(); });
    const fresh = async (base, file, size = DESK) => {
      const tab = await browser.open();
      await tab.page.setViewport(size);
      await go(tab, base + file, base);
      return tab;
    };

    for (const [where, base] of [['disk', files], ['host', server.base]]) {
      await t.test(`from ${where}: by keyboard`, async () => {
        const tab = await fresh(base, plain.name);
        const before = await at(tab);
        await tab.page.evaluate(() => { document.querySelector('.to-search').focus(); });
        await tab.page.keyboard.press('Enter');
        await tab.page.waitForSelector('#search-field');
        await until(tab, 'the field has the keyboard', (s) => s.focused);
        await type(tab, titleOf(plain));
        let s = await until(tab, 'the page is found', (n) => n.hits.some((h) => h.title === titleOf(plain)));
        assert.equal(s.expanded, 'true');
        assert.equal(s.active, '');
        await tab.page.keyboard.press('ArrowDown');
        s = await until(tab, 'the first is chosen', (n) => n.active === n.hits[0].id);
        assert.deepEqual([s.focused, s.hits[0].selected, s.hits[1]?.selected ?? 'false'], [true, 'true', 'false']);
        await tab.page.keyboard.press('ArrowUp');
        await tab.page.keyboard.press('ArrowUp');
        s = await until(tab, 'round the end', (n) => n.active === n.hits[n.hits.length - 1].id);
        // Home and End move in the text.
        await tab.page.keyboard.press('Home');
        assert.equal(await tab.page.evaluate(() => document.querySelector('#search-field').selectionStart), 0);
        assert.equal((await state(tab)).active, s.active);
        await tab.page.keyboard.press('Escape');
        s = await until(tab, 'Escape clears', (n) => n.words === '' && !n.hits.length && n.expanded === 'false');
        await tab.page.keyboard.press('Escape');
        await tab.page.waitForFunction(() => !document.querySelector('.search'));
        assert.equal(await tab.page.evaluate(() => document.activeElement.className), 'button to-search', 'the keyboard is back where it was');
        assert.equal(await at(tab), before);
        // Ctrl+K, and Enter on a result.
        await tab.page.keyboard.down('Control');
        await tab.page.keyboard.press('k');
        await tab.page.keyboard.up('Control');
        await tab.page.waitForSelector('#search-field');
        await type(tab, titleOf(plain));
        await until(tab, 'found again', (n) => n.hits.length);
        // The answers to what was typed on the way have come and gone.
        await sleep(1500);
        // While letters are being put together Enter is the keyboard's own.
        await tab.page.keyboard.press('ArrowDown');
        await tab.page.evaluate(() => document.querySelector('#search-field').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true })));
        await sleep(200);
        s = await until(tab, 'still there', (n) => n.active);
        assert.equal(await at(tab), before, 'the address stays as it is');
        const target = resolve(plain.name, s.hits[0].href).file;
        await tab.page.keyboard.press('Enter');
        await arrives(tab, (url) => url.split('#')[0] === decodeURI(address(base, target)));
        assert.deepEqual(await tab.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
        assert.deepEqual(problems(tab), []);
        await tab.page.close();
      });

      await t.test(`from ${where}: marks on arrival, and away again`, async () => {
        const clean = await fresh(base, plain.name);
        const pristine = await clean.page.evaluate(() => document.querySelector('main').innerHTML);
        await clean.page.close();
        const tab = await fresh(base, 'en/search.html');
        await type(tab, titleOf(plain));
        const s = await until(tab, 'found, with its heading', (n) => n.hits.some((h) => h.title === titleOf(plain) && h.text));
        const hit = s.hits.find((h) => h.title === titleOf(plain));
        assert.match(hit.href, /#.*&q=[^&]+$/);
        assert.ok(hit.marks > 0, 'what was found is marked in the results');
        await tab.page.click(`#${hit.id}`);
        await tab.page.waitForSelector('.marks', { timeout: 10_000 });
        const found = await tab.page.evaluate(() => ({ marks: [...document.querySelectorAll('main mark')].map((m) => m.textContent), text: document.querySelector('main').textContent, hash: location.hash }));
        assert.ok(found.marks.length > 0 && found.marks.every((m) => m.trim()));
        assert.doesNotMatch(found.hash, /q=/, 'what stays in the address can be copied');
        await tab.page.waitForFunction(() => /\d/.test(document.querySelector('.marks [role=status]').textContent));
        const buttons = await tab.page.$$('.marks button');
        await buttons[0].click();
        assert.ok(await tab.page.evaluate(() => document.querySelectorAll('main mark.now').length === 1));
        await buttons[1].click();
        assert.equal(await tab.page.evaluate(() => document.querySelector('main').innerHTML), pristine, 'the text is as it was');
        // Back to the results.
        await goBack(tab);
        await until(tab, 'the results are back', (n) => n.words === titleOf(plain) && n.hits.length);
        assert.match(await at(tab), /search\.html#q=/);
        assert.deepEqual(problems(tab), []);
        await tab.page.close();
      });

      await t.test(`from ${where}: Back closes, Forward opens, Back from a result shows the results`, async () => {
        const tab = await fresh(base, plain.name);
        await openPanel(tab);
        await type(tab, titleOf(plain));
        const s = await until(tab, 'found', (n) => n.hits.length && n.hits[0].text);
        await goBack(tab);
        await tab.page.waitForFunction(() => !document.querySelector('.search') && document.querySelector('main h1').offsetHeight > 0);
        await goForward(tab);
        await until(tab, 'open again', (n) => n.words === titleOf(plain) && n.hits.length === s.hits.length);
        const other = s.hits.find((h) => resolve(plain.name, h.href).file !== plain.name);
        await tab.page.evaluate((id) => document.getElementById(id).click(), other.id);
        await arrives(tab, (url) => url.split('#')[0] === decodeURI(address(base, resolve(plain.name, other.href).file)));
        await goBack(tab);
        await arrives(tab, (url) => url === decodeURI(address(base, plain.name)));
        await until(tab, 'the results are back', (n) => n.words === titleOf(plain) && n.hits.length === s.hits.length);
        // A result on this very page: the panel goes, the text is there and marked.
        const own = s.hits.find((h) => resolve(plain.name, h.href).file === plain.name);
        if (own) {
          await tab.page.evaluate((id) => document.getElementById(id).click(), own.id);
          await tab.page.waitForFunction(() => !document.querySelector('.search') && document.querySelector('main mark'));
        }
        await tab.page.close();
      });

      await t.test(`from ${where}: every edition finds its own pages`, async () => {
        const tab = await browser.open();
        const editions = fs.readdirSync(path.join(tree.root, 'search'));
        assert.ok(editions.length > 1);
        for (const locale of editions) {
          const pages = tree.pages.filter((p) => p.kind === 'page' && p.name.startsWith(`${locale}/`) && p.all.find((e) => e.tagName === 'main')?.attrs.find((x) => x.name === 'lang').value.toLowerCase() === locale);
          const wanted = pages.find((p) => p.name.endsWith('partnerships/index.html')) ?? pages[0];
          await go(tab, `${base}${locale}/search.html#q=${encodeURIComponent(titleOf(wanted))}`, base);
          const found = await until(tab, `${locale}: ${titleOf(wanted)}`, (n) => n.hits.some((hit) => hit.title === titleOf(wanted)));
          assert.ok(found.hits.slice(0, 3).some((hit) => hit.href.includes(`/${wanted.name.replace(/^[^/]+\//, '')}`)), `${locale}: ${JSON.stringify(found.hits.slice(0, 3))}`);
        }
        assert.deepEqual(problems(tab), []);
        await tab.page.close();
      });

      await t.test(`from ${where}: words in the address`, async () => {
        const words = titleOf(plain);
        const tab = await fresh(base, `${plain.name}#q=${encodeURIComponent(words)}`);
        await until(tab, 'opens with the words', (n) => n.words === words && n.hits.length);
        assert.equal(await at(tab), decodeURI(`${address(base, plain.name)}#q=${encodeURIComponent(words)}`));
        await go(tab, `${base}en/search.html#q=${encodeURIComponent(words)}`, base);
        await until(tab, 'on the page for searching too', (n) => n.words === words && n.hits.length);
        await tab.page.evaluate(() => { location.hash = '#q=%E0%A4%A'; });
        await until(tab, 'a broken encoding does no harm', (n) => n.words && n.words !== words);
        await tab.page.evaluate(() => { location.hash = '#q=glossary'; });
        await until(tab, 'a new fragment is a new search', (n) => n.words === 'glossary' && n.hits.length);
        assert.deepEqual(problems(tab), []);
        await tab.page.close();
      });
    }

    await t.test('a page of risk keeps nothing', async () => {
      const tab = await fresh(files, 'en/index.html');
      await go(tab, files + risky.name);
      const before = await tab.page.evaluate(() => history.length);
      await openPanel(tab);
      await type(tab, titleOf(plain));
      const s = await until(tab, 'found', (n) => n.hits.length && n.hits[0].text);
      assert.deepEqual(s.hits.filter((h) => h.href.includes('q=')), []);
      assert.equal(s.page, address(files, risky.name));
      assert.deepEqual(await tab.page.evaluate(() => [history.length, history.state]), [before, null]);
      for (let i = 0; i < 3; i += 1) await tab.page.keyboard.press('Shift');
      await arrives(tab, (url) => /measures\.html$/.test(url));
      await goBack(tab);
      await arrives(tab, (url) => url === decodeURI(`${files}en/index.html`));
      // Words that come from elsewhere do not stay.
      await go(tab, `${files}${risky.name}#&q=${encodeURIComponent('the')}`);
      await tab.page.waitForFunction(() => location.hash === '');
      await tab.page.close();
    });

    await t.test('a broken copy is told, and can be tried again', async () => {
      for (const [what, harm] of [['missing', (file) => fs.unlinkSync(file)], ['cut', (file) => fs.truncateSync(file, fs.statSync(file).size >> 1)]]) {
        const root = copy(`broken-${what}`, (r) => parts(r).forEach((f) => harm(path.join(r, f))));
        const tab = await fresh(fileBase(root), plain.name);
        await openPanel(tab);
        await type(tab, 'partnership');
        await until(tab, what, (n) => n.trouble);
        for (const f of parts(tree.root)) fs.copyFileSync(path.join(tree.root, f), path.join(root, f));
        await tab.page.click('.search [role=alert] button');
        await until(tab, `${what}: whole again`, (n) => !n.trouble && n.hits.length);
        await tab.page.close();
      }
      // Without its engine the link leads where it always did, and there the lists lead on.
      const root = copy('no-engine', (r) => fs.readdirSync(path.join(r, 'assets')).filter((f) => /^search\..*\.js$/.test(f)).forEach((f) => fs.unlinkSync(path.join(r, 'assets', f))));
      const tab = await fresh(fileBase(root), plain.name);
      await tab.page.click('.to-search');
      await arrives(tab, (url) => /en\/search\.html$/.test(url));
      await tab.page.waitForFunction(() => { const note = document.querySelector('#search-failed'); return note && note.offsetHeight > 0; });
      await tab.page.close();
    });

    await t.test('what an index says is text', async () => {
      const root = copy('hostile', (r) => {
        edit(r, 'search/en/root.js', (value) => {
          if (value.card) value.card.pages = value.card.pages.split('\n').map((l) => `${l.includes('\t') ? `${l} ` : `${l}\t`}${HOSTILE}`).join('\n');
          for (const list of [value.sections, value.topics]) for (const item of list) item[item.length - 1] += HOSTILE;
          for (const id of Object.keys(value.ui)) if (typeof value.ui[id] === 'string') value.ui[id] += HOSTILE;
          return value;
        });
        for (const f of parts(r)) edit(r, f, (value) => (Array.isArray(value) ? value.map(([slot, summary, triples]) => [slot, summary + HOSTILE, triples.map((x, i) => (i % 3 ? x + HOSTILE : x))]) : value));
      });
      const tab = await fresh(fileBase(root), 'en/search.html');
      await sleep(300);
      await type(tab, titleOf(plain));
      const s = await until(tab, 'found', (n) => n.hits.length && n.hits[0].text);
      assert.ok(s.hits[0].title.includes('<img'), 'the attack is in place');
      await go(tab, `${fileBase(root)}en/search.html#q=${encodeURIComponent(HOSTILE)}`);
      await until(tab, 'asked for', (n) => n.words === HOSTILE);
      await sleep(1500);
      assert.deepEqual(await tab.page.evaluate(() => ['hit' in window, document.querySelectorAll('.search img, .search script').length]), [false, 0]);
      await tab.page.close();
    });
  });
}

test('searching on a slow line', { timeout: 120_000 }, async (t) => {
  const requests = [];
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(request.url.split('?')[0].slice(1));
    const isPart = /^search\/.*\/(?!root)/.test(name);
    if (isPart) requests.push({ name, from: Date.now() });
    const record = requests[requests.length - 1];
    setTimeout(() => {
      if (isPart) record.to = Date.now();
      response.writeHead(200, { 'content-type': name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8' });
      response.end(fs.readFileSync(path.join(tree.root, name)));
    }, isPart ? 700 : /search/.test(name) ? 400 : 0);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const browser = await Browser.launch('chromium');
  t.after(async () => { server.closeAllConnections(); server.close(); await browser.close(); });
  const tab = await browser.open();
  await tab.page.setViewport(PHONE);
  const base = `http://127.0.0.1:${server.address().port}/`;
  await go(tab, base + plain.name);
  await tab.page.click('.to-search');
  const waiting = await tab.page.evaluate(() => { const label = document.querySelector('.to-search [role=status]'); return [label.textContent, label.offsetWidth > 20]; });
  assert.deepEqual(waiting, [await tab.page.evaluate(() => document.querySelector('.to-search').dataset.wait), true], 'it says that it loads, where it can be seen');
  await tab.page.waitForSelector('#search-field');
  assert.ok(tab.requests.filter((r) => /root\.js/.test(r)).length === 1, 'the root is fetched once');

  await tab.page.evaluate(() => { window.said = []; new MutationObserver(() => window.said.push(document.querySelector('.search [role=status]').textContent)).observe(document.querySelector('.search [role=status]'), { childList: true }); });
  await tab.page.type('#search-field', 'partnersh', { delay: 60 });
  assert.deepEqual(requests, [], 'nothing is fetched while somebody types');
  assert.deepEqual(await tab.page.evaluate(() => window.said), [], 'and nothing said');
  await until(tab, 'under way', () => requests.length > 0);
  await sleep(150);
  const first = requests.length;
  // More is typed while that is under way: only the newest counts, and not before.
  await tab.page.type('#search-field', 'ips zebra', { delay: 20 });
  assert.equal(requests.length, first, 'nothing more is sent for');
  const s = await until(tab, 'answered', (n) => n.hits.length && /zebra/.test(n.note));
  assert.ok(requests.slice(first).every((r) => r.from >= Math.max(...requests.slice(0, first).map((q) => q.to))), 'one after the other');
  await until(tab, 'said', (n) => /\d/.test(n.status));
  assert.equal((await tab.page.evaluate(() => window.said)).filter(Boolean).length, 1, 'once');
  // Excerpts: for two, then for those in view.
  assert.ok((await state(tab)).hits.slice(6).every((h) => !h.text), 'what is out of sight is not paid for');
  assert.ok(s.hits.length > 6);
  const heights = await tab.page.evaluate(() => [...document.querySelectorAll('.hit')].map((h) => h.offsetHeight));
  await tab.page.evaluate(() => document.querySelectorAll('.hit')[6].scrollIntoView());
  await until(tab, 'in view', (n) => n.hits[6].text);
  const later = await tab.page.evaluate(() => [...document.querySelectorAll('.hit')].map((h) => h.offsetHeight));
  assert.deepEqual(later, heights, 'nothing jumps when an excerpt comes');
  console.log(`# slow line: ${requests.length} files of the index`);
});

test('numbers of results are said with the plurals of Arabic', { timeout: 120_000 }, async (t) => {
  const browser = await Browser.launch('chromium');
  t.after(() => browser.close());
  const tab = await browser.open();
  const forms = { zero: /^لم يُعثر/, one: /^نتيجة واحدة$/, two: /^نتيجتان$/, few: /^\S+ نتائج$/, many: /^\S+ نتيجة$/, other: /^\S+ نتيجة$/ };
  const rules = new Intl.PluralRules('ar');
  const met = new Set();
  await go(tab, `${files}ar/search.html`);
  for (const page of articles('ar').slice(0, 12)) {
    for (const word of new Set(titleOf(page).split(' '))) {
      await tab.page.evaluate(() => {
        const field = document.querySelector('#search-field');
        field.value = '';
        field.dispatchEvent(new Event('input'));
      });
      await until(tab, 'nothing', (n) => !n.hits.length && !/نتيجة|نتيجتان|نتائج|لم يُعثر/.test(n.note));
      await type(tab, `"${word}"`);
      const s = await until(tab, word, (n) => /نتيجة|نتيجتان|نتائج|لم يُعثر/.test(n.note) && (n.hits.length > 0 || /لم يُعثر/.test(n.note)));
      if (s.hits.length >= 50) continue;
      const category = s.hits.length ? rules.select(s.hits.length) : 'zero';
      const line = await tab.page.evaluate(() => document.querySelector('.search p:not(.unseen)').textContent);
      assert.match(line, forms[category], `${s.hits.length}: ${line}`);
      met.add(category);
    }
  }
  console.log(`# plurals met: ${[...met].join(' ')}`);
  assert.ok(met.size >= 3);
});

test('typos, unknown words, older encodings and other editions', { timeout: 120_000 }, async (t) => {
  const browser = await Browser.launch('chromium');
  t.after(() => browser.close());
  const tab = await browser.open();
  await go(tab, `${files}en/search.html`);
  await type(tab, 'partnersihp ');
  let s = await until(tab, 'a typo is named', (n) => n.hits.length && n.note.includes('partnersihp'));
  assert.match(s.note, /partnership/);
  await tab.page.evaluate(() => { document.querySelector('#search-field').value = ''; });
  await type(tab, 'partnership zzqqzz ');
  s = await until(tab, 'an unknown word is named', (n) => n.hits.length && n.note.includes('zzqqzz'));
  // What only English has, from the Arabic edition.
  await go(tab, `${files}ar/search.html`);
  await type(tab, 'landlord');
  s = await until(tab, 'the other edition', (n) => n.hits.length && n.hits[0].lang === 'en');
  assert.deepEqual([s.hits[0].dir, resolve('ar/search.html', s.hits[0].href).file.split('/')[0]], ['ltr', 'en']);
  // Burmese as older telephones write it finds what the same word in Unicode finds.
  const found = [];
  for (const word of ['ဒုကၡသည္', 'ဒုက္ခသည်']) {
    await go(tab, `${files}my/search.html#q=${encodeURIComponent(word)}`);
    found.push((await until(tab, word, (n) => n.words === word && n.hits.length > 2 && /၁|၂|၃|၄|၅|၆|၇|၈|၉/.test(n.note))).hits.map((hit) => hit.title));
  }
  assert.deepEqual(found[0], found[1]);
  // Narrowed to a section.
  await go(tab, `${files}en/search.html`);
  await type(tab, 'partnership');
  const all = (await until(tab, 'found', (n) => n.hits.length)).hits.length;
  const section = await tab.page.evaluate(() => { const select = document.querySelector('.search select'); select.selectedIndex = 1; select.dispatchEvent(new Event('change')); return select.value.slice(1); });
  s = await until(tab, 'narrowed', (n) => n.hits.length < all);
  assert.deepEqual(s.hits.filter((h) => !h.href.startsWith(`../en/${section}`)), []);
});

test('without scripts the page for searching leads on', { timeout: 60_000 }, async (t) => {
  const browser = await Browser.launch('chromium', { javascript: false });
  t.after(() => browser.close());
  const page = tree.page.get('en/search.html');
  const tab = await browser.open();
  await go(tab, files + plain.name);
  await Promise.all([tab.page.waitForNavigation(), tab.page.click('.to-search')]);
  assert.match(tab.page.url(), /en\/search\.html$/);
  const links = page.addresses.filter((a) => a.tag === 'a').map((a) => resolve(page.name, a.value).file);
  for (const file of ['en/contents.html', 'en/a-z.html']) assert.ok(links.includes(file), file);
  assert.ok(page.all.some((e) => e.tagName === 'noscript' && /script/i.test(text(e))), 'and says why');
});

test('axe finds nothing in the panel', { timeout: 300_000 }, async (t) => {
  const browser = await Browser.launch('chromium');
  t.after(() => browser.close());
  const found = [];
  let looks = 0;
  // Mostly waiting for what is said to be said, so the four go side by side, each in a browser of its own.
  await Promise.all([['en', 'partnersihp safety'], ['ar', 'الثقة']].flatMap((query) => [PHONE, DESK].map((size) => [...query, size])).map(async ([locale, words, size]) => {
    const own = await Browser.launch('chromium');
    t.after(() => own.close());
    const tab = await own.open();
    await tab.page.setViewport(size);
    for (const file of ['search.html', plain.name.replace('en/', '')]) for (const query of ['', words, 'zzqqzz']) {
      await go(tab, `${files}${locale}/${file}`);
      if (file !== 'search.html') await openPanel(tab);
      await tab.page.waitForSelector('#search-field');
      if (query) await type(tab, query);
      await until(tab, query, (n) => n.words === query);
      await sleep(1500);
      if (query === words) await tab.page.keyboard.press('ArrowDown');
      await tab.page.evaluate(AXE);
      for (const scheme of ['light', 'dark']) {
        await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await sleep(50);
        const wrong = await tab.page.evaluate((tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message}`))), TAGS);
        found.push(...wrong.map((f) => `${locale}/${file} "${query}" ${size.width} ${scheme}: ${f}`));
        looks += 1;
      }
      // Nothing sticks out, and what is pressed is large enough to be hit.
      const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${locale}/${file}: ${wide} px too wide`);
      const small = await tab.page.evaluate(() => [...document.querySelectorAll('.search a, .search button, .search select, .search input')].filter((e) => e.offsetHeight && (e.offsetHeight < 40 || e.offsetWidth < 24)).map((e) => e.outerHTML.slice(0, 80)));
      assert.deepEqual(small, []);
    }
    await own.close();
  }));
  // The bar on the page that a result leads to.
  for (const [page, size] of [[plain, PHONE], [articles('ar')[0], DESK]]) {
    const tab = await browser.open();
    await tab.page.setViewport(size);
    await go(tab, `${files}${page.name.split('/')[0]}/search.html`);
    await tab.page.waitForSelector('#search-field');
    await type(tab, titleOf(page));
    const { hits } = await until(tab, 'found', (n) => n.hits.length && n.hits[0].text);
    await tab.page.click(`#${hits[0].id}`);
    await tab.page.waitForSelector('.marks');
    await tab.page.evaluate(AXE);
    const wrong = await tab.page.evaluate((tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then((r) => r.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`)), TAGS);
    found.push(...wrong.map((w) => `${page.name}: ${w}`));
    looks += 1;
    await tab.page.close();
  }
  console.log(`# axe in the panel: ${looks} looks, ${found.length} violations`);
  assert.deepEqual(found, []);
});
