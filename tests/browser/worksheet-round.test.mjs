// Two partners fill in a worksheet, each in a language of their own, and save copies; a third lays them side by side, writes a plan
// with them and saves the result. Six months later the next round opens it. In both browsers, on a phone, from disk and a host.
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
const BROWSERS = (process.env.BROWSERS ?? 'chromium firefox').split(' ');
const SHOTS = process.env.SCREENSHOTS;
const tree = worksheetTree();
const COPIES = temporaryFolder('copies');
let server;
before(async () => { server = await serve(tree.root); });
after(() => server.close());

/** Runs before the page's script: what goes wrong is written down, and every file that the page hands out; the calendar shows
 *  the day that stands in the address, and printing is only counted. */
function watch() {
  const told = [];
  Object.defineProperty(window, '__seen', { value: told });
  document.addEventListener('securitypolicyviolation', (e) => told.push(`CSP: ${e.violatedDirective} refused ${e.blockedURI}`), true);
  addEventListener('unhandledrejection', (e) => told.push(`promise: ${e.reason}`));
  addEventListener('error', (e) => told.push(`script: ${e.message}`), true);
  window.__files = [];
  window.__names = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () { if (this.download) window.__names.push(this.download); return click.call(this); };
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { window.__files.push(blob); return make.call(URL, blob); };
  window.__printed = [];
  window.print = () => { window.__printed.push(document.querySelector('.sheet-paper')?.textContent ?? ''); dispatchEvent(new Event('afterprint')); };
  const day = /day=([\d-]+)/.exec(location.search);
  if (day) {
    const True = Date;
    const shift = True.parse(`${day[1]}T10:00:00`) - True.now();
    window.Date = class extends True { constructor(...given) { if (given.length) super(...given); else super(True.now() + shift); } };
  }
}

async function begin(t, name) {
  const browser = await Browser.launch(name);
  t.after(async () => {
    assert.deepEqual(browser.strangers(), [], 'no request leaves');
    await browser.close();
  });
  const tab = await browser.open({ hook: watch });
  await tab.page.setViewport(PHONE);
  tab.page.on('dialog', (dialog) => dialog.accept());
  return tab;
}

async function open(tab, base, locale, day) {
  await go(tab, `${base}${locale}/demo.html?day=${day}`, base);
  // What comes after filling in is asked for near the end.
  await tab.page.evaluate(() => { document.documentElement.style.scrollBehavior = 'auto'; scrollTo(0, document.body.scrollHeight); });
  await tab.page.waitForSelector('.sheet-together', { timeout: 10_000 }).catch(async () => assert.fail([...tab.problems, ...await seen(tab)].join('\n')));
}
const words = (tab, id) => tab.page.evaluate((name) => { const all = window.wmkSheets.words; return all[`sheet-${name}`] ?? all[`sheets-${name}`] ?? `no words for ${name}`; }, id);

/** Presses the button that is called so: as a reader does, so it must be in sight and free. */
async function press(tab, id, within = 'main') {
  const label = await words(tab, id);
  const handle = await tab.page.evaluateHandle((name, place) => [...document.querySelectorAll(`${place} button`)].find((b) => b.textContent === name && b.getClientRects().length), label, within);
  assert.ok(handle.asElement(), `a button "${label}" in ${within}`);
  await handle.asElement().click();
}
const isShown = async (tab, id, within = 'main') => tab.page.evaluate((name, place) => [...document.querySelectorAll(`${place} button`)].some((b) => b.textContent === name && b.getClientRects().length > 0), await words(tab, id), within);
const said = (tab) => tab.page.evaluate(() => document.querySelector('.sheet-said [role=status]')?.textContent ?? '');
async function hears(tab, id) {
  const parts = (await words(tab, id)).split(/\{\w+\}/);
  await tab.page.waitForFunction((list) => { const heard = document.querySelector('.sheet-said [role=status]')?.textContent ?? ''; return heard && list.every((p) => heard.includes(p)); }, { timeout: 30_000, polling: 100 }, parts)
    .catch(async () => assert.fail(`waited for "${parts.join('…')}", said is "${await said(tab)}"`));
}

async function fill(tab, values) {
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
const TOGETHER = '.sheet-together', PLAN = '.sheet-plan', AFTER = '.sheet-after';
const files = (tab) => tab.page.evaluate(() => Promise.all(window.__files.map(async (blob) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await new Response(blob).arrayBuffer()))));
const lastFile = async (tab) => (await files(tab)).pop();
const tickBox = (tab, within, n = 0) => tab.page.evaluate((place, at) => document.querySelectorAll(`${place} .sheet-tick input`)[at].click(), within, n);
const textOf = (tab, selector) => tab.page.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector);

/** Presses a button and waits for the file that it hands out, with no passphrase where one is asked for. */
async function saves(tab, id, within, isAsked = true) {
  const done = { table: 'saved-table', remind: 'saved-other', 'save-result': 'saved-other' }[id] ?? 'saved';
  const count = (await files(tab)).length;
  await press(tab, id, within);
  if (isAsked) {
    await tab.page.waitForSelector('.sheet-ask input', { timeout: 10_000 });
    await press(tab, 'save', '.sheet-ask');
  }
  await tab.page.waitForFunction((n) => window.__files.length > n, { timeout: 20_000, polling: 100 }, count);
  await hears(tab, done);
  return lastFile(tab);
}

/** Presses a button and waits for the browser's choice of files, which has to be looked out for before. */
async function chosenBy(tab, id, within) {
  const waited = tab.page.waitForFileChooser({ timeout: 20_000 });
  await new Promise((done) => { setTimeout(done, 200); });
  return (await Promise.all([waited, press(tab, id, within)]))[0];
}

/** Chooses files that hold these texts. */
async function choose(tab, ...texts) {
  const names = texts.map((text, n) => { const file = path.join(COPIES, `notes-${n}.json`); fs.writeFileSync(file, text); return file; });
  await (await chosenBy(tab, 'choose-files', TOGETHER)).accept(names);
}
const headed = async (tab, id) => tab.page.waitForFunction((w) => document.querySelector('.sheet-together h3')?.textContent === w, { timeout: 20_000, polling: 100 }, await words(tab, id))
  .catch(async () => assert.fail(`waited for "${id}", the heading is "${await textOf(tab, '.sheet-together h3')}", said is "${await said(tab)}"`));

/** No mistakes, nothing that leaves, and axe has nothing to say, in both colour schemes; nothing is wider than the phone. */
async function inspect(tab, what) {
  assert.deepEqual([...tab.problems, ...await seen(tab)], [], what);
  assert.equal(await tab.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, `${what}: wider than the screen`);
  const small = await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-tool button, .sheet-plan button, .sheet-plan select, .sheet-plan textarea, .sheet-tick, .sheet-together select')].filter((b) => b.getClientRects().length && b.getBoundingClientRect().height < 44).map((b) => b.outerHTML.slice(0, 90)));
  assert.deepEqual(small, [], `${what}: too small to touch`);
  await tab.page.evaluate(AXE);
  // Only one of the two can be told what colours to prefer.
  for (const scheme of what.startsWith('chromium') ? ['dark', 'light'] : ['light']) {
    if (what.startsWith('chromium')) await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const found = await tab.page.evaluate(async (tags) => (await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false })).violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`)), TAGS);
    assert.deepEqual(found, [], `${what} (${scheme})`);
    if (SHOTS) await (await tab.page.$('main')).screenshot({ path: path.join(SHOTS, `${what.replace(/\W+/g, '-')}-${scheme}.png`) });
  }
}

/** What stands on one question's card in the comparison. */
const card = (tab, title) => tab.page.evaluate((t) => [...document.querySelectorAll('.sheet-row')].find((row) => row.querySelector('h5').textContent === t)?.textContent, title);
const charts = (tab) => tab.page.evaluate(() => [...document.querySelectorAll('.sheet-row svg')].map((svg) => ({
  role: svg.getAttribute('role'), label: svg.getAttribute('aria-label'),
  marks: [...svg.querySelectorAll('.mark text')].map((text) => [text.textContent, +text.getAttribute('x')]) })));

for (const name of BROWSERS) {
  test(`in the edition in one file (${name})`, { timeout: 240_000 }, async (t) => {
    const tab = await begin(t, name);
    const file = `file://${tree.single().split('/').map(encodeURIComponent).join('/')}`;
    await go(tab, file, file);
    await tab.page.evaluate(() => { location.hash = document.querySelector('form[data-worksheet=demo]').closest('article').id; });
    await tab.page.waitForSelector('.sheet-together', { timeout: 10_000, visible: true });
    await fill(tab, { budget: 'led' });
    await press(tab, 'compare', TOGETHER);
    await tickBox(tab, TOGETHER);
    await press(tab, 'go-on', TOGETHER);
    await choose(tab, JSON.stringify({ waymark: 'worksheet', v: 1, sheet: 'demo', made: '2026-11-01', lang: 'ar', updated: '2026-11-22', party: 'C', role: '', items: { budget: { a: 'asked' } } }));
    await headed(tab, 'side-by-side');
    assert.equal((await charts(tab))[0].label, 'A: The partner closest to the community leads. · C: We are asked, then others decide.');
    await inspect(tab, `${name}: in one file`);
    await press(tab, 'print-this', TOGETHER);
    assert.ok((await tab.page.evaluate(() => window.__printed[0])).includes('Who decides on the budget?'));
  });

  test(`two partners, a third, and the next round (${name})`, { timeout: 400_000 }, async (t) => {
    const tab = await begin(t, name);
    const disk = fileBase(tree.root);

    // The first, in English, shares her notes; before she saves she sees them in the preview.
    await open(tab, disk, 'en', '2026-11-22');
    await fill(tab, { role: 'donor', budget: 'led', 'budget.note': 'OUR NOTE', 'budget.evidence': 'The minutes', shared: 'yes', 'reset=phone': true, 'reset=visit': true, remove: 'It works.', append: '2027-01-31', 'people.0.what': 'Water' });
    await press(tab, 'copy-to-share', TOGETHER);
    await headed(tab, 'copy-to-share');
    assert.ok(!(await textOf(tab, '.sheet-preview')).includes('OUR NOTE'), 'notes stay out unless she ticks the box');
    await tab.page.select('.sheet-together select', 'A');
    const bare = JSON.parse(await saves(tab, 'save', TOGETHER));
    assert.ok(!JSON.stringify(bare).includes('OUR NOTE') && !JSON.stringify(bare).includes('The minutes') && bare.share === false);
    await tickBox(tab, TOGETHER);
    const preview = await textOf(tab, '.sheet-preview');
    for (const part of ['OUR NOTE', 'The minutes', 'A · Donor', 'It works.', 'What: Water', 'By phone · In person']) assert.ok(preview.includes(part), part);
    await inspect(tab, `${name}: copy to share`);
    const first = await saves(tab, 'save', TOGETHER);
    const copy = JSON.parse(first);
    assert.deepEqual([copy.party, copy.share, copy.role, copy.items.budget.n, copy.plan, copy.rounds], ['A', true, 'donor', 'OUR NOTE', [], []]);

    // The second, in Arabic, from a host, does not.
    await open(tab, server.base, 'ar', '2026-11-22');
    await fill(tab, { role: 'local-partner', budget: 'told', 'budget.note': 'ملاحظتي', elements: 'us', shared: 'yes', 'reset=message': true, 'reset=visit': true });
    await press(tab, 'copy-to-share', TOGETHER);
    await inspect(tab, `${name}: copy to share, in Arabic`);
    await tab.page.select('.sheet-together select', 'B');
    const second = await saves(tab, 'save', TOGETHER);
    assert.ok(!second.includes('ملاحظتي'));

    // The third is warned first, and then shown what went wrong, or nothing.
    await open(tab, disk, 'en', '2026-11-23');
    await press(tab, 'compare', TOGETHER);
    await headed(tab, 'not-when');
    await inspect(tab, `${name}: when not to`);
    assert.equal(await tab.page.$('.sheet-together input'), null, 'nothing on this page to lay beside them');
    await press(tab, 'go-on', TOGETHER);
    await headed(tab, 'choose');
    assert.ok((await textOf(tab, TOGETHER)).includes(await words(tab, 'small')));
    await choose(tab, JSON.stringify({ ...copy, sheet: 'another' }), second);
    await hears(tab, 'trouble-other-sheet');
    assert.ok((await said(tab)).startsWith('notes-0.json: '), 'which of them');
    await choose(tab, first);
    await hears(tab, 'too-few');
    await choose(tab, ...Array.from({ length: 9 }, (_, n) => JSON.stringify({ ...copy, made: `2026-01-0${n + 1}` })));
    await hears(tab, 'too-many');
    await choose(tab, first, second);
    await headed(tab, 'side-by-side');
    await hears(tab, 'twins');

    // What they see.
    const legend = await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-parties li')].map((li) => li.textContent.trim().replace(/\s+/g, ' ')));
    assert.deepEqual(legend.map((line) => line.split(' · ').slice(0, 2).join(' ')), ['AA Donor', 'BB Local partner']);
    assert.deepEqual(await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-row h5')].map((h) => h.textContent)), ['Who decides on the budget?', 'How do you talk?', 'Plans are shared', 'Who speaks in public?', 'Why do you fund this?', 'When do you talk next?', 'Whom to call']);
    const budget = await card(tab, 'Who decides on the budget?');
    for (const part of ['Steps between the lowest and the highest answer: 3', '1. We are told what was decided.B', '4. The partner closest to the community leads.A', await words(tab, 'prompt-far')]) assert.ok(budget.includes(part), part);
    assert.ok((await card(tab, 'Plans are shared')).includes(await words(tab, 'prompt-alike')));
    assert.ok((await card(tab, 'How do you talk?')).includes('1 of 3'));
    assert.ok((await card(tab, 'Why do you fund this?')).includes('Not asked: B'));
    assert.ok((await card(tab, 'When do you talk next?')).includes('No answer: B'));
    assert.ok((await textOf(tab, '.sheet-result')).includes('Answered by nobody: Which papers are there?'));
    const [chart] = await charts(tab);
    assert.equal(chart.role, 'img');
    assert.equal(chart.label, 'A: The partner closest to the community leads. · B: We are told what was decided.');
    assert.deepEqual(chart.marks, [['B', 24], ['A', 296]]);
    const notesShown = () => tab.page.evaluate(() => [...document.querySelectorAll('.sheet-notes')].map((n) => [n.textContent, n.getClientRects().length > 0]));
    assert.deepEqual(await notesShown(), [['AOUR NOTE\nThe minutes', false]]);
    await inspect(tab, `${name}: side by side`);
    await tickBox(tab, TOGETHER);
    assert.equal((await notesShown())[0][1], true);

    // What they agree: a row is part of the page's answers, typed as a reader types.
    const area = await tab.page.$('.sheet-plan textarea');
    await area.type('Share the budget before it is decided');
    await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-plan-row:first-child textarea')].slice(1).forEach((node, n) => { node.value = ['Both coordinators', 'End of March', '=The minutes say so'][n]; node.dispatchEvent(new Event('input', { bubbles: true })); }));
    await press(tab, 'plan-add', PLAN);
    assert.equal(await tab.page.evaluate(() => document.activeElement === document.querySelector('.sheet-plan-row:nth-child(2) textarea')), true);
    await tab.page.keyboard.type('Meet in May');
    await tab.page.evaluate(() => { const state = document.querySelectorAll('.sheet-plan select')[1]; state.value = 'done'; state.dispatchEvent(new Event('change', { bubbles: true })); });
    await inspect(tab, `${name}: plan`);

    // What leaves.
    const table = await saves(tab, 'table', TOGETHER, false);
    assert.ok(table.startsWith('\ufeff"Group","Question id"') && table.includes('"OUR NOTE"') && table.includes('"A","donor","led","The partner closest to the community leads.",'), table);
    await press(tab, 'summary', TOGETHER);
    const summary = await tab.page.evaluate(() => document.querySelector('.sheet-together .sheet-part textarea').value);
    assert.ok(summary.includes('1. *Who decides on the budget?*\nA: The partner closest to the community leads. / OUR NOTE / The minutes\nB: We are told what was decided.'), summary);
    assert.ok(summary.includes('1. Share the budget before it is decided · Who (a role, no names): Both coordinators · By when: End of March'), summary);
    await press(tab, 'print-this', TOGETHER);
    const [printed] = await tab.page.evaluate(() => window.__printed);
    assert.ok(printed.includes('Who decides on the budget?') && !printed.includes('Lay copies'));
    assert.equal(await tab.page.$('.sheet-paper'), null);
    const reminder = await saves(tab, 'remind', AFTER, false);
    assert.match(reminder, /^BEGIN:VCALENDAR\r\n[^]*\r\nDTSTART;VALUE=DATE:20270523\r\nSUMMARY:Review\r\n/);
    const text = await saves(tab, 'save-result', TOGETHER);
    const result = JSON.parse(text);
    assert.ok(!text.includes('OUR NOTE') && !text.includes('The minutes"'), 'no notes in the result');
    assert.deepEqual(result.plan.map((row) => [row.what, row.state, row.from]), [['Share the budget before it is decided', 'open', '2026-11-23'], ['Meet in May', 'done', '2026-11-23']]);
    assert.deepEqual(result.rounds.map((round) => [round.made, round.parties.map((p) => p.party + p.role + p.items.budget.a)]), [['2026-11-23', ['Adonorled', 'Blocal-partnertold']]]);
    assert.deepEqual(result.items, {});
    assert.deepEqual([...new Set(await tab.page.evaluate(() => window.__names))], ['table-2026-11-23.csv', 'plan-2026-11-23.ics', 'notes-2026-11-23.json'], 'neutral names');
    assert.ok(await tab.page.evaluate(() => localStorage.length) === 0, 'nothing is remembered');

    // Erased with the page's own answers.
    await press(tab, 'erase', '.sheet-keep');
    await press(tab, 'erase-yes', '.sheet-ask');
    await hears(tab, 'erased');
    assert.equal(await tab.page.$('.sheet-row'), null);
    assert.deepEqual(await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-plan textarea')].map((n) => n.value)), ['', '', '', '']);

    // Six months later, in Arabic: the result of the last round among the new copies.
    await open(tab, server.base, 'ar', '2027-05-23');
    assert.equal(await isShown(tab, 'earlier', TOGETHER), false);
    const later = (file, budgetNow) => JSON.stringify({ ...JSON.parse(file), made: '2027-05-22', items: { budget: { a: budgetNow } } });
    await press(tab, 'compare', TOGETHER);
    await press(tab, 'go-on', TOGETHER);
    await choose(tab, text, later(first, 'together'), later(second, 'asked'));
    await headed(tab, 'side-by-side');
    await hears(tab, 'took-result');
    const one = await tab.page.evaluate(() => [...JSON.parse(document.getElementById('worksheet-words').getAttribute('data-words')).digits][1]);
    const again = await card(tab, 'من يقرر الميزانية؟');
    for (const part of ['نُبلَّغ بالقرار.يسألوننا ثم يقررون.', (await words(tab, 'higher')).replace('{n}', one), (await words(tab, 'lower')).replace('{n}', one)]) assert.ok(again.includes(part), `${part} in ${again}`);
    const [mirrored] = await charts(tab);
    assert.deepEqual(mirrored.marks.map(([letter]) => letter), ['B', 'A']);
    assert.ok(mirrored.marks[0][1] > mirrored.marks[1][1], 'from the right');
    const rows = await tab.page.evaluate(() => [...document.querySelectorAll('.sheet-plan-row')].map((row) => [row.querySelector('legend').textContent, row.querySelector('textarea').value, row.querySelector('select').value]));
    assert.deepEqual(rows.map((row) => row.slice(1)), [['Share the budget before it is decided', 'open'], ['Meet in May', 'done']]);
    assert.match(rows[0][0], /2026|٢٠٢٦/);
    assert.ok(!/2026|٢٠٢٦/.test(rows[1][0]), 'what is over is not carried');
    await inspect(tab, `${name}: next round, in Arabic`);
    const next = JSON.parse(await saves(tab, 'save-result', PLAN));
    assert.deepEqual(next.rounds.map((round) => round.made), ['2026-11-23', '2027-05-23']);

    // Opened like any other file, the result shows its rounds and its plan; and no copy made here has them.
    await open(tab, disk, 'en', '2027-11-23');
    const file = path.join(COPIES, 'notes.json');
    fs.writeFileSync(file, JSON.stringify(next));
    await (await chosenBy(tab, 'open-file')).accept([file]);
    await hears(tab, 'opened');
    await press(tab, 'earlier', TOGETHER);
    await headed(tab, 'earlier');
    assert.ok((await card(tab, 'Who decides on the budget?')).includes('Higher than before. Steps: 1'));
    await inspect(tab, `${name}: earlier rounds`);
    await tab.page.setViewport({ width: 1100, height: 800, deviceScaleFactor: 1 });
    if (SHOTS) await (await tab.page.$('main')).screenshot({ path: path.join(SHOTS, `${name}-wide.png`) });
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  });

  test(`a locked copy, a pasted copy, and one's own answers (${name})`, { timeout: 240_000 }, async (t) => {
    const tab = await begin(t, name);
    await open(tab, server.base, 'en', '2026-11-22');
    await fill(tab, { budget: 'led', 'budget.note': 'MINE' });
    await press(tab, 'copy-to-share', TOGETHER);
    await press(tab, 'save', TOGETHER);
    const field = await tab.page.waitForSelector('.sheet-ask input');
    await field.type('four words nobody guesses');
    await press(tab, 'save', '.sheet-ask');
    await tab.page.waitForFunction(() => window.__files.length, { timeout: 60_000, polling: 100 });
    await hears(tab, 'saved');
    const locked = await lastFile(tab);
    assert.ok(locked.includes('worksheet-locked') && !locked.includes('led'));
    await press(tab, 'compare', TOGETHER);
    await tickBox(tab, TOGETHER);
    await press(tab, 'go-on', TOGETHER);
    assert.ok((await textOf(tab, TOGETHER)).includes('Copies so far: 1'));
    await choose(tab, locked);
    const phrase = await tab.page.waitForSelector('.sheet-ask input', { timeout: 10_000 });
    await phrase.type('four words nobody guesses');
    await press(tab, 'open', '.sheet-ask');
    await hears(tab, 'twins');
    await press(tab, 'paste-copy', TOGETHER);
    const box = await tab.page.waitForSelector('.sheet-ask textarea');
    await box.evaluate((node) => { node.value = `Hello!\n${JSON.stringify({ waymark: 'worksheet', v: 1, sheet: 'demo', made: '2026-11-01', lang: 'en', updated: '2020-01-01', party: '', role: '', items: { budget: { a: '__proto__', n: 'x' }, shared: { a: 'no' }, gone: { a: '<img src=x onerror=alert(1)>' } }, titles: { gone: '<b>Gone</b>' } })}\nBye`; });
    await press(tab, 'open', '.sheet-ask');
    await headed(tab, 'side-by-side');
    const all = await textOf(tab, '.sheet-result');
    assert.ok(all.includes('<b>Gone</b>B<img src=x onerror=alert(1)>') && all.includes('another version of this page: B') && !all.includes('MINE'), all);
    await inspect(tab, `${name}: another version`);

    // Her own answers as a table and a message, with notes only if she says so.
    assert.ok(!(await saves(tab, 'table', AFTER, false)).includes('MINE'));
    await tickBox(tab, AFTER);
    assert.ok((await saves(tab, 'table', AFTER, false)).includes('"MINE"'));
    await press(tab, 'summary', AFTER);
    assert.ok((await tab.page.evaluate(() => document.querySelector('.sheet-after textarea').value)).includes('1. *Who decides on the budget?*\nThe partner closest to the community leads. / MINE'));
    await inspect(tab, `${name}: take it with you`);
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  });

  test(`nothing is given away or claimed that nobody meant (${name})`, { timeout: 240_000 }, async (t) => {
    const tab = await begin(t, name);
    await open(tab, server.base, 'en', '2026-11-22');
    const copy = (party, items, more = {}) => JSON.stringify({ waymark: 'worksheet', v: 1, sheet: 'demo', made: '2026-11-22', lang: 'en', updated: '2026-11-22', party, role: '', items, titles: {}, words: {}, plan: [], rounds: [], share: false, ...more });
    const notices = () => tab.page.evaluate(() => [...document.querySelectorAll('.sheet-result > p')].map((p) => p.textContent).join(' '));
    const begins = async (...copies) => {
      await press(tab, 'compare', TOGETHER);
      await press(tab, 'go-on', TOGETHER);
      await headed(tab, 'choose');
      await choose(tab, ...copies);
    };
    // One copy that waits for another is no round.
    await begins(copy('A', { budget: { a: 'told' } }));
    await hears(tab, 'too-few');
    assert.deepEqual(JSON.parse(await saves(tab, 'save-result', PLAN)).rounds, []);
    // A translation's day is no other version; another day of the same language is.
    await choose(tab, copy('B', { budget: { a: 'led' } }, { lang: 'ar', updated: '2026-12-30' }));
    await headed(tab, 'side-by-side');
    const [version] = (await words(tab, 'version')).split('{');
    assert.ok(!(await notices()).includes(version), await notices());
    assert.equal(JSON.parse(await saves(tab, 'save-result', PLAN)).rounds[0].parties.length, 2);
    // Two say the same, a third in words of another version: nobody can say that all agree.
    await press(tab, 'cancel', TOGETHER);
    await begins(copy('A', { budget: { a: 'led' } }), copy('B', { budget: { a: 'led' } }), copy('C', { budget: { a: 'former' } }, { words: { budget: { former: 'As it was' } }, updated: '2026-01-01' }));
    await headed(tab, 'side-by-side');
    assert.ok((await notices()).includes(`${version}C`), await notices());
    const told = await card(tab, 'Who decides on the budget?');
    assert.ok(told.includes('As it was') && !told.includes(await words(tab, 'same-answer')) && !told.includes(await words(tab, 'prompt-alike')), told);
    await press(tab, 'cancel', TOGETHER);
    // Her own copy with notes, opened again: what she writes now is not shared by that.
    const folder = temporaryFolder('own');
    fs.writeFileSync(path.join(folder, 'notes.json'), copy('A', { budget: { a: 'led', n: 'For all.' } }, { share: true, plan: [{ what: 'Meet', state: 'open', from: '2026-05-22' }] }));
    await (await chosenBy(tab, 'open-file', '.sheet-keep')).accept([path.join(folder, 'notes.json')]);
    await hears(tab, 'opened');
    await fill(tab, { 'budget.evidence': 'For me.' });
    const own = JSON.parse(await saves(tab, 'save', '.sheet-keep'));
    assert.deepEqual([own.share, own.items.budget], [false, { a: 'led', n: 'For all.', e: 'For me.' }]);
    // A blank form says nothing of earlier rounds.
    assert.match(await textOf(tab, `${PLAN} legend`), /2026/);
    const blank = await tab.page.evaluate((label) => new Promise((done) => {
      window.print = () => done([...document.querySelectorAll('form.blank, form.blank textarea')].map((node) => node.value || node.textContent).join(' '));
      [...document.querySelectorAll('.sheet-keep button')].find((b) => b.textContent === label).click();
    }), await words(tab, 'print-blank'));
    assert.ok(blank.length > 100 && !/2026|Meet|For (all|me)/.test(blank), blank);
    assert.deepEqual([...tab.problems, ...await seen(tab)], []);
  });
}
