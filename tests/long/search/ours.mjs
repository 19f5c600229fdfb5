// Waymark: the engine for quality, the panel for what a reader waits for.
import fs from 'node:fs';
import path from 'node:path';
import { sleep } from './common.mjs';

export const name = 'Waymark';
export const home = (locale) => `${locale.toLowerCase()}/index.html`;

// What the panel is made of.
const LINK = '.to-search';
const INPUT = '#search-field';
const RESULT = '#search-list .hit';
const TITLE = 'b';
const EXCERPT = '.hit-text';

const visible = (page, selector) => page.waitForSelector(selector, { state: 'visible', timeout: 60000 });

export async function ready(page, locale, root) {
  const assets = path.join(root, 'assets');
  const engine = fs.readdirSync(assets).find((file) => /^search\..*\.js$/.test(file));
  if (!engine) throw new Error('no assets/search.*.js: this waymark has no search');
  await page.evaluate(([src, folder]) => new Promise((done, failed) => {
    if (window.index) { done(); return; }
    const open = () => window.wmk.open('../', folder).then((index) => { window.index = index; done(); }, failed);
    if (window.wmk && window.wmk.open) { open(); return; }
    const script = document.createElement('script');
    script.src = src;
    script.onload = open;
    script.onerror = () => failed(new Error('engine'));
    document.head.append(script);
  }), [`../assets/${engine}`, locale.toLowerCase()]);
}

export async function rank(page, locale, queries, root) {
  await ready(page, locale, root);
  return page.evaluate(async (queries) => {
    const all = [];
    for (const query of queries) {
      const outcome = await window.wmk.find(window.index, query);
      all.push(outcome.results.slice(0, 10).map((result) => result.id));
    }
    return all;
  }, queries);
}

// Notes in the page when which titles and how many excerpts stand in the list.
const observe = (page) => page.evaluate(([result, title, excerpt]) => {
  window.seen = [];
  const look = () => {
    const items = [...document.querySelectorAll(result)];
    window.seen.push({ time: performance.now(), titles: items.map((item) => (item.querySelector(title) || item).textContent).join('\n'), count: items.length,
      excerpts: items.slice(0, 1).filter((item) => item.querySelector(excerpt) && item.querySelector(excerpt).textContent.trim()).length });
  };
  new MutationObserver(look).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
}, [RESULT, TITLE, EXCERPT]);

const opened = async (page) => {
  await observe(page);
  const start = await page.evaluate((link) => { const at = performance.now(); document.querySelector(link).click(); return at; }, LINK);
  await visible(page, INPUT);
  await page.focus(INPUT);
  return start;
};

// Click, paste the query, wait for the results and the first one's excerpt. `titles`: when the list itself stood;
// `atList`, `atExcerpts`: what had been fetched by then.
export async function first(page, query, server) {
  const start = await opened(page);
  await page.keyboard.insertText(query);
  const until = Date.now() + 60000;
  const fetched = () => ({ bytes: server.bytes(), requests: server.log.length, stages: server.stages() });
  let atList;
  for (;;) {
    const last = await page.evaluate(() => window.seen[window.seen.length - 1]);
    if (last && last.count && !atList) atList = fetched();
    if (last && last.count && last.excerpts >= Math.min(1, last.count)) break;
    // A page without any text has no excerpt.
    if (atList && server.idle() > 2500) break;
    if (Date.now() > until) throw new Error(`no results in a minute: ${query}`);
    await sleep(10);
  }
  const atExcerpts = fetched();
  const seen = await page.evaluate(() => window.seen);
  const last = seen[seen.length - 1];
  const listed = seen.find((one) => one.count);
  const whole = seen.find((one) => one.count && one.excerpts >= Math.min(1, one.count)) || last;
  return { time: whole.time - start, titles: listed.time - start, count: last.count, atList, atExcerpts };
}

export async function typed(page, query, pause) {
  await opened(page);
  await page.keyboard.type(query, { delay: pause });
}

export async function warm(page, locale, query, root) {
  await ready(page, locale, root);
  return page.evaluate(async (query) => {
    const once = async () => {
      const start = performance.now();
      const outcome = await window.wmk.find(window.index, query);
      for (const result of outcome.results.slice(0, 1)) await window.wmk.snippet(outcome, result);
      return performance.now() - start;
    };
    await once();
    return once();
  }, query);
}

// The panel under a reader's fingers: all but the last letter typed and answered, then the last. Milliseconds from that key to its list on screen.
export async function keystroke(page, query) {
  await opened(page);
  const letters = [...query];
  await page.keyboard.insertText(letters.slice(0, -1).join(''));
  await sleep(2500);
  await page.evaluate((input) => {
    window.seen = [];
    document.querySelector(input).addEventListener('input', () => { window.pressed = performance.now(); }, { capture: true, once: true });
  }, INPUT);
  await page.keyboard.insertText(letters[letters.length - 1]);
  await sleep(2500);
  const [pressed, seen] = await page.evaluate(() => [window.pressed, window.seen]);
  const after = seen.filter((one) => one.count);
  if (!after.length) return undefined;
  const final = after[after.length - 1].titles;
  return after.find((one) => one.titles === final).time - pressed;
}
