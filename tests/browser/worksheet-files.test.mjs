// The files of worksheets, without a browser: whatever a file holds, it is read as a valid file or refused with a known trouble;
// a locked one says nothing, and opens with its passphrase alone. And the parts of the script do not step on each other's names.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import * as acorn from 'acorn';
import { REPO } from './site.mjs';

const FOLDER = path.join(REPO, 'themes/waymark/js/worksheet');
const PARTS = fs.readdirSync(FOLDER).filter((n) => n.endsWith('.js')).sort();
const read = (name) => fs.readFileSync(path.join(FOLDER, name), 'utf8');
const KINDS = new Set(['not-ours', 'newer', 'broken', 'too-large', 'other-sheet', 'locked', 'wrong-passphrase']);

/** The functions of the parts that need no page. */
function load(globals = {}) {
  const scope = { document: { getElementById: () => null }, crypto, TextEncoder, TextDecoder, btoa, atob, ...globals };
  const names = 'parseFile, fileOf, lock, unlock, readText, canLock, today, trouble, Object';
  return vm.runInNewContext(`(function(){'use strict';\n${['05-kit.js', '20-file.js', '25-lock.js'].map(read).join('\n')}\nreturn {${names}};})()`, scope);
}
const part = load();

/** The same chances in each run. */
function chances(seed) {
  const next = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32; };
  const upTo = (n) => Math.floor(next() * n);
  return { next, upTo, of: (list) => list[upTo(list.length)] };
}

const TEXTS = ['', 'Plain words.', 'سؤال طويل\nوسطر ثانٍ', 'မေးခွန်း', '"quoted" \\ {braces} }{', '<img src=x onerror=alert(1)>', '=SUM(A1)', '\u202e\u0000\ud800', '👩🏾‍⚖️'.repeat(9), 'line\r\nline\rline'];
const IDS = ['budget', 'who-speaks', 'constructor', 'tostring', 'reset', '0', 'learn/x/one', 'a.b', 'x'.repeat(200)];

/** A file as the page writes it. */
function valid(r) {
  const answer = () => r.of([() => ({ a: r.of(TEXTS) }), () => ({ a: [r.of(IDS), r.of(IDS)] }), () => ({ a: [{ what: r.of(TEXTS), who: 'x' }, {}] }), () => ({ n: r.of(TEXTS) }), () => ({ a: 'told', n: 'note', e: r.of(TEXTS) }), () => ({})])();
  const entries = (each) => Object.fromEntries(Array.from({ length: r.upTo(5) }, () => [r.of(IDS), each()]));
  return {
    waymark: 'worksheet', v: 1, sheet: r.of(['partnership-check-in', 'course:learn/x', 'demo']), made: r.of(['2026-11-22', '']), lang: 'en', updated: '2026-11-22', party: r.of(['', 'A']), role: 'donor',
    items: entries(answer), titles: entries(() => r.of(TEXTS)), words: entries(() => entries(() => 'w')), plan: r.of([[], [{ what: 'x', who: '', state: 'open' }]]),
    rounds: r.of([[], [{ made: '2026-01-01', titles: {}, words: {}, parties: [{ party: 'A', role: '', items: entries(answer) }] }]]), share: r.next() < 0.5,
  };
}

const MANY = JSON.stringify(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`k${i}`, {}])));
/** Made anew each time, since what is put into a file may be changed in it later. */
const HOSTILE = () => [null, undefined, 0, -1, 1e308, NaN, true, '', 'x'.repeat(20001), [], {}, [null], [[]], [[[[[[[]]]]]]], { a: null }, { a: { b: 1 } }, { a: [1] }, { a: ['x', { y: 'z' }] }, { __proto__: null }, JSON.parse('{"__proto__":{"polluted":1}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":1}}}'), { a: JSON.parse('[{"__proto__":"x"}]') }, JSON.parse(`[${'{},'.repeat(2000)}{}]`), JSON.parse(MANY), { 'UPPER': {} }, { 'a b': {} }, { '': {} }, { [`y${'x'.repeat(200)}`]: {} }];

/** Puts something else in the place of something in the file. */
function mutate(r, value) {
  const places = [];
  (function walk(at) { if (at && typeof at === 'object') for (const key of Object.keys(at)) { places.push([at, key]); walk(at[key]); } })(value);
  const [at, key] = r.of(places);
  const what = r.upTo(4);
  if (what === 0) delete at[key];
  else if (what === 1 && !Array.isArray(at)) Object.defineProperty(at, r.of(['__proto__', 'constructor', 'extra', 'A', '$', 'a'.repeat(300)]), { value: r.of(HOSTILE()), enumerable: true, configurable: true, writable: true });
  else at[key] = r.of(HOSTILE());
}

/** Spoils a text. */
function spoil(r, text) {
  const at = r.upTo(text.length);
  return r.of([
    () => text.slice(0, at), () => text.slice(at), () => text.slice(0, at) + r.of(['"', '{', '}', '[', ']', '\\', '\u0000', 'é', ',', '\ud800']) + text.slice(at), () => text.slice(0, at) + text.slice(at + 1 + r.upTo(9)),
    () => text.slice(0, at) + String.fromCharCode(r.upTo(65536)) + text.slice(at + 1), () => `Look at this:\n${text}\nSent from my phone`, () => `\ufeff${text}`, () => text + text, () => text.replace('"v":1', `"v":${r.of(['2', '99', '"1"', '"2"', '0', '-1', '1.5', 'null', '{}', '[]', '[1]', '[2]', '1e400', 'true'])}`),
    () => text.replace('"worksheet"', r.of(['"worksheet-locked"', '"other"', 'null', '["worksheet"]', '{}', '1'])), () => text.replace('{', '{"__proto__":{"polluted":1},'), () => text.replace(/"made":"[^"]*"/, `"made":${JSON.stringify(r.of(['tomorrow', '2026-1-1', '<b>', '2026-11-22x']))}`),
    () => '['.repeat(1 + r.upTo(9000)), () => `{"waymark":"worksheet","v":1,"sheet":"demo","items":${'{"a":'.repeat(6000)}1${'}'.repeat(6000)}}`, () => '', () => `${r.next()}`, () => '{}', () => '{"waymark":', () => 'null', () => text.replace(/"/g, '“'),
  ])();
}

/** What the reading of a text comes to: the file, or a kind of trouble. */
function outcome(text, id) {
  try { return { file: part.parseFile(text, id) }; } catch (error) {
    assert.ok(KINDS.has(error.kind), `${error.stack}\nfor ${text.slice(0, 300)}`);
    assert.equal(error.message, error.kind);
    return { kind: error.kind };
  }
}

/** Every text within limits, every map without a prototype, nothing that was not asked for. */
function assertValid(file) {
  assert.deepEqual(Object.keys(file).sort(), ['items', 'lang', 'made', 'party', 'plan', 'role', 'rounds', 'share', 'sheet', 'titles', 'updated', 'v', 'waymark', 'words']);
  for (const map of [file.items, file.titles, file.words, ...Object.values(file.words), ...file.plan, ...file.rounds.flatMap((x) => x.parties).map((x) => x.items)]) assert.equal(Object.getPrototypeOf(map), null);
  const answers = [file.items, ...file.rounds.flatMap((x) => x.parties).map((x) => x.items)].flatMap((x) => Object.values(x));
  for (const { a, n, e, ...rest } of answers) {
    assert.deepEqual(rest, {});
    for (const t of [n, e]) assert.ok(t === undefined || typeof t === 'string');
    assert.ok(a === undefined || typeof a === 'string' || (Array.isArray(a) && (a.every((x) => typeof x === 'string') || a.every((x) => Object.values(x).every((c) => typeof c === 'string')))));
  }
  for (const row of file.plan) assert.ok(Object.values(row).every((x) => typeof x === 'string'));
  const again = JSON.stringify(file);
  assert.equal(JSON.stringify(part.parseFile(again)), again, 'what was read is written and read the same');
}

test('a file reads back as it was written', () => {
  const r = chances(1);
  for (let i = 0; i < 500; i += 1) {
    const file = valid(r);
    const { file: back, kind } = outcome(JSON.stringify(file), file.sheet);
    assert.equal(kind, undefined);
    assertValid(back);
    assert.deepEqual(JSON.parse(JSON.stringify(back)), JSON.parse(JSON.stringify(file).replace(/\\r\\n|\\r/g, '\\n')));
    assert.equal(outcome(JSON.stringify(file), 'another').kind, 'other-sheet');
  }
});

test('twenty thousand hostile files: a valid file or a known trouble', () => {
  const r = chances(20261122);
  const seen = {};
  for (let i = 0; i < 20_000; i += 1) {
    const file = valid(r);
    for (let n = r.upTo(3); n > 0; n -= 1) mutate(r, file);
    let text = JSON.stringify(file);
    if (r.next() < 0.7 && text) text = spoil(r, text);
    const { file: back, kind = 'file' } = outcome(text, r.next() < 0.2 ? 'demo' : undefined);
    if (back) assertValid(back);
    seen[kind] = (seen[kind] ?? 0) + 1;
    assert.equal({}.polluted, undefined);
  }
  // Also not in the script's own world.
  assert.deepEqual([...part.Object.getOwnPropertyNames(part.Object.prototype)].sort(), Object.getOwnPropertyNames(Object.prototype).sort());
  console.log(`# ${Object.entries(seen).map(([k, n]) => `${k} ${n}`).join(', ')}`);
  for (const kind of ['file', 'broken', 'newer', 'not-ours', 'too-large', 'other-sheet', 'locked']) assert.ok(seen[kind] > 20, kind);
});

test('what is too large is refused before it is read', () => {
  assert.equal(outcome(' '.repeat(2_000_001)).kind, 'too-large');
  const file = valid(chances(3));
  assert.equal(outcome(JSON.stringify({ ...file, items: { a: { a: 'x'.repeat(20_001) } } })).kind, 'too-large');
  assert.equal(outcome(JSON.stringify({ ...file, plan: Array.from({ length: 2001 }, () => ({})) })).kind, 'too-large');
});

test('a file is made of what is asked, in its own words, and keeps what the sheet no longer asks', () => {
  const item = (id, title, steps = [], columns = []) => [id, { id, title, steps, columns }];
  const sheet = { id: 'demo', lang: 'en', updated: '2026-11-22', items: new Map([item('budget', 'Who decides?', [{ id: 'told', text: 'We are told.' }, { id: 'led', text: 'They lead.' }]), item('papers', 'Which papers?', [{ id: 'statutes', text: 'Statutes' }]), item('people', 'Whom to call', [], [{ id: 'who', text: 'Who' }])]) };
  const left = { items: { gone: { a: 'old answer' }, papers: { a: ['stamp'] }, budget: { a: 'asked', n: 'old note' } }, titles: { gone: 'An old question', papers: 'Which papers?' }, words: { papers: { stamp: 'A stamp' } } };
  const file = part.fileOf(sheet, { role: 'donor', items: { budget: { a: 'told' }, papers: { a: ['statutes'] }, people: { a: [{ who: 'x' }] } } }, { party: 'B', left });
  assert.match(file.made, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(JSON.parse(JSON.stringify(file)), {
    waymark: 'worksheet', v: 1, sheet: 'demo', made: file.made, lang: 'en', updated: '2026-11-22', party: 'B', role: 'donor', plan: [], rounds: [], share: false,
    items: { budget: { a: 'told', n: 'old note' }, papers: { a: ['statutes', 'stamp'] }, people: { a: [{ who: 'x' }] }, gone: { a: 'old answer' } },
    titles: { budget: 'Who decides?', papers: 'Which papers?', people: 'Whom to call', gone: 'An old question' },
    words: { budget: { told: 'We are told.' }, papers: { stamp: 'A stamp', statutes: 'Statutes' }, people: { who: 'Who' }, gone: {} },
  });
  assertValid(part.parseFile(JSON.stringify(file)));
});

test('a locked file opens with its passphrase and says nothing without', { timeout: 120_000 }, async () => {
  const r = chances(7);
  for (const passphrase of ['four words nobody guesses', 'أربع كلمات لا يخمنها أحد', 'လျှို့ဝှက်စာကြောင်း']) {
    const file = { ...valid(r), items: { budget: { a: 'Secretword', n: 'سر' } } };
    const text = JSON.stringify(file);
    const locked = await part.lock(text, passphrase);
    const { kdf, iv, data, ...head } = JSON.parse(locked);
    assert.deepEqual(head, { waymark: 'worksheet-locked', v: 1 });
    assert.deepEqual([kdf.name, kdf.rounds, atob(kdf.salt).length, atob(iv).length, atob(data).length], ['PBKDF2-SHA-256', 600_000, 16, 12, new TextEncoder().encode(text).length + 16]);
    assert.ok(!locked.includes(file.sheet) && !locked.includes('Secretword') && !atob(data).includes('Secretword') && !atob(data).includes('items'));
    assert.equal(outcome(locked).kind, 'locked');
    assert.equal(await part.unlock(locked, passphrase), text);
    // Spaces around it, and another way to write the same letters, change nothing.
    assert.equal(await part.unlock(`Look:\n${locked}\n`, ` ${passphrase.normalize('NFD')} `), text);
    await assert.rejects(part.unlock(locked, `${passphrase}x`), { kind: 'wrong-passphrase' });
    // One byte that differs is noticed.
    const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
    bytes[r.upTo(bytes.length)] ^= 1;
    await assert.rejects(part.unlock(JSON.stringify({ ...JSON.parse(locked), data: btoa(String.fromCharCode(...bytes)) }), passphrase), { kind: 'wrong-passphrase' });
  }
  const twice = await Promise.all([part.lock('x', 'p'), part.lock('x', 'p')]);
  assert.notEqual(JSON.parse(twice[0]).kdf.salt, JSON.parse(twice[1]).kdf.salt);
  assert.notEqual(JSON.parse(twice[0]).iv, JSON.parse(twice[1]).iv);
});

test('hostile locked files cost nothing and are broken', { timeout: 60_000 }, async () => {
  const good = { waymark: 'worksheet-locked', v: 1, kdf: { name: 'PBKDF2-SHA-256', rounds: 600_000, salt: btoa('x'.repeat(16)) }, iv: btoa('x'.repeat(12)), data: btoa('x'.repeat(40)) };
  for (const change of [{ kdf: null }, { kdf: [] }, { kdf: 'x' }, { kdf: undefined }, { iv: 'AAAA' }, { iv: 5 }, { iv: '%%%' }, { data: {} }, { data: 'not base64!' }, { data: null },
    ...[0, -1, 1, 599_999, 1e12, 600_000.5, '600000x', null, {}, [[1]], NaN].map((rounds) => ({ kdf: { ...good.kdf, rounds } })), { kdf: { ...good.kdf, name: 'none' } }, { kdf: { ...good.kdf, salt: '' } }, { kdf: { ...good.kdf, salt: undefined } }, { v: 'x' }]) {
    await assert.rejects(part.unlock(JSON.stringify({ ...good, ...change }), 'passphrase'), { kind: 'broken' }, JSON.stringify(change));
  }
  await assert.rejects(part.unlock(JSON.stringify({ ...good, v: 2 }), 'passphrase'), { kind: 'newer' });
  await assert.rejects(part.unlock(JSON.stringify(good), 'passphrase'), { kind: 'wrong-passphrase' });
});

test('reading asks until the passphrase fits, and stops when none is given', { timeout: 60_000 }, async () => {
  const text = JSON.stringify({ ...valid(chances(9)), sheet: 'demo' });
  const locked = await part.lock(text, 'right words here');
  const asked = [];
  const file = await part.readText(locked, 'demo', async (isAgain) => { asked.push(isAgain); return asked.length < 3 ? 'wrong words' : 'right words here'; });
  assert.deepEqual(asked, [false, true, true]);
  assert.equal(file.sheet, 'demo');
  assert.equal(await part.readText(locked, 'demo', async () => null), null);
  assert.equal((await part.readText(text, 'demo', () => assert.fail('not asked'))).sheet, 'demo');
  await assert.rejects(part.readText(text, 'other', () => ''), { kind: 'other-sheet' });
  // Where browsers do not lend their cryptography it is said, and nobody is asked in vain.
  const bare = load({ crypto: {} });
  assert.equal(bare.canLock(), false);
  await assert.rejects(bare.readText(locked, 'demo', () => assert.fail('not asked')), { kind: 'locked' });
});

test('no name is declared twice in the one scope of all parts', () => {
  const seen = new Map();
  for (const name of PARTS) for (const node of acorn.parse(read(name), { ecmaVersion: 2017 }).body) {
    const names = node.type === 'VariableDeclaration' ? node.declarations.map((d) => d.id.name) : node.id ? [node.id.name] : [];
    for (const one of names) { assert.ok(!seen.has(one), `${one}: ${seen.get(one)} and ${name}`); seen.set(one, name); }
  }
  assert.ok(seen.size > 50);
});
