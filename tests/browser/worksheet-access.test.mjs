// Worksheets for those who read otherwise: in a private window, at twice the size, with a screen reader. In a private window nothing
// stays behind, on disk neither; at twice the size nothing is cut off or lies on something else; and what a screen reader is told
// stands in `heard/`, to be read (HEARD=write writes it anew).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { heardIn } from './ax.mjs';
import { Browser, overTabs, report, seen } from './browsers.mjs';
import { fileBase, serve, temporaryFolder, treeRoot } from './site.mjs';
import { worksheetTree } from './worksheet-site.mjs';
import { asks, choose, copyOf, fill, hears, lastFile, open, press, save, standing, watch } from './worksheet-tab.mjs';

const BROWSERS = (process.env.BROWSERS ?? 'chromium firefox').split(' ');
const HEARD = fileURLToPath(new URL('heard/', import.meta.url));
const PHONE = { width: 360, height: 740, deviceScaleFactor: 1 };
const tree = worksheetTree();
let server;
before(async () => { server = await serve(tree.root); });
after(() => server.close());

async function launch(t, name, options) {
  const browser = await Browser.launch(name, options);
  t.after(async () => {
    assert.deepEqual(browser.strangers(), [], 'no request leaves');
    await browser.close();
  });
  return browser;
}
const FILLED = { role: 'donor', budget: 'told', 'budget.note': 'A note that is not short, with averylongwordofmanyletters in it', shared: 'yes', elements: 'them', 'reset=phone': true, remove: 'Because it works.', append: '2027-01-31', 'papers=statutes': true, 'people.0.what': 'Water', 'people.1.who': 'Hotline' };

const wait = (time) => new Promise((done) => { setTimeout(done, time); });

/** Which files of a folder hold a text, as bytes or as pairs of bytes. */
function filesWith(folder, text) {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => { try { const bytes = fs.readFileSync(file); return forms.some((form) => bytes.includes(form)); } catch { return false; } });
}

/** A private window: Chromium has them beside the others, Firefox is told to have no other. */
const inPrivate = async (t, name, profile) => {
  const browser = await launch(t, name, { profile, prefs: { 'browser.privatebrowsing.autostart': true } });
  const context = name === 'chromium' ? await browser.driver.createBrowserContext() : undefined;
  const tab = await browser.open({ hook: watch, context });
  return { browser, tab };
};

for (const name of BROWSERS) {
  test(`in a private window it saves and opens, and nothing stays behind (${name})`, { timeout: 240_000 }, async (t) => {
    const profile = temporaryFolder('profile');
    const secret = `private${Math.random().toString(36).slice(2)}`;
    const { browser, tab } = await inPrivate(t, name, profile);
    for (const [base, phrase] of [[fileBase(tree.root), 'four words nobody guesses'], [server.base, '']]) {
      await open(tab, base, 'en/demo.html');
      // Firefox refuses private windows this, and nothing else shows that this is one.
      if (name === 'firefox' && !phrase) assert.equal(await tab.page.evaluate(() => navigator.storage.getDirectory().then(() => 'given', (e) => e.name)), 'SecurityError');
      await fill(tab, { budget: 'told', 'budget.note': secret });
      await save(tab);
      await hears(tab, 'saved');
      const file = await lastFile(tab);
      await save(tab, phrase, 'device');
      await hears(tab, phrase ? 'kept-locked' : 'kept');
      await open(tab, base, 'en/demo.html');
      assert.deepEqual(await standing(tab), phrase ? {} : { budget: 'told', 'budget.note': secret }, 'kept as long as the window is open');
      await press(tab, 'erase');
      await press(tab, 'erase-yes', '.sheet-ask');
      await hears(tab, 'erased');
      await choose(tab, 'open-file', [file]);
      await hears(tab, 'opened');
      assert.deepEqual(await standing(tab), { budget: 'told', 'budget.note': secret });
      await save(tab, phrase, 'device');
      await hears(tab, phrase ? 'kept-locked' : 'kept');
      assert.deepEqual([...tab.problems, ...await seen(tab)], []);
    }
    // Browsers write stores to disk after some seconds.
    await wait(7000);
    await browser.close();

    // The same browser, once more in private and once not.
    const again = await inPrivate(t, name, profile);
    for (const base of [fileBase(tree.root), server.base]) {
      await open(again.tab, base, 'en/demo.html');
      assert.deepEqual([await standing(again.tab), await again.tab.page.evaluate(() => localStorage.length)], [{}, 0]);
    }
    await again.browser.close();
    assert.deepEqual(filesWith(profile, secret), [], 'nor on disk');
    const plain = await launch(t, name, { profile, prefs: { 'browser.privatebrowsing.autostart': false } });
    const other = await plain.open({ hook: watch });
    await open(other, server.base, 'en/demo.html');
    assert.deepEqual([await standing(other), await other.page.evaluate(() => localStorage.length)], [{}, 0]);
    // It would have been found there.
    await fill(other, { 'budget.note': secret });
    await save(other, '', 'device');
    await hears(other, 'kept');
    for (let n = 0; n < 20 && !filesWith(profile, secret).length; n += 1) await wait(1000);
    assert.notDeepEqual(filesWith(profile, secret), [], 'a window that is not private leaves it on disk');
  });

  test(`where a private window refuses to keep anything, it says so (${name})`, { timeout: 120_000 }, async (t) => {
    const browser = await launch(t, name);
    const tab = await browser.open({ hook: watch });
    // Old Safari shows a store in private windows and lets nothing in.
    await tab.page.evaluateOnNewDocument(() => { Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }; });
    await open(tab, server.base, 'ar/demo.html');
    await fill(tab, { budget: 'told' });
    await save(tab, '', 'device');
    await hears(tab, 'trouble-storage');
    assert.deepEqual(await standing(tab), { budget: 'told' }, 'what stands there stays');
    await save(tab);
    await hears(tab, 'saved');
  });
}

/** Runs in the page: what is wider than the screen, cut off, or lies on something else. */
function faults() {
  const wide = document.documentElement.clientWidth, found = [];
  const name = (node) => `${node.outerHTML.replace(/>.*/s, '>').slice(0, 100)} ${node.textContent.trim().slice(0, 40)}`;
  const isThere = (node) => node.checkVisibility() && node.getClientRects().length && !node.closest('.unseen, [hidden]') && !node.closest('.sheet-on .rows thead');
  const all = [...document.querySelectorAll('main *')].filter(isThere);
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide on ${wide}`);
  for (const node of all) {
    const style = getComputedStyle(node), box = node.getBoundingClientRect();
    const isRoom = (one) => /auto|scroll/.test(getComputedStyle(one).overflowX);
    let inRoom = false;
    for (let up = node.parentElement; up; up = up.parentElement) inRoom = inRoom || isRoom(up);
    if (!inRoom && box.width && (box.left < -1 || box.right > wide + 1)) found.push(`out of the screen (${Math.round(box.left)} to ${Math.round(box.right)} of ${wide}): ${name(node)}`);
    const isCut = /hidden|clip/.test(style.overflowX) || node.matches('button, select, label, legend, h2, h3, h4, h5, p, li, span, th, td');
    if (isCut && style.display !== 'inline' && node.scrollWidth > node.clientWidth + 1 && node.clientWidth) found.push(`cut off (${node.scrollWidth} in ${node.clientWidth}): ${name(node)}`);
    if (node.matches('.scroll') && node.querySelector('.rows') && node.scrollWidth > node.clientWidth + 1) found.push(`fields out of sight (${node.scrollWidth} in ${node.clientWidth}): ${name(node)}`);
    if (node.matches('.sheet-table') && ['thead', 'tbody'].some((part) => Math.abs(node.querySelector(part).getBoundingClientRect().width - box.width) > 2)) found.push(`a table out of joint: ${name(node)}`);
    if (node.matches('textarea:not([readonly])') && node.scrollHeight > node.clientHeight + 2) found.push(`hides what is written (${node.scrollHeight} in ${node.clientHeight}): ${name(node)}`);
  }
  const solid = all.filter((node) => node.matches('button, input, select, textarea, progress, svg, .levels span, .options span, legend, th, h2, h3, h4, h5, p'));
  const boxes = solid.map((node) => [node, node.getBoundingClientRect()]);
  boxes.forEach(([one, a], n) => boxes.slice(n + 1).forEach(([other, b]) => {
    if (one.contains(other) || other.contains(one)) return;
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1 && down > 1) found.push(`${name(one)} lies on ${name(other)} (${Math.round(across)} × ${Math.round(down)})`);
  }));
  return found;
}

/** Twice the size: a desk's window at 200 %, and a phone whose letters are twice as large, as its owner has set them. */
const SIZES = [
  ['a desk at 200 %', { width: 640, height: 400, deviceScaleFactor: 2 }, {}],
  ['a phone with letters of 200 %', PHONE, { args: ['--blink-settings=defaultFontSize=32'], prefs: { 'font.size.variable.x-western': 32, 'font.size.variable.ar': 32 } }],
];

for (const name of BROWSERS) for (const [what, size, options] of SIZES) {
  test(`${what}: all is there, nothing cut off, nothing on top of another (${name})`, { timeout: 240_000 }, async (t) => {
    const browser = await launch(t, name, options);
    const tab = await browser.open({ hook: watch });
    await tab.page.setViewport(size);
    tab.page.on('dialog', (dialog) => dialog.accept());
    for (const locale of ['en', 'ar']) {
      const look = async (state) => {
        if (process.env.SCREENSHOTS) await tab.page.screenshot({ path: path.join(process.env.SCREENSHOTS, `${name}-${size.width}-${locale}-${state}.png`), fullPage: true });
        assert.deepEqual(await tab.page.evaluate(faults), [], `${locale}, ${state}`);
      };
      await open(tab, server.base, `${locale}/demo.html`, true);
      if (size === PHONE) assert.equal(await tab.page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
      await look('empty');
      await fill(tab, FILLED);
      await press(tab, 'save');
      await asks(tab, 'input');
      await look('filled');
      await press(tab, 'save', '.sheet-ask');
      await hears(tab, 'saved');
      await press(tab, 'summary', '.sheet-after');
      await press(tab, 'copy-to-share', '.sheet-together');
      await look('saved');
      await press(tab, 'compare', '.sheet-together');
      await look('warned');
      await press(tab, 'go-on', '.sheet-together');
      await choose(tab, 'choose-files', [copyOf('A', { budget: { a: 'told', n: 'A note.' }, shared: { a: 'yes' }, reset: { a: ['phone'] } }, { share: true, role: 'donor' }), copyOf('B', { budget: { a: 'led' }, shared: { a: 'yes' } }, { role: 'local-partner', plan: [{ what: 'Meet', who: 'both', by: 'May', sign: 'A date', state: 'open', from: '2026-05-22' }] })], '.sheet-together');
      await tab.page.waitForSelector('.sheet-result');
      await look('compared');
    }
  });
}

test('at twice the size every worksheet and course of the toolkit is whole', { timeout: 400_000 }, async (t) => {
  const root = treeRoot();
  const pages = fs.readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.html') && fs.readFileSync(path.join(root, file), 'utf8').includes('data-worksheet='));
  assert.ok(pages.length > 50, `${pages.length} worksheets`);
  const problems = [];
  for (const [what, size, options] of SIZES) {
    const browser = await launch(t, 'chromium', options);
    await overTabs(browser, 3, pages, async (tab, name) => {
      await tab.page.setViewport(size);
      await open(tab, fileBase(root), name);
      problems.push(...(await tab.page.evaluate(faults)).map((fault) => `${what}: ${name}: ${fault}`), ...tab.problems);
    }, { hook: watch });
  }
  assert.deepEqual(problems, [], report(problems));
});

test('on paper nothing is cut off either, in both directions, filled and blank', { timeout: 120_000 }, async (t) => {
  const browser = await launch(t, 'chromium');
  const tab = await browser.open({ hook: watch });
  await tab.page.evaluateOnNewDocument(() => { window.print = () => {}; });
  // As wide as a sheet of A4 between its edges.
  await tab.page.setViewport({ width: 700, height: 1000, deviceScaleFactor: 1 });
  for (const [locale, dir, day] of [['en', 'ltr', /January 31, 2027/], ['ar', 'rtl', /2027/]]) {
    await open(tab, server.base, `${locale}/demo.html`, true);
    await fill(tab, { ...FILLED, budget: 'led', elements: 'us', 'budget.note': `${'Many words. '.repeat(60)}End.` });
    await tab.page.type('.sheet-plan textarea', 'Meet');
    for (const how of ['print', 'print-blank']) {
      await press(tab, how);
      await tab.page.emulateMediaType('print');
      assert.deepEqual(await tab.page.evaluate(faults), [], `${locale}, ${how}`);
      const paper = await tab.page.evaluate(() => {
        const form = [...document.querySelectorAll('form.worksheet')].find((f) => f.checkVisibility()), shown = (s) => [...form.querySelectorAll(s)].filter((n) => n.checkVisibility());
        const start = (node) => { const box = node.getBoundingClientRect(), all = form.getBoundingClientRect(); return Math.round(getComputedStyle(form).direction === 'rtl' ? all.right - box.right : box.left - all.left); };
        return {
          dir: getComputedStyle(form).direction, dates: shown('[type=date]').length, tools: shown('.sheet-tool').length, framed: shown('.rows td').every((cell) => parseFloat(getComputedStyle(cell).borderTopWidth) >= 1),
          starts: shown('.levels input').map(start).filter((gap) => gap > 40), selects: shown('select').filter((n) => getComputedStyle(n).appearance !== 'none').length,
          text: form.innerText, written: shown('textarea, .printed').map((n) => n.value ?? n.textContent).join('').trim() };
      });
      assert.deepEqual([paper.dir, paper.dates, paper.tools, paper.framed, paper.starts, paper.selects], [dir, 0, 0, true, [], 0], `${locale}, ${how}`);
      if (how === 'print') { assert.match(paper.text, day); assert.match(paper.written, /Many words\. End\./); } else assert.equal(paper.written, '');
      await tab.page.emulateMediaType('screen');
      await tab.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
    tab.page.once('dialog', (dialog) => dialog.accept());
  }
});

test('what a screen reader is told', { timeout: 120_000 }, async (t) => {
  const browser = await launch(t, 'chromium');
  const tab = await browser.open({ hook: watch });
  tab.page.on('dialog', (dialog) => dialog.accept());
  for (const locale of ['en', 'ar']) {
    await open(tab, fileBase(tree.root), `${locale}/demo.html`, true);
    const heard = [];
    const listen = async (state, selector) => heard.push(`# ${state}`, ...await heardIn(tab.page, selector), '');
    // A status is spoken when it changes: how many are answered, what has been done.
    const live = () => tab.page.evaluate(() => [...document.querySelectorAll('form [role=status]')].map((node) => node.textContent));
    const [before] = await live();
    await fill(tab, { role: 'donor', budget: 'told', 'budget.note': 'A note', shared: 'yes', 'reset=phone': true });
    const [now] = await live();
    assert.notEqual(now, before);
    // While she writes on, nothing is said again.
    await tab.page.evaluate(() => { window.__told = 0; new MutationObserver((list) => { window.__told += list.length; }).observe(document.querySelector('.sheet-bar [role=status]'), { childList: true, characterData: true, subtree: true }); });
    await fill(tab, { 'budget.note': 'A longer note' });
    assert.equal(await tab.page.evaluate(() => window.__told), 0);
    await press(tab, 'save');
    await asks(tab, 'input');
    await tab.page.keyboard.type('short');
    await press(tab, 'save', '.sheet-ask');
    await listen('A passphrase that is too short', '.sheet-ask');
    await tab.page.evaluate(() => { document.querySelector('.sheet-ask input').value = ''; });
    await press(tab, 'save', '.sheet-ask');
    await hears(tab, 'saved');
    await listen('Filled in and saved', 'form.worksheet');
    await press(tab, 'compare', '.sheet-together');
    await press(tab, 'go-on', '.sheet-together');
    await choose(tab, 'choose-files', [copyOf('A', { budget: { a: 'told' }, shared: { a: 'yes' }, reset: { a: ['phone'] } }), copyOf('B', { budget: { a: 'led' }, shared: { a: 'yes' } })], '.sheet-together');
    await tab.page.waitForSelector('.sheet-result');
    await listen('Side by side', '.sheet-result');
    const text = heard.join('\n').replace(/notes-\d{4}-\d\d-\d\d/g, 'notes-…');
    const file = path.join(HEARD, `worksheet.${locale}.txt`);
    if (process.env.HEARD === 'write') { fs.mkdirSync(HEARD, { recursive: true }); fs.writeFileSync(file, text); }
    assert.equal(text, fs.readFileSync(file, 'utf8'), `${locale}: not what ${file} says; HEARD=write writes it anew`);
  }
});
