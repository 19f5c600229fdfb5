// Worksheets are filled and kept: by keyboard alone, from disk and from a host, as a file, as a text, on the device, behind a
// passphrase; where storage or cryptography is refused; and nothing stays or leaves that nobody asked to keep or send.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileBase, serve, temporaryFolder } from './site.mjs';
import { Browser, go, seen } from './browsers.mjs';
import { worksheetTree } from './worksheet-site.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const PHONE = { width: 360, height: 740, deviceScaleFactor: 1 };
const PHRASE = 'four words nobody guesses';
const BROWSERS = (process.env.BROWSERS ?? 'chromium firefox').split(' ');
const tree = worksheetTree();
let server;
before(async () => { server = await serve(tree.root); });
after(() => server.close());

/** Runs before the page's script: what goes wrong is written down, and so is every file that the page hands out. */
function watch() {
  const told = [];
  Object.defineProperty(window, '__seen', { value: told });
  document.addEventListener('securitypolicyviolation', (e) => told.push(`CSP: ${e.violatedDirective} refused ${e.blockedURI}`), true);
  addEventListener('unhandledrejection', (e) => told.push(`promise: ${e.reason}`));
  addEventListener('error', (e) => told.push(`script: ${e.message}`), true);
  window.__files = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { window.__files.push(blob); return make.call(URL, blob); };
}

async function begin(t, name, { hook = watch, args, size = PHONE } = {}) {
  const browser = await Browser.launch(name, { args });
  t.after(async () => {
    assert.deepEqual(browser.strangers(), [], 'no request leaves');
    await browser.close();
  });
  const tab = await browser.open({ hook: typeof hook === 'string' ? undefined : hook });
  await tab.page.setViewport(size);
  tab.page.on('dialog', (dialog) => { tab.dialogs.push(dialog.type()); dialog.accept(); });
  tab.dialogs = [];
  return { browser, tab };
}

/** Loads a page and waits for the controls. */
async function open(tab, url) {
  await go(tab, url, url.startsWith('file:') ? fileBase(tree.root) : server.base);
  await tab.page.waitForSelector('.sheet-keep');
}
const demo = (base, locale = 'en') => `${base}${locale}/demo.html`;
const words = (tab, id) => tab.page.evaluate((name) => JSON.parse(document.getElementById('worksheet-words').getAttribute('data-words'))[`sheet-${name}`] ?? `no words for ${name}`, id);

/** Presses the button that is called so: as a reader does, so it must be in sight and free. */
async function press(tab, id, within = 'main') {
  const label = await words(tab, id);
  // Only once it stands still: on a busy machine a page may move between the aim and the click.
  const find = (name, place) => {
    const button = [...document.querySelectorAll(`${place} button`)].find((b) => b.textContent === name && b.getClientRects().length);
    if (!button) return undefined;
    const { top, left } = button.getBoundingClientRect();
    const [at, before] = [`${left} ${top}`, window.__stands];
    window.__stands = at;
    return at === before ? button : undefined;
  };
  const handle = await tab.page.waitForFunction(find, { timeout: 10_000, polling: 50 }, label, within).catch(() => assert.fail(`no button "${label}"`));
  await handle.asElement().click();
}
const isShown = async (tab, id) => tab.page.evaluate((name) => [...document.querySelectorAll('main button')].some((b) => b.textContent === name && b.getClientRects().length > 0), await words(tab, id));

/** Waits until the page says what a message says, whatever was filled into it. */
async function hears(tab, id) {
  const parts = (await words(tab, id)).split(/\{\w+\}/);
  const isHeard = (list) => { const said = document.querySelector('.sheet-said [role=status]')?.textContent ?? ''; return said && list.every((p) => said.includes(p)); };
  await tab.page.waitForFunction(isHeard, { timeout: 30_000, polling: 100 }, parts).catch(async () => assert.fail(`waited for "${parts.join('…')}", said is "${await said(tab)}"`));
}
const said = (tab) => tab.page.evaluate(() => document.querySelector('.sheet-said [role=status]')?.textContent ?? '');
const asks = (tab, selector = '') => tab.page.waitForSelector(`.sheet-ask ${selector}`, { timeout: 10_000 });
const asksWith = async (tab, id) => tab.page.waitForFunction((w) => document.querySelector('.sheet-ask')?.textContent.includes(w), { timeout: 20_000, polling: 100 }, await words(tab, id));
const progress = (tab) => tab.page.evaluate(() => document.querySelector('.sheet-progress').textContent.replace(/\s+/g, ' ').trim());

/** What stands in the form, read without the page's own script. */
const standing = (tab) => tab.page.evaluate(() => {
  const fields = [...document.querySelectorAll('form.worksheet:not(.blank)')].flatMap((form) => [...form.querySelectorAll('input, textarea')]).filter((f) => f.name);
  return Object.fromEntries(fields.filter((f) => (/radio|checkbox/.test(f.type) ? f.checked : f.value)).map((f) => [f.type === 'checkbox' ? `${f.name}=${f.value}` : f.name, f.type === 'checkbox' ? true : f.value]));
});
const FILLED = { role: 'donor', budget: 'told', 'budget.note': 'A note', shared: 'yes', elements: 'them', 'reset=phone': true, 'reset=visit': true, remove: 'Because.\n\nIt works.', append: '2027-01-31', 'papers=statutes': true, 'people.0.what': 'Water', 'people.1.who': 'Hotline' };

const FILLED_SINGLE = { shared: 'mostly', 'papers=statutes': true };

/** Ticks and writes as a reader does, without a mouse's ways. */
async function fill(tab, values = FILLED) {
  await tab.page.evaluate((all) => {
    const form = document.querySelector('form.worksheet');
    for (const [key, value] of Object.entries(all)) {
      const [name, option] = key.split('=');
      const fields = [...form.querySelectorAll('input, textarea')].filter((f) => f.name === name);
      const field = option ? fields.find((f) => f.value === option) : fields[0].type === 'radio' ? fields.find((f) => f.value === value) : fields[0];
      if (/radio|checkbox/.test(field.type)) field.click();
      else { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })); }
    }
  }, values);
}

/** Waits until another document stands at this address; without a driver's own waiting, which misses pages that come back from memory. */
async function arrives(tab, url, from) {
  const isThere = () => tab.page.evaluate((to, mark) => location.href === to && !(mark && window.__left === mark) && document.readyState === 'complete', url, from).catch(() => false);
  for (let i = 0; i < 100 && !await isThere(); i += 1) await new Promise((done) => { setTimeout(done, 100); });
  assert.ok(await isThere(), `${url} is reached`);
}

/** Goes elsewhere as by a link, and says yes if it is asked about what is not saved. */
async function leave(tab, url) {
  const from = Math.random();
  await tab.page.evaluate((to, mark) => { window.__left = mark; setTimeout(() => { location.href = to; }, 50); }, url, from);
  await arrives(tab, url, from);
}

/** The files that the page has handed out, as texts. */
const files = (tab) => tab.page.evaluate(() => Promise.all(window.__files.map((blob) => new Response(blob).text())));
async function lastFile(tab) {
  const all = await files(tab);
  return all[all.length - 1];
}

/** Presses “Open a file” and chooses one that holds this text. */
async function choose(tab, text) {
  const file = path.join(temporaryFolder('chosen'), 'notes.json');
  fs.writeFileSync(file, text);
  const [chooser] = await Promise.all([tab.page.waitForFileChooser({ timeout: 20_000 }), press(tab, 'open-file')]);
  await chooser.accept([file]);
}

async function paste(tab, text) {
  await press(tab, 'paste');
  const field = await asks(tab, 'textarea');
  await field.evaluate((node, value) => { node.value = value; }, text);
  await press(tab, 'open', '.sheet-ask');
}

/** Saves to a file, with this passphrase or none; its text. */
async function save(tab, phrase = '', id = 'save') {
  await press(tab, id);
  const field = await asks(tab, 'input');
  if (phrase) await field.type(phrase);
  await press(tab, id, '.sheet-ask');
}

/** No mistakes, nothing that leaves, and axe has nothing to say, in both colour schemes; nothing is wider than the phone. */
async function inspect(tab, what, axe = true) {
  assert.deepEqual([...tab.problems, ...await seen(tab)], [], what);
  assert.equal(await tab.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `${what}: wider than the screen`);
  const small = await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-tool button, .sheet-ask input')].filter((b) => b.getClientRects().length && b.getBoundingClientRect().height < 44).map((b) => b.outerHTML.slice(0, 90)));
  assert.deepEqual(small, [], `${what}: too small to touch`);
  if (!axe) return;
  await tab.page.evaluate(AXE);
  for (const scheme of ['light', 'dark']) {
    await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const found = await tab.page.evaluate(async (tags) => (await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false })).violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`)), TAGS);
    assert.deepEqual(found, [], `${what} (${scheme})`);
  }
}

for (const name of BROWSERS) {
  test(`filled, saved to a file and opened again, from disk (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    await open(tab, demo(fileBase(tree.root)));
    assert.equal(await progress(tab), 'Answered: 0 of 7', 'one more is asked only of those who answer so');
    await fill(tab);
    assert.equal(await progress(tab), 'Answered: 8 of 8');
    assert.deepEqual(await standing(tab), FILLED);
    await save(tab);
    await hears(tab, 'saved');
    const file = JSON.parse(await lastFile(tab));
    assert.deepEqual(file.items, { budget: { a: 'told', n: 'A note' }, shared: { a: 'yes' }, elements: { a: 'them' }, reset: { a: ['phone', 'visit'] }, remove: { a: FILLED.remove }, append: { a: '2027-01-31' }, papers: { a: ['statutes'] }, people: { a: [{ what: 'Water' }, { who: 'Hotline' }] } });
    assert.deepEqual([file.waymark, file.v, file.sheet, file.role, file.lang, file.titles.budget, file.words.budget.told], ['worksheet', 1, 'demo', 'donor', 'en', 'Who decides on the budget?', 'We are told what was decided.']);
    assert.equal(await tab.page.evaluate(() => localStorage.length), 0, 'nothing is kept that nobody asked to keep');

    // The next day, in another language: nothing stands there, and the file brings it back.
    await open(tab, demo(fileBase(tree.root), 'ar'));
    assert.deepEqual(await standing(tab), {});
    await choose(tab, JSON.stringify(file));
    await hears(tab, 'opened');
    const { 'people.1.who': _, ...rest } = FILLED;
    assert.deepEqual(await standing(tab), { ...rest, 'people.1.who': 'Hotline' });
    assert.equal(await isShown(tab, 'undo'), false, 'nothing was there to bring back');
    assert.match(await progress(tab), /8.*8|٨.*٨/);

    // Another file gives way to nothing unasked, and can be undone.
    const other = { ...file, made: '2026-05-05', items: { shared: { a: 'no' } } };
    await paste(tab, `Here it is:\n${JSON.stringify(other)}\nSent from my phone`);
    await asks(tab);
    await press(tab, 'keep-mine', '.sheet-ask');
    assert.equal((await standing(tab)).shared, 'yes');
    await paste(tab, JSON.stringify(other));
    await asks(tab);
    await press(tab, 'replace', '.sheet-ask');
    await hears(tab, 'opened');
    assert.deepEqual(await standing(tab), { role: 'donor', shared: 'no' });
    await press(tab, 'undo');
    await hears(tab, 'undone');
    assert.deepEqual(await standing(tab), FILLED);
    assert.equal(await isShown(tab, 'undo'), false);
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  });

  test(`what is hostile, damaged, foreign or newer changes nothing (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    await open(tab, demo(server.base));
    await fill(tab);
    await save(tab);
    await hears(tab, 'saved');
    const text = await lastFile(tab);
    const file = JSON.parse(text);
    const troubles = {
      broken: [text.slice(0, -20), JSON.stringify({ ...file, items: { budget: { a: { b: 1 } } } }), text.replace('"items":{', '"items":{"__proto__":{"a":"x"},')],
      'not-ours': ['{"some":"json"}', 'no json at all', '', '<html>'], newer: [JSON.stringify({ ...file, v: 2 })], 'other-sheet': [JSON.stringify({ ...file, sheet: 'private' })],
      'too-large': [JSON.stringify({ ...file, items: { budget: { a: 'x'.repeat(20_001) } } }), 'x'.repeat(9_000_000)],
    };
    for (const [kind, texts] of Object.entries(troubles)) for (const one of texts) {
      await choose(tab, one);
      await hears(tab, `trouble-${kind}`);
      assert.deepEqual(await standing(tab), FILLED, kind);
      assert.equal(await tab.page.evaluate(() => ({}).a), undefined);
    }
    // What looks like markup is text.
    const loud = { ...file, items: { gone: { a: '<img src=x onerror=alert(1)>', n: '<script>' }, constructor: { a: 'c' } }, titles: { gone: '<b>Old</b> question' } };
    await paste(tab, JSON.stringify(loud));
    await asks(tab);
    await press(tab, 'replace', '.sheet-ask');
    await hears(tab, 'opened');
    assert.deepEqual(await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-left dt, .sheet-left dd')].map((e) => e.innerHTML)), ['&lt;b&gt;Old&lt;/b&gt; question', '&lt;img src=x onerror=alert(1)&gt;', '&lt;script&gt;', 'constructor', 'c']);
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  });

  test(`answers to an earlier wording are shown, saved again, and can be left out (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    await open(tab, demo(server.base));
    const old = {
      waymark: 'worksheet', v: 1, sheet: 'demo', made: '2025-11-22', lang: 'en', role: 'local-partner', plan: [{ what: 'Call', state: 'open' }],
      items: { budget: { a: 'never', n: 'Still here' }, trust: { a: 'deep', e: 'A letter' }, reset: { a: ['phone', 'pigeon'] }, append: { a: 'soon' }, remove: { a: 'Not asked of me' }, people: { a: Array.from({ length: 4 }, (_, n) => ({ what: `w${n}`, mobile: `m${n}` })) } },
      titles: { trust: 'How deep is the trust?', budget: 'Who decides?', reset: 'How do you talk?', append: 'When?', people: 'People', remove: 'Why?' }, words: { trust: { deep: 'Deep' }, budget: { never: 'Never asked' }, reset: { pigeon: 'By pigeon' }, people: { mobile: 'Mobile' } },
    };
    await choose(tab, JSON.stringify(old));
    await hears(tab, 'opened');
    assert.deepEqual(await standing(tab), { role: 'local-partner', 'budget.note': 'Still here', 'reset=phone': true, 'people.0.what': 'w0', 'people.1.what': 'w1', 'people.2.what': 'w2', 'people.3.what': 'w3' });
    const shown = await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-left dt, .sheet-left dd')].map((e) => e.textContent));
    for (const one of ['Never asked', 'How deep is the trust?', 'Deep', 'A letter', 'By pigeon', 'soon', 'Not asked of me', 'Mobile: m3']) assert.ok(shown.includes(one), `${one} in ${shown}`);
    // She answers one of them anew; the rest goes on.
    await fill(tab, { budget: 'led' });
    await save(tab);
    await hears(tab, 'saved');
    const file = JSON.parse(await lastFile(tab));
    assert.deepEqual(file.items.budget, { a: 'led', n: 'Still here' });
    assert.deepEqual([file.items.trust, file.items.reset, file.items.append, file.items.remove], [old.items.trust, old.items.reset, old.items.append, old.items.remove]);
    assert.deepEqual(file.items.people.a.flatMap(Object.values).sort(), ['m0', 'm1', 'm2', 'm3', 'w0', 'w1', 'w2', 'w3']);
    assert.deepEqual([file.titles.trust, file.words.trust, file.plan], ['How deep is the trust?', { deep: 'Deep' }, old.plan]);
    await inspect(tab, 'with answers of an earlier wording', name === 'chromium');
    await press(tab, 'left-drop');
    assert.equal(await tab.page.evaluate(() => document.querySelector('.sheet-left').getClientRects().length), 0);
    await save(tab);
    await tab.page.waitForFunction(() => window.__files.length === 2, { polling: 100 });
    assert.deepEqual(Object.keys(JSON.parse(await lastFile(tab)).items).sort(), ['budget', 'people', 'reset']);
  });

  test(`a passphrase locks files and texts (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    await open(tab, demo(fileBase(tree.root)));
    await fill(tab);
    await save(tab, 'too short');
    assert.match(await tab.page.$eval('.sheet-wrong', (e) => e.textContent), /10/);
    await inspect(tab, 'a passphrase that is too short', name === 'chromium');
    await press(tab, 'cancel', '.sheet-ask');
    assert.deepEqual(await files(tab), []);
    await save(tab, PHRASE);
    await hears(tab, 'saved');
    const text = await lastFile(tab);
    for (const secret of ['demo', 'donor', 'Because', 'budget', 'Hotline']) assert.ok(!text.includes(secret), secret);
    assert.deepEqual(Object.keys(JSON.parse(text)), ['waymark', 'v', 'kdf', 'iv', 'data']);

    // What is written while it is being locked is not in it, and is asked about.
    await save(tab, PHRASE);
    await fill(tab, { remove: 'Later words' });
    await tab.page.waitForFunction(() => window.__files.length === 2, { polling: 100 });
    assert.equal(await tab.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))), true);
    await open(tab, demo(fileBase(tree.root)));
    await choose(tab, text);
    await (await asks(tab, 'input')).type('some other words');
    await tab.page.keyboard.press('Enter');
    await asksWith(tab, 'trouble-wrong-passphrase');
    assert.deepEqual(await standing(tab), {});
    await (await asks(tab, 'input')).type(PHRASE);
    await tab.page.keyboard.press('Enter');
    await hears(tab, 'opened');
    assert.deepEqual(await standing(tab), FILLED);
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  });

  test(`on the device: from a host as she wishes, from disk locked; erased without a trace (${name})`, { timeout: 300_000 }, async (t) => {
    const { tab } = await begin(t, name);
    const entries = () => tab.page.evaluate(() => Object.entries(localStorage));
    await open(tab, demo(server.base));
    await tab.page.evaluate(() => localStorage.setItem('other', 'of another script'));
    await fill(tab);
    await save(tab, '', 'device');
    await hears(tab, 'kept');
    const [[key, text]] = (await entries()).filter(([k]) => k !== 'other');
    assert.equal(key, 'wmk:/a/b%20c/:demo');
    assert.equal(JSON.parse(text).sheet, 'demo');
    // The same copy in another language shows it at once.
    await open(tab, demo(server.base, 'ar'));
    await hears(tab, 'filled');
    assert.deepEqual(await standing(tab), FILLED);
    assert.deepEqual(tab.dialogs, [], 'what is kept is not asked about');
    await fill(tab, { shared: 'no' });
    await press(tab, 'erase');
    await asks(tab);
    await inspect(tab, 'asked about erasing', name === 'chromium');
    await press(tab, 'cancel', '.sheet-ask');
    assert.equal((await entries()).length, 2);
    await press(tab, 'erase');
    await press(tab, 'erase-yes', '.sheet-ask');
    await hears(tab, 'erased');
    assert.deepEqual(await standing(tab), {});
    assert.deepEqual(await entries(), [['other', 'of another script']]);
    await open(tab, demo(server.base));
    assert.deepEqual(await standing(tab), {});

    // A damaged entry is said and left alone until she erases or saves.
    await tab.page.evaluate((k) => localStorage.setItem(k, '{"waymark":"worksheet","v":1,"ite'), key);
    await open(tab, demo(server.base));
    await hears(tab, 'trouble-broken');
    assert.equal((await entries()).length, 2);
    await tab.page.evaluate(() => localStorage.clear());

    // From disk only locked: without a passphrase nothing is saved.
    const disk = demo(fileBase(tree.root));
    await open(tab, disk);
    await fill(tab);
    await save(tab, '', 'device');
    assert.ok(await tab.page.$eval('.sheet-wrong', (e) => e.textContent));
    assert.deepEqual(await entries(), []);
    await (await asks(tab, 'input')).type(PHRASE);
    await press(tab, 'device', '.sheet-ask');
    await hears(tab, 'kept-locked');
    const [[place, locked]] = await entries();
    assert.equal(place, `wmk:${new URL(fileBase(tree.root)).pathname}:demo`);
    assert.ok(!/donor|budget|Hotline/.test(locked));
    // Again, without being asked again; then on another day.
    await fill(tab, { shared: 'no' });
    await press(tab, 'device');
    await hears(tab, 'kept-locked');
    assert.notEqual((await entries())[0][1], locked);
    await open(tab, disk);
    assert.deepEqual(await standing(tab), {});
    await inspect(tab, 'locked answers are there', name === 'chromium');
    // What lies there unread is not replaced without a question.
    await fill(tab, { shared: 'yes' });
    await press(tab, 'device');
    await asks(tab);
    await press(tab, 'cancel', '.sheet-ask');
    await press(tab, 'open-here');
    await (await asks(tab, 'input')).type(PHRASE);
    await press(tab, 'open', '.sheet-ask');
    await asksWith(tab, 'replace');
    await press(tab, 'replace', '.sheet-ask');
    await hears(tab, 'opened');
    assert.deepEqual(await standing(tab), { ...FILLED, shared: 'no' });
    assert.equal(await isShown(tab, 'open-here'), false);
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  });

  test(`nothing stands there after Back; unsaved answers are asked about (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    await open(tab, demo(server.base));
    await tab.page.click('main h1');
    await fill(tab);
    await tab.page.click('input[name=append]');
    const home = `${server.base}en/index.html`;
    await leave(tab, home);
    assert.deepEqual(tab.dialogs, ['beforeunload'], 'leaving asks');
    for (let i = 0; i < 2; i += 1) {
      await tab.page.evaluate(() => { setTimeout(() => history.back(), 50); });
      await arrives(tab, demo(server.base));
      assert.deepEqual(await standing(tab), {}, 'after Back');
      assert.equal(await progress(tab), 'Answered: 0 of 7');
      await fill(tab, { shared: 'no', remove: 'x' });
      await tab.page.click('main h1');
      await (i ? leave(tab, demo(server.base)) : leave(tab, home));
    }
    await tab.page.waitForSelector('.sheet-keep');
    assert.deepEqual(await standing(tab), {}, 'after a reload');
    // What is saved, or was cleared, is not asked about.
    tab.dialogs.length = 0;
    await fill(tab);
    await save(tab);
    await hears(tab, 'saved');
    await leave(tab, home);
    assert.deepEqual(tab.dialogs, []);
    // Nor does it hold up the quick exit.
    await open(tab, `${server.base}en/private.html`);
    await tab.page.click('main h1');
    await fill(tab, { mood: 'Private words' });
    await Promise.all([tab.page.waitForNavigation(), tab.page.click('[data-exit]')]);
    assert.deepEqual(tab.dialogs, [], 'the exit is at once');
    assert.ok(!(await tab.page.content()).includes('Private words'));
  });

  test(`with the keyboard alone (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    await open(tab, demo(server.base));
    const key = (...keys) => keys.reduce((before, one) => before.then(() => tab.page.keyboard.press(one)), Promise.resolve());
    const here = () => tab.page.evaluate(() => { const e = document.activeElement; return e.name ? `${e.name}${e.value && e.type !== 'textarea' ? `=${e.value}` : ''}` : e.textContent.trim().slice(0, 60); });
    const until = async (what, by = 'Tab') => { for (let i = 0; i < 60; i += 1) { if ((await here()).startsWith(what)) return; await key(by); } assert.fail(`${what} is not reached, at ${await here()}`); };
    // From the beginning to the end in one step.
    await tab.page.focus('.sheet-bar > .sheet-buttons button');
    assert.equal(await here(), await words(tab, 'to-keep'));
    await key('Enter');
    assert.equal(await here(), await words(tab, 'keep'));
    await key('Tab');
    assert.equal(await here(), await words(tab, 'save'));
    await tab.page.focus('main a');
    await until('budget');
    await key(' ');
    assert.equal((await standing(tab)).budget, 'told');
    await key('ArrowDown', 'ArrowDown');
    assert.equal((await standing(tab)).budget, 'together');
    assert.equal(await progress(tab), 'Answered: 1 of 7');
    await until(await words(tab, 'clear'));
    await key('Enter');
    assert.deepEqual(await standing(tab), {});
    assert.equal(await here(), 'budget=told', 'the focus is where the answer was');
    assert.equal(await progress(tab), 'Answered: 0 of 7');
    await key(' ');
    assert.equal(await progress(tab), 'Answered: 1 of 8', 'an answer opens a question');
    await until(await words(tab, 'row'));
    await key('Enter');
    assert.equal(await here(), 'people.2.what');
    await tab.page.keyboard.type('A third');
    await until(await words(tab, 'next'));
    await key('Enter');
    assert.equal(await here(), 'shared=no');
    await until(await words(tab, 'next'));
    await key('Enter');
    assert.equal(await here(), 'elements=us', 'what is skipped is come back to later');
    await until(await words(tab, 'save'));
    await key('Enter');
    await asks(tab, 'input');
    await key('Escape');
    assert.equal(await here(), await words(tab, 'save'), 'Escape leads back');
    await key('Enter');
    await asks(tab, 'input');
    await key('Enter');
    await hears(tab, 'saved');
    assert.deepEqual(JSON.parse(await lastFile(tab)).items, { budget: { a: 'told' }, people: { a: [{ what: 'A third' }] } });
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  });

  test(`where storage is refused, files and texts carry on (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    await tab.page.evaluateOnNewDocument(() => {
      for (const one of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, one, { get() { throw new DOMException('no', 'SecurityError'); } });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      URL.createObjectURL = () => { throw new Error('no'); };
    });
    await open(tab, demo(fileBase(tree.root), 'ar'));
    assert.equal(await isShown(tab, 'device'), false);
    assert.ok((await tab.page.$eval('.sheet-keep', (e) => e.textContent)).includes(await words(tab, 'no-device-blocked')));
    await fill(tab);
    // Neither a file nor the clipboard: the text stands there, selected.
    for (const id of ['save', 'copy']) {
      await save(tab, '', id);
      const field = await asks(tab, 'textarea[readonly]');
      assert.equal(JSON.parse(await field.evaluate((e) => e.value)).sheet, 'demo');
      assert.ok(await field.evaluate((e) => e === document.activeElement && e.selectionEnd - e.selectionStart === e.value.length));
      await inspect(tab, 'a text to be copied', name === 'chromium' && id === 'save');
      const text = await field.evaluate((e) => e.value);
      await press(tab, 'close', '.sheet-ask');
      await paste(tab, text);
      await press(tab, 'replace', '.sheet-ask');
      await hears(tab, 'opened');
      assert.deepEqual(await standing(tab), FILLED);
    }
    await press(tab, 'erase');
    await press(tab, 'erase-yes', '.sheet-ask');
    await hears(tab, 'erased');
  });

  test(`on paper: with all answers, or blank through and through (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    await tab.page.evaluateOnNewDocument(() => { window.print = () => { window.__printed = (window.__printed ?? 0) + 1; }; });
    await open(tab, demo(server.base));
    await fill(tab, { ...FILLED, budget: 'led', role: 'local-partner', remove: '', elements: 'us' });
    await fill(tab, { 'budget.note': `${'Many words. '.repeat(40)}End.` });
    // What is printed can be looked at in one of the two only.
    const isPaper = name === 'chromium';
    if (isPaper) await tab.page.emulateMediaType('print');
    await press(tab, 'print').catch(() => tab.page.evaluate((w) => [...document.querySelectorAll('button')].find((b) => b.textContent === w).click(), 'Print with answers'));
    const onPaper = () => tab.page.evaluate(() => document.querySelector('main').innerText);
    assert.match(await tab.page.$eval('.printed', (e) => e.textContent), /Many words\. End\./);
    const filled = await onPaper();
    if (isPaper) assert.match(filled, /Many words\. End\./);
    assert.ok(!/Why do you fund this/.test(filled), 'what was not asked is not printed');
    if (isPaper) assert.ok(!filled.includes('Save to a file') && !filled.includes('Clear this answer'), 'no controls');
    assert.match(filled, /We decide together\./, 'the steps of a ladder are printed');
    await tab.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await tab.page.evaluate(() => document.querySelectorAll('.printed').length), 0);
    await tab.page.evaluate((w) => [...document.querySelectorAll('button')].find((b) => b.textContent === w).click(), await words(tab, 'print-blank'));
    const blank = await tab.page.evaluate((paper) => {
      const forms = [...document.querySelectorAll(paper ? 'form.worksheet' : 'form.blank')].filter((f) => !paper || f.getClientRects().length);
      const [form] = forms;
      return { forms: forms.length, ids: form.querySelectorAll('[id]').length, values: [...form.querySelectorAll('input, textarea')].filter((f) => (/radio|checkbox/.test(f.type) ? f.checked : f.value)).length, questions: [...form.querySelectorAll('[data-item]')].filter((i) => !paper || i.getClientRects().length).length };
    }, isPaper);
    assert.deepEqual(blank, { forms: 1, ids: 0, values: 0, questions: 8 });
    if (isPaper) assert.ok(!(await onPaper()).includes('Many words'));
    await tab.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await tab.page.evaluate(() => document.querySelectorAll('form.worksheet').length), 1);
    if (isPaper) await tab.page.emulateMediaType('screen');
    assert.equal((await standing(tab)).budget, 'led', 'nothing is lost by printing');
    assert.equal(await tab.page.evaluate(() => window.__printed), 2);
  });

  test(`a course keeps its progress as it goes (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    const course = `${server.base}en/learn/index.html`;
    await open(tab, course);
    assert.equal(await progress(tab), 'Done: 0 of 2');
    for (const id of ['copy', 'paste', 'print', 'next']) assert.equal(await isShown(tab, id), false, id);
    await fill(tab, { 'lessons=learn/one': true });
    await press(tab, 'device');
    await hears(tab, 'kept-going');
    await fill(tab, { 'lessons=learn/two': true });
    await tab.page.waitForFunction(() => Object.values(localStorage).some((v) => v.includes('learn/two')), { polling: 100 });
    await open(tab, course);
    assert.equal(await progress(tab), 'Done: 2 of 2');
    assert.deepEqual(tab.dialogs, []);
    await press(tab, 'save');
    await hears(tab, 'saved');
    const file = JSON.parse(await lastFile(tab));
    assert.deepEqual([file.sheet, file.items, file.words.lessons], ['course:learn', { lessons: { a: ['learn/one', 'learn/two'] } }, { 'learn/one': 'Lesson one', 'learn/two': 'Lesson two' }]);
    await inspect(tab, 'a course', name === 'chromium');
  });
}

test('nothing to say for axe at 360 px, in both directions, empty and filled', { timeout: 240_000 }, async (t) => {
  const { tab } = await begin(t, 'chromium');
  for (const locale of ['en', 'ar']) {
    await open(tab, demo(server.base, locale));
    await inspect(tab, `${locale}, empty`);
    await fill(tab);
    await inspect(tab, `${locale}, filled`);
    await press(tab, 'save');
    await asks(tab, 'input');
    await inspect(tab, `${locale}, asked for a passphrase`);
    await press(tab, 'save', '.sheet-ask');
    await hears(tab, 'saved');
    await inspect(tab, `${locale}, saved`);
    await press(tab, 'paste');
    await asks(tab, 'textarea');
    await inspect(tab, `${locale}, asked for a text`);
    await press(tab, 'cancel', '.sheet-ask');
  }
  await open(tab, `${server.base}en/private.html`);
  assert.equal(await isShown(tab, 'device'), false, 'not offered where it is better not kept');
  assert.ok(await isShown(tab, 'save'));
  await inspect(tab, 'a private page');
});

for (const name of BROWSERS) {
  test(`in the edition in one file each form wakes when its page is shown (${name})`, { timeout: 240_000 }, async (t) => {
    const { tab } = await begin(t, name);
    const file = `file://${tree.single().split('/').map(encodeURIComponent).join('/')}`;
    const awake = () => tab.page.evaluate(() => [...document.querySelectorAll('form.sheet-on')].map((f) => f.getAttribute('data-worksheet')));
    const turn = async (id) => {
      await tab.page.evaluate((to) => { location.hash = to; }, await tab.page.evaluate((sheet) => document.querySelector(`form[data-worksheet="${sheet}"]`).closest('article').id, id));
      await tab.page.waitForFunction((sheet) => document.querySelector(`form[data-worksheet="${sheet}"].sheet-on`)?.getClientRects().length, { polling: 100 }, id);
    };
    await go(tab, file, file);
    assert.deepEqual(await awake(), []);
    await turn('demo');
    assert.deepEqual(await awake(), ['demo']);
    await fill(tab, FILLED_SINGLE);
    assert.equal(await progress(tab), 'Answered: 2 of 7');
    await turn('private');
    assert.deepEqual(await awake(), ['demo', 'private']);
    assert.equal(await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-progress')].filter((p) => p.getClientRects().length)[0].textContent), 'Answered: 0 of 1', 'forms do not mix');
    await turn('demo');
    assert.deepEqual(tab.dialogs, [], 'turning pages loses nothing');
    await save(tab, PHRASE, 'device');
    await hears(tab, 'kept-locked');
    assert.deepEqual(await tab.page.evaluate(() => Object.keys(localStorage)), [`wmk:${new URL(file).pathname}:demo`]);
    await save(tab);
    await hears(tab, 'saved');
    assert.deepEqual(JSON.parse(await lastFile(tab)).items, { shared: { a: 'mostly' }, papers: { a: ['statutes'] } });
    await turn('course:learn');
    await turn('demo');
    await inspect(tab, 'in one file', name === 'chromium');
    assert.deepEqual(await tab.page.evaluate(() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); return ids.filter((id, n) => ids.indexOf(id) !== n); }), []);
  });
}

test('a real download arrives, and the clipboard holds the text', { timeout: 120_000 }, async (t) => {
  const { browser, tab } = await begin(t, 'chromium');
  const folder = fs.realpathSync(temporaryFolder('downloads'));
  const session = await browser.driver.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await session.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
  await open(tab, demo(fileBase(tree.root)));
  await fill(tab);
  await save(tab);
  await hears(tab, 'saved');
  for (let i = 0; i < 50 && !fs.readdirSync(folder).some((n) => n.endsWith('.json')); i += 1) await new Promise((done) => { setTimeout(done, 100); });
  const [file] = fs.readdirSync(folder);
  assert.match(file, /^notes-\d{4}-\d\d-\d\d\.json$/, 'a name that gives nothing away');
  assert.equal(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')).items.budget.a, 'told');
  await tab.page.bringToFront();
  await save(tab, PHRASE, 'copy');
  await hears(tab, 'copied');
  assert.equal(JSON.parse(await tab.page.evaluate(() => navigator.clipboard.readText())).waymark, 'worksheet-locked');
});

test('at an insecure address it says why some things are missing', { timeout: 120_000 }, async (t) => {
  const { tab } = await begin(t, 'chromium', { args: ['--host-resolver-rules=MAP hotspot.test 127.0.0.1', '--proxy-bypass-list=hotspot.test'] });
  const base = server.base.replace('127.0.0.1', 'hotspot.test');
  await go(tab, demo(base), base);
  await tab.page.waitForSelector('.sheet-keep');
  assert.equal(await tab.page.evaluate(() => isSecureContext), false);
  assert.equal(await isShown(tab, 'device'), false);
  assert.ok((await tab.page.$eval('.sheet-keep', (e) => e.textContent)).includes(await words(tab, 'no-device-insecure')));
  await inspect(tab, 'at an insecure address');
  await fill(tab);
  await press(tab, 'save');
  await hears(tab, 'saved');
  const text = await lastFile(tab);
  assert.equal(JSON.parse(text).sheet, 'demo');
  await press(tab, 'copy');
  assert.equal(await (await asks(tab, 'textarea[readonly]')).evaluate((e) => e.value.slice(0, 22)), text.slice(0, 22));
  await press(tab, 'close', '.sheet-ask');
  await choose(tab, JSON.stringify({ waymark: 'worksheet-locked', v: 1 }));
  await hears(tab, 'trouble-locked');
  assert.deepEqual(await standing(tab), FILLED);
});
