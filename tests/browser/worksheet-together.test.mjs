// What comes after filling a worksheet, without a browser: how far apart answers are, what is carried from round to round, and what
// other programs are given. Tables and reminders are read back by small strict readers written here after the standards.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { REPO } from './site.mjs';

const FOLDER = path.join(REPO, 'themes/waymark/js/worksheet');
const PARTS = ['05-kit.js', '12-answers.js', '20-file.js', '40-ask.js', '50-compare.js', '55-rounds.js', '60-exports.js'];
const NAMES = 'partiesOf, withoutTwins, isResult, compare, resultOf, copyOf, joinPlans, joinRounds, inOrder, historyOf, changeOf, separatorFor, csvOf, linesOf, monthsLater, icsOf, newUid, summaryOf, inParts, parseFile, fileOf, today';
const words = Object.fromEntries([...fs.readFileSync(path.join(REPO, 'i18n/en.ftl'), 'utf8').matchAll(/^(sheets?-[\w-]+) = (.*)$/gm)].map((m) => [m[1], m[2].replace(/\{ \$(\w+) \}/g, '{$1}')]));
const data = JSON.stringify({ ...words, digits: '0123456789', lang: 'en' });
const scope = { document: { getElementById: () => ({ getAttribute: () => data }) }, crypto };
const part = vm.runInNewContext(`(function(){'use strict';\n${PARTS.map((n) => fs.readFileSync(path.join(n < '50' ? FOLDER : `${FOLDER}-more`, n), 'utf8')).join('\n')}\nreturn {${NAMES}};})()`, scope);
/** What was made elsewhere, as this side's objects. */
const here = (value) => JSON.parse(JSON.stringify(value));

const steps = (...ids) => ids.map((id) => ({ id, text: `${id[0].toUpperCase()}${id.slice(1)}.` }));
function sheetOf(groups) {
  const items = new Map();
  const made = groups.map(([id, list]) => ({ id, title: `Group ${id}`, items: list.map((item) => {
    const { attributes = {}, ...rest } = item;
    const whole = { steps: [], columns: [], title: `About ${item.id}?`, group: id, node: { getAttribute: (name) => attributes[name] ?? null }, ...rest };
    items.set(item.id, whole);
    return whole;
  }) }));
  return { id: 'demo', title: 'A *demo*', lang: 'en', updated: '2026-11-22', groups: made, items };
}
const LADDER = steps('told', 'asked', 'together', 'led');
const sheet = sheetOf([
  ['ways', [{ id: 'near', type: 'ladder', steps: LADDER }, { id: 'far', type: 'ladder', steps: LADDER }, { id: 'talk', type: 'choices', steps: steps('phone', 'visit', 'letter') }, { id: 'why', type: 'text' }]],
  ['money', [{ id: 'low', type: 'scale', steps: LADDER }, { id: 'who', type: 'choice', steps: steps('us', 'them') }, { id: 'donors', type: 'ladder', steps: LADDER, attributes: { 'data-for': 'donor' } }, { id: 'then', type: 'choice', steps: steps('yes', 'no'), attributes: { 'data-when': 'who=us' } }, { id: 'day', type: 'date' }, { id: 'table', type: 'table', columns: [{ id: 'what', text: 'What' }] }]],
  ['rest', [{ id: 'unasked', type: 'text' }]],
]);
const fileOf = (party, items, more = {}) => part.parseFile(JSON.stringify({ waymark: 'worksheet', v: 1, sheet: 'demo', made: '2026-11-22', lang: 'en', updated: '2026-11-22', party, role: '', items: Object.fromEntries(Object.entries(items).map(([id, a]) => [id, a && a.n !== undefined ? a : { a }])), titles: {}, words: {}, plan: [], rounds: [], share: false, ...more }), 'demo');
const compare = (...files) => part.compare(sheet, part.partiesOf(files));
const rowIn = (result, id) => result.groups.flatMap((group) => group.rows).find((row) => row.item.id === id);

test('answers are told apart by what they have between them', () => {
  const result = compare(
    fileOf('A', { near: 'asked', far: 'told', talk: ['phone', 'visit'], low: 'told', who: 'us', why: 'So.', day: '2026-12-01', table: [{ what: 'Water' }] }, { role: 'donor' }),
    fileOf('B', { near: 'together', far: 'led', talk: ['visit', 'letter'], low: 'asked', who: 'us', then: 'yes' }, { role: 'local-partner' }),
  );
  const row = (id) => rowIn(result, id);
  assert.deepEqual([row('near').spread, row('near').prompt, row('near').isAlike], [1, 'near', false]);
  assert.equal(rowIn(compare(fileOf('A', { talk: ['phone', 'visit'] }), fileOf('B', { talk: ['phone'] })), 'talk').prompt, 'far', 'no lower answer where there are no steps');
  assert.deepEqual([row('far').spread, row('far').distance, row('far').prompt], [3, 1, 'far']);
  assert.deepEqual([row('talk').common, row('talk').union, row('talk').prompt], [1, 3, 'far']);
  assert.deepEqual([row('low').spread, row('low').prompt], [1, 'low']);
  assert.deepEqual([row('who').isAlike, row('who').prompt], [true, 'alike']);
  assert.deepEqual([row('why').distance, row('why').isAlike, row('why').prompt, here(row('why').silent)], [null, false, 'open', ['B']]);
  assert.equal(row('donors'), undefined, 'nobody answered it');
  assert.deepEqual(here(row('then').silent), ['A'], 'asked by its own answer, and left open');
  assert.deepEqual(here(result.groups.map((group) => group.title)), ['Group ways', 'Group money', 'Group rest'], 'where views differ most comes first');
  assert.deepEqual(here(result.groups[0].rows.map((one) => one.item.id)), ['far', 'talk', 'near', 'why']);
  assert.deepEqual(here(result.groups[1].open), ['About donors?'], 'asked of a donor and left open');
  assert.deepEqual(here(result.groups[2]), { at: 2, title: 'Group rest', rows: [], open: ['About unasked?'] });
  assert.equal(row('table').given[0].text, 'What: Water');
  assert.equal(row('day').given[0].text, 'December 1, 2026');
});

test('nobody is asked what is not theirs to answer', () => {
  const given = rowIn(compare(fileOf('A', { donors: 'led', who: 'them' }, { role: 'donor' }), fileOf('B', { who: 'us' }, { role: 'ingo' })), 'donors').given;
  assert.deepEqual(given.map((one) => one.isAsked), [true, false]);
  const then = compare(fileOf('A', { who: 'us', then: 'no' }), fileOf('B', { who: 'them' }));
  assert.deepEqual(here(rowIn(then, 'then').silent), []);
});

test('letters are kept where they are one partner’s, and given out where not', () => {
  const letters = (...parties) => part.partiesOf(parties.map((party) => fileOf(party, { near: 'led' }))).map((one) => one.letter + (one.isOwn ? '!' : '')).join(' ');
  assert.equal(letters('B', '', 'A'), 'A! B! C');
  assert.equal(letters('A', 'A', 'C'), 'A B C!');
  assert.equal(letters('The name of someone', '<b>', 'AB'), 'A B C');
  assert.equal(letters('', '', '', '', '', '', '', ''), 'A B C D E F G H');
});

test('notes that were not shared are nowhere in it', () => {
  const secret = { near: { a: 'led', n: 'SECRET', e: 'SECRET' }, why: { n: 'SECRET' } };
  const files = [fileOf('A', secret), fileOf('B', secret, { share: true }), fileOf('C', { near: 'told' })];
  const parties = part.partiesOf(files);
  assert.ok(!JSON.stringify(parties[0]).includes('SECRET'));
  assert.ok(JSON.stringify(parties[1]).includes('SECRET'), 'B ticked the box');
  const kept = JSON.stringify([part.resultOf(sheet, parties, [], []), part.copyOf(files[0], 'A', false), part.linesOf(part.compare(sheet, parties), false), part.summaryOf(sheet, part.compare(sheet, parties), [], false)]);
  assert.ok(!kept.includes('SECRET'));
  const copy = part.copyOf(files[1], 'B', true);
  assert.equal(copy.items.near.n, 'SECRET');
  assert.deepEqual(here(part.copyOf(files[1], 'B', false).items), { near: { a: 'led' } }, 'an item of notes alone goes whole');
});

test('a copy to share has neither plan nor rounds, and is a file', () => {
  const whole = fileOf('', { near: 'led', old: 'x' }, { plan: [{ what: 'Something' }], rounds: [{ made: '2026-01-01', titles: {}, words: {}, parties: [] }], titles: { old: 'An old question' } });
  const copy = part.parseFile(JSON.stringify(part.copyOf(whole, 'C', false)), 'demo');
  assert.deepEqual(here([copy.party, copy.plan, copy.rounds, copy.share, copy.titles]), ['C', [], [], false, { old: 'An old question' }]);
  assert.equal(whole.plan.length, 1);
});

test('questions and answers of another version keep their words and are not measured', () => {
  const old = fileOf('A', { gone: ['x', 'y'], near: 'formerly' }, { titles: { gone: 'What was it?' }, words: { gone: { x: 'This' }, near: { formerly: 'As it was' } }, updated: '2025-01-01' });
  const result = compare(old, fileOf('B', { near: 'led' }), fileOf('C', { near: 'led' }));
  assert.deepEqual(here(result.gone), [{ title: 'What was it?', given: [{ letter: 'A', text: 'This · y' }] }]);
  const row = rowIn(result, 'near');
  assert.deepEqual([row.given[0].text, row.given[0].isFit, row.spread, here(row.silent)], ['As it was', false, 0, []]);
  assert.deepEqual([row.isAlike, row.prompt], [false, null], 'nobody knows whether that is the same');
});

test('the same file twice counts once', () => {
  const file = () => fileOf('A', { near: 'led' });
  assert.equal(part.withoutTwins([file(), file(), fileOf('B', { near: 'led' })]).length, 2);
  assert.equal(part.isResult(part.parseFile(JSON.stringify(part.resultOf(sheet, part.partiesOf([file()]), [], [])), 'demo')), true);
});

/** The same chances in each run. */
function chances(seed) {
  const next = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32; };
  const upTo = (n) => Math.floor(next() * n);
  return { next, upTo, of: (list) => list[upTo(list.length)] };
}

test('whatever partners answer, what is said of it holds', () => {
  const r = chances(7);
  for (let round = 0; round < 2000; round++) {
    const files = Array.from({ length: 1 + r.upTo(8) }, () => {
      const items = {};
      for (const item of sheet.items.values()) {
        if (r.next() < 0.4) continue;
        const ids = [...item.steps.map((s) => s.id), 'unknown'];
        items[item.id] = item.type === 'choices' ? ids.filter(() => r.next() < 0.5) : item.type === 'table' ? [{ what: 'x' }] : item.steps.length ? r.of(ids) : '2026-01-02';
      }
      return fileOf(r.of(['', '', 'A', 'B', 'H', 'x']), items, { role: r.of(['', 'donor', 'ingo']) });
    });
    const parties = part.partiesOf(files);
    assert.equal(new Set(parties.map((p) => p.letter)).size, files.length);
    const result = part.compare(sheet, parties);
    const distances = result.groups.map((g) => g.rows.map((row) => row.distance ?? -1));
    for (const list of [...distances, distances.map((d) => d[0] ?? -1)]) assert.deepEqual(here(list), [...here(list)].sort((a, b) => b - a), 'furthest first');
    for (const row of result.groups.flatMap((g) => g.rows)) {
      const fit = row.given.filter((one) => one.isFit);
      if (row.distance !== null) assert.ok(row.distance >= 0 && row.distance <= 1 && fit.length > 1);
      if (row.spread !== null) assert.equal(row.spread, Math.max(...fit.map((one) => one.steps[0])) - Math.min(...fit.map((one) => one.steps[0])));
      const isMeasured = row.given.every((one) => one.isFit || !one.isGiven);
      assert.equal(row.isAlike, row.distance !== null && isMeasured && new Set(fit.map((one) => one.steps.join())).size === 1);
      for (const one of row.given) assert.ok(!(one.isGiven && row.silent.includes(one.party.letter)));
      assert.equal(row.prompt === null, files.length < 2 || (!row.silent.length && (row.distance === null || (row.distance === 0 && !isMeasured))));
    }
    const again = part.parseFile(JSON.stringify(part.resultOf(sheet, parties, [], [])), 'demo');
    assert.equal(again.rounds[0].parties.length, files.length);
  }
});

test('what is not finished comes back on top, the oldest first', () => {
  const row = (what, from, state) => ({ what, who: '', by: '', sign: '', state, from });
  const plan = [row('new', '2026-11-22', 'open'), row('done', '2025-05-01', 'done'), row('younger', '2026-05-01', 'changed'), row('older', '2025-05-01', 'open'), row('left', '2024-05-01', 'dropped'), row('new too', '2026-11-22', 'open'), { what: 'bare' }];
  assert.deepEqual(here(part.inOrder(plan, '2026-11-22').map((one) => one.what)), ['older', 'younger', 'new', 'new too', 'bare', 'done', 'left']);
  const both = part.joinPlans(plan, [row('older', '2025-05-01', 'done'), row('other', '2025-05-01', 'open')]);
  assert.equal(both.length, plan.length + 1, 'a row that is there already stays as it is here');
});

test('rounds stand side by side; who is who is said only where it is known', () => {
  const round = (made, ...parties) => ({ made, titles: {}, words: { near: { formerly: 'As it was' } }, parties: parties.map(([party, role, a]) => ({ party, role, items: { near: { a } } })) });
  const rounds = [round('2025-11-22', ['A', 'donor', 'formerly'], ['B', 'local-partner', 'told']), round('2026-05-22', ['A', 'donor', 'asked'], ['', 'local-partner', 'asked'], ['', 'ingo', 'led'], ['', 'ingo', 'told'])];
  const now = part.partiesOf([fileOf('A', { near: 'told' }, { role: 'donor' }), fileOf('', { near: 'led' }, { role: 'local-partner' }), fileOf('', { near: 'led' }, { role: 'ingo' })]);
  const { dates, lines } = part.historyOf(sheet.items.get('near'), rounds, now);
  assert.deepEqual(here(dates), ['2025-11-22', '2026-05-22', '']);
  assert.deepEqual(here(lines.map((line) => [line.letter, line.role, line.texts, line.change])), [
    ['A', 'donor', ['As it was', 'Asked.', 'Told.'], { kind: 'lower', n: 1 }],
    ['B', 'local-partner', ['Told.', 'Asked.', 'Led.'], { kind: 'higher', n: 2 }],
    ['', 'ingo', ['', 'Led.', ''], null], ['', 'ingo', ['', 'Told.', ''], null], ['C', 'ingo', ['', '', 'Led.'], null],
  ]);
  const item = (id) => sheet.items.get(id);
  assert.deepEqual(here([part.changeOf(item('talk'), ['visit', 'phone'], ['phone', 'visit']), part.changeOf(item('talk'), ['visit'], ['phone']), part.changeOf(item('why'), 'x', 'y'), part.changeOf(item('near'), 'gone', 'led')]), [{ kind: 'as-before' }, { kind: 'changed' }, null, null]);
});

test('a round that is saved again on its day replaces itself', () => {
  const parties = part.partiesOf([fileOf('A', { near: 'led' }), fileOf('B', { near: 'told' })]);
  const first = part.resultOf(sheet, parties, [{ what: 'x' }], [{ made: '2025-01-01', titles: {}, words: {}, parties: [] }]);
  const again = part.resultOf(sheet, parties, first.plan, first.rounds);
  assert.deepEqual(here(again.rounds.map((round) => round.made)), ['2025-01-01', part.today()]);
  assert.equal(part.joinRounds(first.rounds, again.rounds).length, 2);
  const unknown = part.resultOf(sheet, [], first.plan, first.rounds);
  assert.deepEqual(here(unknown.rounds), here(first.rounds), 'without a comparison nothing is added');
});

/** RFC 4180, strictly: every cell quoted, the same separator between all, every line ended by CRLF. */
function readCsv(text, separator = ',') {
  assert.equal(text[0], '\ufeff');
  const lines = [];
  let at = 1;
  while (at < text.length) {
    const line = [];
    for (;;) {
      assert.equal(text[at++], '"');
      let cell = '';
      for (;;) {
        const end = text.indexOf('"', at);
        assert.ok(end >= 0);
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      line.push(cell);
      if (text[at] === separator) { at++; continue; }
      assert.equal(text.slice(at, at + 2), '\r\n');
      at += 2;
      break;
    }
    lines.push(line);
  }
  return lines;
}
const CELLS = ['', 'plain', 'with, comma', 'with "quotes"', '"', '""', 'two\nlines', 'two\r\nlines', '=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=x', '\n=x', ' =1', '＝1', "'=1", 'سؤال، ونقطة', 'မေးခွန်း', '👩🏾‍⚖️', ';', '\ufeff'];

test('tables are read back as they were, and hold no formula', () => {
  const r = chances(11);
  for (let n = 0; n < 2000; n++) {
    const lines = Array.from({ length: 1 + r.upTo(5) }, () => Array.from({ length: 4 }, () => r.of(CELLS) + (r.next() < 0.3 ? r.of(CELLS) : '')));
    const separator = r.of([',', ';']);
    const read = readCsv(part.csvOf(lines, separator), separator);
    assert.equal(read.length, lines.length);
    read.forEach((cells, y) => cells.forEach((cell, x) => {
      assert.ok(!/^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell), JSON.stringify(cell));
      assert.ok(cell === lines[y][x] || cell === `'${lines[y][x]}`);
    }));
  }
});

test('cells are parted by what spreadsheets expect in that place', () => {
  const found = ['en', 'es-MX', 'th', 'my', 'ms', 'he', 'es', 'fr', 'de', 'id', 'pt-BR', 'fa', 'ar-AE', 'ar-EG', 'ar'].map((locale) => [locale, part.separatorFor(locale)].join(' '));
  assert.deepEqual(found, ['en ,', 'es-MX ,', 'th ,', 'my ,', 'ms ,', 'he ,', 'es ;', 'fr ;', 'de ;', 'id ;', 'pt-BR ;', 'fa ;', 'ar-AE ;', 'ar-EG ;', 'ar ;']);
});

test('the table says what the comparison says', () => {
  const result = compare(fileOf('A', { talk: ['phone', 'visit'], near: { a: 'led', n: 'a note', e: 'seen' } }, { share: true, role: 'donor' }), fileOf('B', { near: '=HYPERLINK("x")' }));
  const [head, ...rows] = readCsv(part.csvOf(part.linesOf(result, true), ','));
  assert.deepEqual(head, ['Group', 'Question id', 'Question', 'Partner', 'Role', 'Answer id', 'Answer', 'Note', 'What shows this']);
  assert.deepEqual(rows, [
    ['Group ways', 'near', 'About near?', 'A', 'donor', 'led', 'Led.', 'a note', 'seen'],
    ['Group ways', 'near', 'About near?', 'B', '', `'=HYPERLINK("x")`, `'=HYPERLINK("x")`, '', ''],
    ['Group ways', 'talk', 'About talk?', 'A', 'donor', 'phone visit', 'Phone. · Visit.', '', ''],
  ]);
});

/** RFC 5545 as far as this needs it, strictly: lines, folding, names, escapes, one event with what it must have. */
function readIcs(text) {
  assert.ok(text.endsWith('\r\n') && !/[^\r]\n|\r[^\n]/.test(text));
  for (const line of text.split('\r\n')) {
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} bytes`);
    assert.equal(Buffer.from(line).toString(), line);
  }
  const lines = text.replace(/\r\n /g, '').trimEnd().split('\r\n').map((line) => /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/s.exec(line).slice(1));
  assert.deepEqual(lines.map(([name, , value]) => (/^(BEGIN|END)$/.test(name) ? `${name}:${value}` : name)), ['BEGIN:VCALENDAR', 'VERSION', 'PRODID', 'BEGIN:VEVENT', 'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'TRANSP', 'END:VEVENT', 'END:VCALENDAR']);
  const value = (name) => lines.find(([n]) => n === name)[2];
  assert.match(value('DTSTAMP'), /^\d{8}T\d{6}Z$/);
  assert.equal(lines.find(([n]) => n === 'DTSTART')[1], ';VALUE=DATE');
  assert.match(value('DTSTART'), /^\d{8}$/);
  assert.ok(!/(^|[^\\])(\\\\)*[;,]/.test(value('SUMMARY')), 'escaped');
  return { uid: value('UID'), day: value('DTSTART'), summary: value('SUMMARY').replace(/\\n/gi, '\n').replace(/\\(.)/g, '$1') };
}

test('reminders are read back as they were, whatever the language', () => {
  const r = chances(13);
  const bits = ['Review', ' ', ',', ';', '\\', 'مراجعة', 'ပြန်လည်သုံးသပ်', '👩🏾‍⚖️', 'é', ':', '"'];
  for (let n = 0; n < 2000; n++) {
    const words = Array.from({ length: 1 + r.upTo(40) }, () => r.of(bits)).join('');
    const uid = part.newUid();
    const read = readIcs(part.icsOf('20270522', words, uid, new Date(Date.UTC(2026, 10, 22, 23, 59, 58))));
    assert.deepEqual(read, { uid, day: '20270522', summary: words.replace(/ +/g, ' ') });
  }
  assert.equal(part.monthsLater('2026-11-22', 6), '20270522');
  assert.equal(part.monthsLater('2026-08-31', 6), '20270228');
  assert.equal(part.monthsLater('2027-08-31', 6), '20280229');
  assert.equal(part.monthsLater('2026-12-31', 12), '20271231');
  assert.equal(part.monthsLater('2026-11-30', 3), '20270228');
});

test('messages are short enough, lose nothing, and are never torn within a character', () => {
  const r = chances(17);
  const bits = ['word ', 'a long sentence without much in it. ', '\n', '👩🏾‍⚖️', 'မေးခွန်း', 'x'.repeat(90)];
  for (let n = 0; n < 400; n++) {
    const blocks = Array.from({ length: 1 + r.upTo(30) }, () => Array.from({ length: 1 + r.upTo(60) }, () => r.of(bits)).join('').trim() || 'x');
    const parts = part.inParts(blocks, 1000);
    for (const one of parts) {
      assert.ok(one.length <= 1000);
      assert.ok(!/[\ud800-\udbff]$|^[\udc00-\udfff]|\n[\udc00-\udfff]/.test(one));
    }
    const bare = (list) => list.join('').replace(/^\(\d+\/\d+\)$/gm, '').replace(/\s+/g, '');
    assert.equal(bare(parts.map((p) => p.replace(/^\(\d+\/\d+\)\n/, ''))), bare(blocks));
    if (parts.length > 1) parts.forEach((p, at) => assert.ok(p.startsWith(`(${at + 1}/${parts.length})\n`)));
  }
});

test('the summary has bold headings, numbers and the plan, and no asterisk of anyone else in them', () => {
  const result = compare(fileOf('A', { near: 'led' }), fileOf('B', { near: 'told', who: 'us' }));
  const text = part.summaryOf(sheet, result, [{ what: 'Share the budget', who: 'both', by: 'June', sign: '', state: 'open' }], false).join('\n\n');
  assert.ok(text.startsWith('*A demo*\n'));
  assert.ok(text.includes('*Group ways*\n\n1. *About near?*\nA: Led.\nB: Told.'), text);
  assert.ok(text.includes('2. *About who?*\nB: Us.'));
  assert.ok(text.endsWith('*Shared plan*\n1. Share the budget · Who (a role, no names): both · By when: June · Open'), text);
  const own = part.summaryOf(sheet, compare(fileOf('A', { near: 'led' })), [], false).join('\n\n');
  assert.ok(own.includes('1. *About near?*\nLed.'), 'alone, no letter');
});
