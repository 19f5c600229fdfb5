// The search's engine (`themes/waymark/js/search/20-…` to `50-…`) on small indexes: what it finds, what it loads, and that nothing
// that a file may hold makes it hang or tell half an answer as a whole one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as acorn from 'acorn';
import { RANKING, dump, engineScript, index, number, page, parts, postings, records, values } from './engine.mjs';

const { wmk: { tokens } } = page({});
const sections = (...texts) => texts.map((text, n) => (Array.isArray(text) ? text : [n ? `s${n}` : '', n ? `Part ${n}` : '', text]));
const PAGES = [
  { id: '', title: 'Home', summary: 'Where to begin', sections: sections('Welcome. Asylum and work.'), filters: [] },
  { id: 'epat/', title: 'Strategic litigation', summary: 'Courts and cases', sections: sections('Cases before courts.', ['judges', 'Judges', 'The judge hears asylum cases.']), filters: ['/epat'] },
  { id: 'epat/lawyer', title: 'Finding a lawyer', summary: 'Legal aid for asylum seekers', sections: sections('A lawyer helps.', ['aid', 'Legal aid', 'Free legal aid is a right. Ask the lawyer.'], ['fees', 'Fees', 'Lawyers may ask for fees.']), filters: ['/epat', '/focus:law'] },
  { id: 'work/permit', title: 'The right to work', summary: 'Permits', sections: sections('A work permit is needed. Detention is a risk.', ['detained', 'If you are detained', 'Ask for a lawyer at once. Detention centres have lists of lawyers.']), filters: ['/work', '/focus:law'] },
  { id: 'work/zh', title: 'x', summary: '', sections: sections('庇护申请和工作许可证'), filters: ['/work'] },
];
const stem = (word) => word.replace(/s$/, '').replace(/^detention$/, 'detained');
const make = (options) => index(PAGES, { tokens, stem, ...options });

async function ask(files, text, filters, options) {
  const it = page(files, options);
  const outcome = await it.wmk.find(await it.wmk.open('../', 'en'), text, filters);
  return { ...it, outcome, ids: Array.from(outcome.results, (r) => r.id) };
}
const plain = (value) => JSON.parse(JSON.stringify(value));

test('the script is ES2017 and asks for nothing newer', () => {
  const source = parts('20', '59');
  acorn.parse(source, { ecmaVersion: 2017, sourceType: 'script' });
  assert.doesNotMatch(source, /fromEntries|flatMap|\.flat\(|matchAll|replaceAll|BigInt|globalThis|allSettled|trimStart|trimEnd|\.at\(|innerHTML|\beval\b/);
});

test('numbers are read as they are written', () => {
  const { inner } = page({});
  const all = [0, 1, 59, 60, 61, 149, 150, 2219, 2220, 2221, 8100, 729000, 4376219];
  for (let n = 0; n < 4376220; n += 977) all.push(n);
  const read = inner.recordReader(all.map(number).join(''));
  all.forEach((value) => assert.equal(read.number(), value));
  assert.equal(read.more(), false);
  for (const bad of ['', '"', '~', '~!!', 'z', '\u00e9', ' ']) assert.throws(() => inner.recordReader(bad).number(), { kind: 'broken' }, bad);
});

test('a word is found where it stands, and its score is the formula', async () => {
  for (const size of [1, 3, 8, 500]) {
    const { outcome, inner } = await ask(make({ size }), 'judge.');
    assert.equal(outcome.count, 1);
    const [result] = outcome.results;
    const idf = inner.lg(1 + PAGES.length / 1);
    // In the title's section nothing; the heading gives 3, the text one more.
    const c = idf * RANKING.value[4];
    assert.equal(result.score, c + RANKING.rest * 0 + RANKING.together * c);
    assert.deepEqual(plain([result.id, result.section, result.path, result.lang, result.dir]), ['epat/', 1, 'en/epat/index.html', 'en', 'ltr']);
    assert.deepEqual(plain(outcome.terms.map((t) => [t.token, t.prefix, t.unknown, t.variants.map((v) => [v.key, v.weight, v.df])])), [['judge', false, false, [['judge', 1, 1]]]]);
    assert.deepEqual(plain(await result.text()), [PAGES[1].summary, PAGES[1].sections.flat(), 0]);
  }
});

test('a page with part of a question counts by the square of that part', async () => {
  const { outcome, inner } = await ask(make(), 'judge detained.');
  const [judge, detained] = [inner.lg(1 + 5 / 1), inner.lg(1 + 5 / 1)];
  const coverage = judge / (judge + detained), c = judge * RANKING.value[4];
  assert.equal(outcome.results.find((r) => r.id === 'epat/').score, (c + RANKING.together * c) * coverage * coverage);
});

test('paths', async () => {
  const { outcome } = await ask(make(), 'asylum lawyer work courts');
  assert.deepEqual(Array.from(outcome.results, (r) => r.path).sort(), ['en/epat/index.html', 'en/epat/lawyer.html', 'en/index.html', 'en/work/permit.html']);
});

test('forms of one word share a list, and all are marked', async () => {
  const { outcome, wmk } = await ask(make({ size: 500 }), 'detained ');
  assert.deepEqual(plain(outcome.words), ['detained', 'detention']);
  const { text, heading, anchor } = await wmk.snippet(outcome, outcome.results[0]);
  assert.deepEqual(plain([anchor, heading, text]), ['detained', [['If you are ', false], ['detained', true]], [['Ask for a lawyer at once. ', false], ['Detention', true], [' centres have lists of lawyers.', false]]]);
});

test('the last word is a beginning, however many files it spreads over', async () => {
  const wanted = (await ask(make({ size: 500 }), 'la')).ids;
  assert.deepEqual(wanted.length, 2);
  for (const size of [1, 2, 3, 8]) assert.deepEqual((await ask(make({ size }), 'la')).ids.sort(), [...wanted].sort(), `${size}`);
  assert.equal((await ask(make(), 'la ')).outcome.count, 0);
  assert.equal((await ask(make(), '"la')).outcome.count, 0);
  // A file for each word: the range is wide, so the prefix has a list of its own, and two files are not loaded for it.
  const { outcome, requests } = await ask(make({ size: 1 }), 'a');
  assert.deepEqual(plain(outcome.terms[0].variants.map((v) => [v.key, v.weight])), [['a', 1], ['a*', RANKING.prefix]]);
  assert.equal(requests.length, 2);
  const { outcome: law } = await ask(make({ size: 500 }), 'law');
  assert.deepEqual(plain(law.terms[0].variants.map((v) => [v.key, v.weight])), [['lawyer', RANKING.prefix]], 'one list, one variant');
  const { outcome: whole } = await ask(make({ size: 500 }), 'lawyer');
  assert.deepEqual(plain(whole.terms[0].variants.map((v) => [v.key, v.weight])), [['lawyer', 1]]);
});

test('a word misspelt is found, one that is nowhere is told with what is near', async () => {
  for (const size of [3, 500]) {
    for (const typo of ['asylym ', 'aslyum ', 'asilum', 'aylum ', 'dtention ', 'detentoin', 'litigaton ', 'lawyar ']) {
      const { outcome } = await ask(make({ size }), typo);
      assert.ok(outcome.count > 0 && !outcome.terms[0].unknown, `${typo} ${size}`);
      assert.deepEqual(plain(outcome.nearest), []);
    }
    const { outcome } = await ask(make({ size }), 'asyxxm work ');
    assert.deepEqual([outcome.terms[0].unknown, plain(outcome.nearest), plain(outcome.terms[0].nearest)], [true, ['asylum'], ['asylum']]);
    assert.ok(outcome.count > 0);
    assert.ok(outcome.results[0].score < (await ask(make({ size }), 'work ')).outcome.results[0].score, 'coverage');
    for (const short of ['asx ', '12345 ', '工護 ']) assert.deepEqual((await ask(make({ size }), short)).requests.length, 2, short);
  }
});

test('swapped neighbours are one change', () => {
  const { inner } = page({});
  const of = (a, b) => inner.distance([...a], [...b]);
  assert.deepEqual([of('', ''), of('', 'ab'), of('ab', ''), of('ab', 'ba'), of('ca', 'abc'), of('asylum', 'aslyum'), of('kitten', 'sitting')], [0, 2, 2, 1, 3, 1, 3]);
});

test('phrases', async () => {
  for (const [text, ids] of [
    ['"legal aid"', ['epat/lawyer']], ['“aid is a right”', ['epat/lawyer']], ['"right to work"', ['work/permit']], ['"aid legal"', []], ['"legal aid" "finding a lawyer"', ['epat/lawyer']],
    ['"legal aid for asylum', ['epat/lawyer']], ['„Legal Aid“ detained', ['epat/lawyer']], ['"legal detained"', []], ['"" judge', ['epat/']], ['"申请和工作"', ['work/zh']], ['"申请工作"', []], ['"lawyers may" "ask for a lawyer"', []],
  ]) assert.deepEqual((await ask(make(), text)).ids, ids, text);
  const { outcome } = await ask(make(), 'fees "ask the lawyer"');
  assert.deepEqual([outcome.count, outcome.results[0].section], [1, 1]);
});

test('filters', async () => {
  assert.deepEqual((await ask(make(), 'lawyer', ['/work'])).ids, ['work/permit']);
  assert.deepEqual((await ask(make(), 'lawyer', ['/focus:law', '/epat'])).ids, ['epat/lawyer']);
  assert.deepEqual((await ask(make(), 'lawyer', ['/nothing'])).ids, []);
  assert.deepEqual((await ask(make(), 'lawyer', ['__proto__'])).ids, []);
});

test('nothing asked, nothing loaded', async () => {
  for (const text of ['', ' ', '"', '…', undefined]) {
    const { outcome, requests } = await ask(make(), text ?? '!');
    assert.deepEqual([outcome.count, plain(outcome.results), requests.length], [0, [], 1]);
  }
  const empty = index([], { tokens });
  assert.equal((await ask(empty, 'asylum "law')).outcome.count, 0);
});

// What is looked up is limited; a phrase is compared with the text as it is.
test('of twelve tokens the longest are looked up, each once', async () => {
  const { inner } = page({});
  const terms = (text) => plain(inner.parseQuery(text)).terms.map((t) => t.token + (t.prefix ? '*' : ''));
  assert.deepEqual(terms('b a b a'), ['b', 'a*']);
  assert.deepEqual(terms('"a" b a'), ['a*', 'b']);
  assert.deepEqual(terms('a b "a"'), ['a', 'b']);
  assert.deepEqual(terms('a "b'), ['a', 'b']);
  assert.deepEqual(terms('a b c d e f g h i j k l m n'), [...'abcde']);
  assert.deepEqual(terms('aa bbb c dddd ee f gg'), ['aa', 'bbb', 'dddd', 'ee', 'gg*']);
  assert.deepEqual(terms('aaaa bbbb cccc dddd eeee ffff g'), ['aaaa', 'bbbb', 'cccc', 'dddd', 'g*']);
  assert.deepEqual(terms('a b c d e f g h i j k l mmmm'), [...'abcde']);
  const telling = (text) => plain(inner.parseQuery(text, ' how do i a the ')).terms.map((t) => t.token + (t.prefix ? '*' : '')).join(' ');
  assert.equal(telling('how do i find a mentor?'), 'find mentor');
  assert.equal(telling('how do i'), 'how do i*');
  assert.equal(telling('mentor, how do i'), 'mentor i*');
  assert.equal(telling('"the mentor" how'), 'the mentor how*');
  assert.equal(telling('the "the" do '), 'the');
  assert.deepEqual(plain(inner.parseQuery('a b c d e f g h i j "k l m n"')).phrases, [['k', 'l', 'm', 'n']]);
});

test('each file is loaded once, those of one step side by side', async () => {
  let waiting = 0, most = 0;
  const hold = async () => { most = Math.max(most, ++waiting); await new Promise((done) => setTimeout(done, 5)); waiting--; };
  const it = page(make({ size: 1 }), { hold });
  const opened = await it.wmk.open('../', 'en');
  assert.equal(await it.wmk.open('../', 'en'), opened);
  await it.wmk.find(opened, 'asylum lawyer work courts ');
  assert.equal(most, 4);
  const before = it.requests.length;
  await Promise.all([it.wmk.find(opened, 'asylum lawyer '), it.wmk.find(opened, 'courts work ')]);
  assert.equal(it.requests.length, before);
  assert.equal(new Set(it.requests).size, before);
});

test('the root may come before the engine', async () => {
  const { requests } = await ask(make(), 'judge', [], { early: ['search/en/root.js'] });
  assert.ok(!requests.includes('search/en/root.js'));
});

test('an older question stops loading when a newer one is asked', async () => {
  for (const text of ['asylxm lawyer ', '"legal aid"', 'zzzzzz']) {
    const files = make({ size: 1, cards: true });
    const it = page(files);
    const opened = await it.wmk.open('../', 'en');
    let current = true;
    const old = it.wmk.find(opened, text, [], () => current);
    const asked = it.requests.length;
    current = false;
    assert.equal(await old, null);
    await new Promise((done) => setTimeout(done, 20));
    assert.equal(it.requests.length, asked, text);
  }
  // At whichever file nobody waits any more, no step follows the one under way.
  await Promise.all(['asxlum lawyer ', '"legal aid" fees', 'asxlum "legal aid'].map(async (text) => {
    for (let last = 2, answered = false; !answered; last++) {
      let current = true, loaded;
      const stop = () => { current = false; loaded = it.requests.length; };
      const hold = () => {
        if (it.requests.length === last) setTimeout(stop, 2);
        return new Promise((done) => setTimeout(done, 12));
      };
      const it = page(make({ size: 1, cards: true }), { hold });
      answered = await it.wmk.find(await it.wmk.open('../', 'en'), text, [], () => current) !== null;
      await new Promise((done) => setTimeout(done, 2));
      assert.ok(answered || it.requests.length === loaded, `${text} ${last}`);
    }
  }));
  // Its failure is nobody's concern either.
  const it = page(make());
  const opened = await it.wmk.open('../', 'en');
  it.wmk('en/x', 1);
  const lost = page(new Map([...make()].filter(([path]) => path.endsWith('root.js'))));
  assert.equal(await lost.wmk.find(await lost.wmk.open('../', 'en'), 'asylum', [], () => false), null);
  assert.ok(opened);
});

test('large editions load titles some at a time', async () => {
  const many = Array.from({ length: 70 }, (_, n) => ({ id: `p${n}`, title: `Page ${n}`, summary: 'asylum', sections: sections('text') }));
  for (const cards of [false, true]) {
    const { outcome } = await ask(index(many, { tokens, cards }), 'asylum');
    assert.deepEqual([outcome.count, outcome.listed, outcome.results.length], [70, RANKING.listed, cards ? RANKING.step : RANKING.listed]);
    await Promise.all([outcome.more(), outcome.more()]);
    assert.equal(outcome.results.length, cards ? 2 * RANKING.step : RANKING.listed);
    for (let n = 0; n < 9; n++) await outcome.more();
    assert.equal(new Set(outcome.results.map((r) => r.title)).size, RANKING.listed);
    assert.ok(outcome.results.every((r, n, all) => !n || all[n - 1].slot < r.slot), 'equal scores in the order of slots');
  }
});

test('what is missing, cut off or of another name is told, and may be tried again', async () => {
  const whole = make({ size: 4, cards: true });
  const question = 'asylum lawyer detentoin "legal aid"';
  const wanted = await (async () => { const { wmk, outcome } = await ask(whole, question); return dump(wmk, outcome); })();
  const { requests } = await ask(whole, question);
  assert.ok(new Set(requests.map((path) => whole.get(path).length)).size > 4);
  for (const path of requests) {
    const text = whole.get(path);
    const damages = [['missing', undefined], ['broken', ''], ['broken', 'wmk("en/otherone",1)'], ['broken', 'wmk(1,2,3)'], ['broken', text.slice(0, -1)], ['broken', text.slice(0, text.length / 2)], ['broken', text.slice(0, 20)]];
    const [before] = /^.*?"en\/\w+",/.exec(text);
    for (const value of ['null', '0', '{}', '[]', '""', 'undefined', '"!"', '[[]]', '[1]', '{"__proto__":{"v":1,"slots":""}}', '{"length":1e9}']) damages.push(['broken', `${before}${value})`]);
    for (const [kind, damage] of damages) {
      const files = new Map(whole);
      if (damage === undefined) files.delete(path);
      else files.set(path, damage);
      const it = page(files);
      const once = async () => it.wmk.find(await it.wmk.open('../', 'en'), question);
      const fine = /"",?\)?$|\[\]\)$|""\)$/.test(damage ?? '') ? null : kind;
      let outcome;
      try { outcome = await once(); } catch (error) { assert.equal(error.kind, kind, `${path}: ${damage}: ${error.stack}`); }
      // An empty file of words or pages is a legal one; it cannot be told from a true one unless something is missed.
      if (outcome) { assert.equal(fine, null, `${path}: ${damage}`); continue; }
      files.set(path, text);
      assert.deepEqual(await dump(it.wmk, await once()), wanted, `${path}: ${damage}`);
    }
  }
});

test('no change to a file makes the engine hang or fail otherwise', async () => {
  const whole = make({ size: 6, cards: true });
  const { requests } = await ask(whole, 'asylum la');
  let seed = 1, fine = 0, broken = 0;
  const random = (n) => { seed = (seed * 48271) % 2147483647; return seed % n; };
  for (let round = 0; round < 400; round++) {
    const files = new Map(whole), path = requests[random(requests.length)], text = files.get(path);
    const from = text.indexOf(',') + 2, at = from + random(text.length - from - 2);
    const piece = random(3) ? String.fromCharCode(33 + random(94)).replace(/["\\]/, '~') : ['~~~~', 'X', '0', '\u0000', '\ud800', '999999999', 'A!', '-1', ','][random(9)];
    files.set(path, text.slice(0, at) + piece + text.slice(at + random(3)));
    const it = page(files);
    const began = Date.now();
    try {
      const outcome = await it.wmk.find(await it.wmk.open('../', 'en'), 'asylum la');
      assert.ok(outcome.results.every((r) => typeof r.title === 'string' && Number.isFinite(r.score) && r.path.startsWith('en/')));
      fine++;
    } catch (error) {
      // The name of another file may be what was changed.
      assert.match(error.kind, /^(broken|missing)$/, `${path} ${error.stack}`);
      broken++;
    }
    assert.ok(Date.now() - began < 1000);
  }
  assert.ok(fine > 20 && broken > 100, `${fine} ${broken}`);
});

test('hostile values are refused', async () => {
  const one = (change, text = 'judge ') => {
    const files = make({ size: 500 });
    const found = values(files);
    change(found);
    files.set('search/en/root.js', `wmk("en/root",${JSON.stringify(found.root)})`);
    Object.entries(found.files).forEach(([name, value]) => files.set(`search/en/${name}.js`, `wmk("en/${name}",${JSON.stringify(value)})`));
    return ask(files, text);
  };
  await one(() => {});
  // The home's slot is 5.
  const good = 'P#f!';
  const shard = (found, value) => { found.files[found.root.termFiles + '00'] = value; };
  for (const [what, change] of Object.entries({
    version: (f) => { f.root.v = 1; }, 'no version': (f) => { delete f.root.v; }, pages: (f) => { f.root.n = 'many'; }, endless: (f) => { f.root.n = 1e999; }, bits: (f) => { f.root.bits = 2; },
    'a path for a name': (f) => { f.root.termFiles = '../../..'; }, 'names that are none': (f) => { f.root.termFiles = ['aaaa']; }, 'a bound too many': (f) => { f.root.terms += ' zz'; }, 'bounds in disorder': (f) => { f.root.terms = 'b'; },
    'a page elsewhere': (f) => { f.root.card.pages = f.root.card.pages.replace('epat/', 'https:'); }, 'a page above': (f) => { f.root.card.pages = f.root.card.pages.replace('epat/', '..'); },
    'a slot too many': (f) => { f.root.card.slots += '!'; }, 'a title too few': (f) => { f.root.card.pages = f.root.card.pages.replace(/\n.*$/, ''); }, 'no card': (f) => { delete f.root.card; },
    'keys in disorder': (f) => shard(f, `!x${good}!judge${good}`), 'a key twice': (f) => shard(f, `!judge${good}&${good}`), 'shared too much': (f) => shard(f, `%judge${good}`),
    'a list that is not there': (f) => shard(f, '!judgeA!'), 'an unknown letter': (f) => shard(f, `!judge${good.replace('P', 'Z')}`), 'no pages at all': (f) => shard(f, '!judgeP!'), 'more than all': (f) => shard(f, `!judgeQ${number(6)}${good.slice(1)}`),
    'more named than there are': (f) => shard(f, `!judgeQ#$${good.slice(2)}y${number(36)}!`), 'endless pages': (f) => shard(f, '!judgeP#y~~~~'), 'a slot out of range': (f) => shard(f, '!judgeP#y~~~~!'), 'a slot of no page': (f) => shard(f, '!judgeP#a!'),
    'endless sections': (f) => shard(f, `!judgeP~~~~${good.slice(2, -1)}${'z~~~~'.repeat(1000)}`), 'a long key': (f) => shard(f, `!judge${good}!${'k'.repeat(300)}${good}`), 'a number': (f) => shard(f, 7), 'no letter': (f) => shard(f, '!judge'),
  })) await assert.rejects(one(change), { kind: 'broken' }, what);
  assert.equal(records([['judge', postings([[5, [[0, 0]]]])]]), `!judge${good}`);
  await one((f) => shard(f, `!judge${good}`));
  const endless = make();
  endless.set('search/en/root.js', endless.get('search/en/root.js').replace('"n":5', '"n":1e999'));
  await assert.rejects(ask(endless, 'judge'), { kind: 'broken' });
  const pair = make({ size: 500 });
  pair.forEach((text, path) => pair.set(path, text.replace(',"judges","Judges",', ',"judges",')));
  const { outcome: half } = await ask(pair, 'judge');
  await assert.rejects(half.results[0].text(), { kind: 'broken' });
  // A list for a beginning that needs none is left alone.
  const { outcome: needless } = await one((f) => shard(f, `!jud${good.replace('P', 'X#')}%ge${good}`), 'jud');
  assert.deepEqual(plain(needless.terms[0].variants.map((v) => v.key)), ['judge']);
  // A section that the page does not have.
  const { outcome, wmk } = await one((f) => shard(f, records([['judge', postings([[5, [[9, 3]]]])]])));
  await assert.rejects(wmk.snippet(outcome, outcome.results[0]), { kind: 'broken' });
});

test('excerpts', () => {
  const { inner } = page({});
  const excerpt = (...args) => plain(inner.excerpt(...args));
  const show = (...args) => excerpt(...args).map(([text, marked]) => (marked ? `[${text}]` : text)).join('');
  assert.equal(show('Legal Aid, legally: aid', ['legal', 'aid*']), '[Legal] [Aid], legally: [aid]');
  assert.equal(show('Ásylum', ['asyl*']), '[Ásylum]');
  assert.deepEqual(excerpt('', ['a'], 9), []);
  const long = `${'alpha beta gamma. '.repeat(30)}legal then ${'delta '.repeat(3)}aid and lawyer ${'omega '.repeat(60)}legal legal legal`;
  const shown = show(long, ['legal', 'aid', 'lawyer'], 80);
  assert.match(shown, /^….*\[legal\] then delta delta delta \[aid\] and \[lawyer\] omega.*…$/);
  assert.ok(shown.length < 80 + 8 && !/… | …|alph…|ome…/.test(shown), shown);
  // Forms of one term count once, so that the other term comes in.
  const forms = 'detained detention detain, ' + 'x '.repeat(60) + 'lawyer detained';
  assert.match(show(forms, [['detained', 'detention', 'detain'], ['lawyer']], 40), /\[lawyer\] \[detained\]$/);
  // Units without spaces: cut between them, overlapping grams marked as one.
  const han = '一二三四五六七八九十'.repeat(20) + '庇护申请' + '一二三四五六七八九十'.repeat(20);
  const cut = show(han, ['庇护', '护申', '申请'], 20);
  assert.ok(cut.includes('[庇护申请]') && cut.length >= 18 && cut.length <= 24, cut);
  const astral = '\u{10400}\u{10401}'.repeat(5) + ' ';
  const pieces = excerpt(astral.repeat(50) + 'legal ' + astral.repeat(50), ['legal'], 31);
  assert.ok(pieces.every(([text]) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text)), JSON.stringify(pieces));
  for (const text of ['\u{1f600}'.repeat(300), 'e\u0301'.repeat(400), ' '.repeat(500), `${'w'.repeat(500)} legal`, `legal${'w'.repeat(500)}`]) {
    const joined = excerpt(text, ['legal', 'legal*'], 160).map(([piece]) => piece).join('');
    assert.ok(joined.length <= 162 && !/[\ud800-\udbff]…$|e…$/.test(joined), joined);
  }
  // All of a text is kept, in order, where nothing is cut.
  for (const text of [forms, long, han]) assert.equal(excerpt(text, ['lawyer', 'd*', '申请']).map(([piece]) => piece).join(''), text);
});

test('a page is shown by its summary unless only its text has the words', async () => {
  const at = async (text) => { const { wmk, outcome } = await ask(make(), text); return plain((await wmk.snippet(outcome, outcome.results[0])).text).map(([piece]) => piece).join(''); };
  assert.equal(await at('seekers'), 'Legal aid for asylum seekers');
  assert.equal(await at('welcome'), 'Welcome. Asylum and work.');
  assert.equal(await at('home'), 'Where to begin');
});

test('an outcome can be told as plain data', async () => {
  const { wmk, outcome } = await ask(make(), 'lawyer detentoin');
  const told = await dump(wmk, outcome);
  assert.deepEqual(Object.keys(told), ['count', 'words', 'nearest', 'terms', 'results']);
  assert.ok(told.results.length > 0 && told.results[0].title[0].length === 2);
  assert.ok(engineScript().length > 0);
});
