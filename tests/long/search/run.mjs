// node run.mjs quality|bytes|speed|all CONFIG.json [SET,…]     prints Markdown; exit code 1 when a must is missed
// CONFIG: {queries, sets: {all|toolkit|scaled|grown: {pagefind, ours, queries, bytes?: [file]}}}, all paths absolute. A side that is not there is left out,
// and nothing is judged then.
import fs from 'node:fs';
import * as common from './common.mjs';
import * as ours from './ours.mjs';
import * as pagefind from './pagefind.mjs';

const { median, spread, sleep } = common;
const [what, configFile, only] = process.argv.slice(2);
const config = JSON.parse(fs.readFileSync(configFile, 'utf8'));
const SIDES = { pagefind, ours };
const missed = [];
const must = (holds, text) => { if (!holds) missed.push(text); };
const print = (...text) => process.stdout.write(`${text.join('\n')}\n`);
const table = (head, rows) => print('', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`));
const sidesOf = (set) => (only && !only.split(',').includes(set) ? [] : Object.keys(SIDES).filter((side) => config.sets[set] && config.sets[set][side] && fs.existsSync(config.sets[set][side])));
const browser = await common.chromium();

async function visit(side, set, locale, work) {
  const root = config.sets[set][side];
  const server = await common.serve(root);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.url + SIDES[side].home(locale), { waitUntil: 'load' });
    await server.quiet(200);
    server.reset();
    return await work(page, server, root);
  } finally {
    await context.close();
    server.close();
  }
}

// ------------------------------------------------------------------ quality
const CLASSES = ['title', 'heading', 'rare', 'inflected', 'typo'];
const CLEAN = ['title', 'heading', 'rare', 'inflected'];
const UNSPACED = ['zh-Hant', 'ja', 'th', 'km', 'my'];
const RTL = ['ar', 'fa', 'he'];

function scores(rows) {
  const ranks = rows.map((row) => row.rank);
  return { n: rows.length, hit: ranks.filter((r) => r >= 0).length / rows.length, mrr: ranks.reduce((sum, r) => sum + (r >= 0 ? 1 / (r + 1) : 0), 0) / rows.length };
}

async function quality(set, judged) {
  const sides = sidesOf(set);
  if (!sides.length) return;
  const queries = common.lines(config.sets[set].queries);
  const locales = [...new Set(queries.map((q) => q.locale))];
  const found = {};
  for (const side of sides) {
    found[side] = [];
    for (const locale of locales) {
      const asked = queries.filter((q) => q.locale === locale);
      await visit(side, set, locale, async (page, server, root) => {
        for (let i = 0; i < asked.length; i += 40) {
          const some = asked.slice(i, i + 40);
          const ranked = await SIDES[side].rank(page, locale, some.map((q) => q.query), root);
          some.forEach((q, n) => found[side].push({ ...q, got: ranked[n], rank: ranked[n].findIndex((id) => q.pages.includes(id)) }));
        }
      });
    }
    fs.writeFileSync(`${configFile}.${set}.${side}.jsonl`, found[side].map((row) => `${JSON.stringify(row)}\n`).join(''));
  }
  const of = (side, locale, classes) => scores(found[side].filter((row) => row.locale === locale && classes.includes(row.class)));
  const show = (s) => (s.n ? `${s.hit.toFixed(2)} / ${s.mrr.toFixed(2)}` : '–');
  print('', `## Known-item queries (${set}): success@10 / MRR@10`);
  table(['locale', 'side', ...CLASSES, 'clean'], locales.flatMap((locale) => sides.map((side) => [locale, SIDES[side].name,
    ...CLASSES.map((c) => { const s = of(side, locale, [c]); return s.n ? `${show(s)} (${s.n})` : '–'; }), `**${show(of(side, locale, CLEAN))}**`])));
  if (sides.length < 2 || !judged) return;
  const english = of('ours', 'en', CLEAN);
  for (const locale of locales) {
    const [us, them, typo] = [of('ours', locale, CLEAN), of('pagefind', locale, CLEAN), of('ours', locale, ['typo'])];
    must(us.hit >= them.hit, `${set}, ${locale}: clean success@10 ${us.hit.toFixed(3)}, Pagefind ${them.hit.toFixed(3)}`);
    must(us.mrr >= them.mrr, `${set}, ${locale}: clean MRR@10 ${us.mrr.toFixed(3)}, Pagefind ${them.mrr.toFixed(3)}`);
    if (typo.n) must(typo.hit >= 0.85, `${set}, ${locale}: success@10 with a typo ${typo.hit.toFixed(3)}, wanted 0.85`);
    if ([...UNSPACED, ...RTL].includes(locale)) must(us.hit >= english.hit - 0.05, `${set}, ${locale}: clean success@10 ${us.hit.toFixed(3)}, English ${english.hit.toFixed(3)}`);
  }
  const below = locales.flatMap((locale) => CLASSES.filter((c) => of('ours', locale, [c]).hit < of('pagefind', locale, [c]).hit).map((c) => `${locale} ${c}`));
  print('', `Single classes with a lower success@10 than Pagefind's (not judged one by one): ${below.join(', ') || 'none'}.`);
}

// ------------------------------------------------------------------ bytes
// Queries of a set and locale for bytes and times: half of each class, the same for both sides.
function some(set, locale, count) {
  const files = config.sets[set].bytes || [config.sets[set].queries];
  const each = Math.ceil(count / files.length / 2);
  const all = files.flatMap((file) => {
    const queries = common.lines(file).filter((q) => q.locale === locale);
    return ['title', 'heading'].flatMap((c) => queries.filter((q) => q.class === c).slice(0, each));
  });
  return all.map((q) => q.query).slice(0, count);
}

// A first search: what was fetched until the first excerpt stood (Pagefind: five), and until the line was quiet.
function measure(side, set, locale, query, pause) {
  return visit(side, set, locale, async (page, server) => {
    server.line.latency = 300;
    if (side === 'ours') server.stages = await common.stages(page);
    let shown = {};
    if (pause) await SIDES[side].typed(page, query, pause);
    else shown = await SIDES[side].first(page, query, server);
    await server.quiet(side === 'ours' ? 1600 : 700);
    if (process.env.DETAIL) process.stderr.write(`${side} ${set} ${locale} ${query}\n${server.log.map((r) => `  ${r.stage} ${r.bytes} ${r.name}`).join('\n')}\n`);
    const quiet = { bytes: server.bytes(), requests: server.log.length, stages: server.stages() };
    return { quiet, atList: shown.atList || quiet, atExcerpts: shown.atExcerpts || quiet };
  });
}

async function bytes(set, locales, count, typed, judge) {
  const sides = sidesOf(set);
  if (!sides.length) return;
  const rows = [];
  for (const locale of locales) {
    const queries = some(set, locale, count);
    if (!queries.length) continue;
    const of = {};
    for (const side of sides) {
      const list = [];
      const keys = [];
      for (const query of queries) {
        try {
          list.push(await measure(side, set, locale, query));
        } catch (error) {
          must(false, `${set}, ${locale}, ${SIDES[side].name}: ${String(error.message).split('\n')[0]}`);
        }
      }
      for (const query of queries.slice(0, typed)) keys.push((await measure(side, set, locale, query, 150)).quiet);
      of[side] = list;
      const show = (at, key) => spread(list.map((m) => m[at][key] / (key === 'bytes' ? 1000 : 1)), key === 'bytes' ? 1 : 0);
      rows.push([locale, SIDES[side].name, show('atExcerpts', 'bytes'), show('atExcerpts', 'requests'), side === 'ours' ? show('atList', 'stages') : '–', show('atExcerpts', 'stages'),
        show('quiet', 'bytes'), show('quiet', 'requests'), typed ? spread(keys.map((m) => m.bytes / 1000), 1) : '–', typed ? spread(keys.map((m) => m.requests)) : '–']);
    }
    if (sides.length === 2) {
      const ratio = (at, key) => median(of.ours.map((m) => m[at][key])) / median(of.pagefind.map((m) => m[at][key]));
      rows.push([locale, 'ratio', `**${ratio('atExcerpts', 'bytes').toFixed(3)}**`, `**${ratio('atExcerpts', 'requests').toFixed(2)}**`, '', '', ratio('quiet', 'bytes').toFixed(3), ratio('quiet', 'requests').toFixed(2), '', '']);
      if (judge.ratio) {
        must(ratio('atExcerpts', 'bytes') <= 1 / 6, `${set}, ${locale}: bytes are ${ratio('atExcerpts', 'bytes').toFixed(3)} of Pagefind's, wanted 1/6`);
        must(ratio('atExcerpts', 'requests') <= 1 / 2, `${set}, ${locale}: requests are ${ratio('atExcerpts', 'requests').toFixed(2)} of Pagefind's, wanted 1/2`);
      }
    }
    if (of.ours && judge.bytes) {
      const most = Math.max(...of.ours.map((m) => m.atExcerpts.bytes));
      const stages = Math.max(...of.ours.map((m) => m.atList.stages));
      must(most <= judge.bytes, `${set}, ${locale}: a first search took ${most} bytes, wanted at most ${judge.bytes}`);
      must(stages <= judge.stages, `${set}, ${locale}: list after ${stages} stages, wanted ${judge.stages}`);
    }
  }
  print('', `## A first search (${set}, up to ${count} queries a language, each in a fresh browser): what is fetched after the page`);
  table(['locale', 'side', 'kB', 'requests', 'stages to the list', 'stages', 'kB until quiet', 'requests until quiet', 'kB, typed', 'requests, typed'], rows);
}

// ------------------------------------------------------------------ speed
const throttle = async (page) => (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });

async function warm(set, locale, count) {
  if (!sidesOf(set).length) return;
  const rows = [];
  for (const side of sidesOf(set)) {
    const [search, keys] = [[], []];
    for (const query of some(set, locale, count)) {
      search.push(await visit(side, set, locale, async (page, server, root) => {
        await SIDES[side].ready(page, locale, root);
        await throttle(page);
        return SIDES[side].warm(page, locale, query, root);
      }));
      if (SIDES[side].keystroke) {
        const time = await visit(side, set, locale, async (page, server) => {
          await throttle(page);
          return SIDES[side].keystroke(page, query);
        });
        if (time !== undefined) keys.push(time);
      }
    }
    rows.push([SIDES[side].name, spread(search), keys.length ? spread(keys) : '–']);
  }
  print('', `## Processor slowed 4 times (${set}, ${locale}, ${count} queries): milliseconds`);
  table(['side', 'a search, all fetched already', 'last key to its list on screen, in the panel'], rows);
}

async function slow(set, locales, count) {
  if (!sidesOf(set).length) return;
  const rows = [];
  for (const locale of locales) {
    const of = {};
    for (const side of sidesOf(set)) of[side] = [];
    for (const query of some(set, locale, count)) {
      for (const side of sidesOf(set)) {
        of[side].push(await visit(side, set, locale, async (page, server) => {
          Object.assign(server.line, common.SLOW);
          return SIDES[side].first(page, query, server);
        }));
        await sleep(50);
      }
    }
    for (const side of sidesOf(set)) rows.push([locale, SIDES[side].name, spread(of[side].map((m) => m.titles / 1000), 2), spread(of[side].map((m) => m.time / 1000), 2)]);
  }
  print('', `## 400 kbit/s, 400 ms (${set}, ${count} queries, cold cache): seconds from the click`);
  table(['locale', 'side', 'list on screen', 'with the first excerpt'], rows);
}

const all = what === 'all';
try {
  if (all || what === 'quality') {
    await quality('all', true);
    await quality('grown', false);
  }
  if (all || what === 'bytes') {
    await bytes('toolkit', ['en', 'ar', 'es', 'fr', 'my'], 6, 3, { bytes: 20000, stages: 2 });
    await bytes('scaled', ['en', 'es', 'fr', 'ru', 'ar', 'he', 'zh-Hant', 'ja'], 6, 1, { ratio: true });
    await bytes('all', ['en', 'es', 'fr', 'de', 'ru', 'ar', 'fa', 'he', 'zh-Hant', 'ja', 'ko', 'tr', 'th', 'km', 'my'], 3, 0, {});
    await bytes('grown', ['en'], 8, 2, { bytes: 64000, stages: 3 });
  }
  if (all || what === 'speed') {
    await warm('grown', 'en', 10);
    await slow('toolkit', ['en', 'ar', 'my'], 5);
  }
} finally {
  await browser.close();
}
if (missed.length) print('', '## Missed', '', ...missed.map((text) => `- ${text}`));
process.exitCode = missed.length ? 1 : 0;
