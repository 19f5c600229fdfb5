// Pagefind as its users write it: import, search, data of the first five results (what its own interface shows first).
import { sleep } from './common.mjs';

export const name = 'Pagefind';
export const home = (locale) => `${locale}/index.html`;

export async function ready(page) {
  await page.evaluate(async () => { window.pf = window.pf || await import(new URL('/pagefind/pagefind.js', location).href); });
}

// Ids of the first ten pages for each query.
export async function rank(page, locale, queries) {
  await ready(page);
  return page.evaluate(async ([queries, locale]) => {
    const all = [];
    for (const query of queries) {
      const { results } = await window.pf.search(query);
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      all.push(data.map((d) => d.url.replace(`/${locale}/`, '').replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')));
    }
    return all;
  }, [queries, locale]);
}

// A reader's first search: from the click on; resolves when the first results are drawn, with the time in milliseconds.
export function first(page, query, server) {
  return page.evaluate(async (query) => {
    const start = performance.now();
    window.pf = window.pf || await import(new URL('/pagefind/pagefind.js', location).href);
    const { results } = await window.pf.search(query);
    const list = document.createElement('ol');
    document.body.prepend(list);
    let drawn = 0;
    let shown;
    const enough = new Promise((done) => { shown = done; });
    const wanted = Math.min(2, results.length);
    if (!wanted) shown();
    const all = results.slice(0, 5).map(async (result) => {
      const data = await result.data();
      const item = document.createElement('li');
      item.innerHTML = `<a href="${data.url}">${data.meta.title}</a><p>${data.excerpt}</p>`;
      list.append(item);
      drawn += 1;
      if (drawn === wanted) shown();
    });
    await enough;
    await new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    const time = performance.now() - start;
    await Promise.all(all);
    return { time, titles: time, count: results.length };
  }, query);
}

// The same typed key by key, with its own way for that (debouncedSearch, which fetches ahead while one types).
export async function typed(page, query, pause) {
  await ready(page);
  const answers = [];
  const letters = [...query];
  for (let i = 1; i <= letters.length; i += 1) {
    answers.push(page.evaluate(async (text) => {
      const found = await window.pf.debouncedSearch(text);
      if (found) await Promise.all(found.results.slice(0, 5).map((result) => result.data()));
    }, letters.slice(0, i).join('')));
    await sleep(pause);
  }
  await Promise.all(answers);
}

// Milliseconds of one search with everything fetched already; without the worker, which Chromium does not slow down.
export async function warm(page, locale, query) {
  await page.evaluate(async () => {
    window.pf = await import(new URL('/pagefind/pagefind.js', location).href);
    await window.pf.options({ noWorker: true });
    await window.pf.init();
  });
  return page.evaluate(async (query) => {
    const once = async () => {
      const start = performance.now();
      const { results } = await window.pf.search(query);
      await Promise.all(results.slice(0, 5).map((result) => result.data()));
      return performance.now() - start;
    };
    await once();
    return once();
  }, query);
}
