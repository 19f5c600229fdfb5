// Opens every page of a tree in a browser and judges each address as the browser understood it. Apart from the test so that
// selftest.test.mjs can show that it sees what is wrong.
import { address, missing, resolve } from './site.mjs';
import { go, overTabs, seen } from './browsers.mjs';

/** In the page: every address it holds, as this browser resolves it. */
function collect() {
  const found = [];
  for (const [selector, property] of [['a[href], area[href], link[href]', 'href'], ['img[src], script[src], audio[src], video[src], source[src], track[src], iframe[src], embed[src]', 'src']]) {
    for (const e of document.querySelectorAll(selector)) {
      const value = e[property];
      found.push([e.localName, String(value && value.baseVal !== undefined ? value.baseVal : value), e.getAttribute(property), e.rel || '']);
    }
  }
  return { found, href: location.href, text: (document.querySelector('main') || document.body).innerText.trim().length };
}

/** Only a link to be followed by a person may lead out of the tree, and not to elsewhere on the same host; a tree made for an
 *  address also names it in its head. */
function mayLeave(tag, rel, url, tree, base) {
  if (base && url.host && url.host === new URL(base).host) return false;
  if (tag === 'a' && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return true;
  return tag === 'link' && /\b(canonical|alternate)\b/.test(rel) && tree.files.has('sitemap.xml');
}

/** A picture may lie in the page itself. */
const isData = (tag, rel, value) => value.startsWith('data:') && (tag === 'img' || (tag === 'link' && rel === 'icon'));

/** Turns an absolute address below `base` back into a place in the tree. */
function place(base, url) {
  const root = decodeURIComponent(new URL(base).pathname);
  const own = url.protocol === new URL(base).protocol && url.host === new URL(base).host;
  const pathname = decodeURIComponent(url.pathname);
  if (!own || !pathname.startsWith(root)) return undefined;
  return { file: pathname.slice(root.length), fragment: decodeURIComponent(url.hash.slice(1)) };
}

/** What is wrong with the addresses of one open page. */
export function judge(tree, base, { found }) {
  const problems = [];
  for (const [tag, href, written, rel] of found) {
    let url;
    try { url = new URL(href); } catch { problems.push(`<${tag}> "${written}" is no address`); continue; }
    if (isData(tag, rel, href)) continue;
    const there = place(base, url);
    if (there) {
      const wrong = missing(tree, there);
      if (wrong) problems.push(`<${tag}> "${written}": ${wrong}`);
    } else if (!mayLeave(tag, rel, url, tree, base)) problems.push(`<${tag}> "${written}" leads out of the tree to ${href}`);
  }
  return problems;
}

/** Opens one page. */
async function visit(tab, tree, base, page) {
  const url = address(base, page.name);
  const problems = [];
  if (page.kind === 'redirect') {
    // The page replaces itself while it loads, which a driver may take for a failed navigation; where it ends is what counts.
    await go(tab, `${url}#a-fragment-to-carry`, base).catch(() => {});
    const moved = await tab.page.waitForFunction((from) => location.href.split('#')[0] !== from && document.readyState === 'complete', { timeout: 10_000 }, url).catch(() => undefined);
    if (!moved) return { links: 0, problems: [`${page.name}: the redirect leads nowhere`, ...tab.problems.map((p) => `${page.name}: ${p}`)] };
  } else await go(tab, url, base);
  const state = await tab.page.evaluate(collect);
  if (page.kind === 'redirect') {
    const there = place(base, new URL(state.href));
    // The hash is ours and names nothing there; only the file must exist.
    const wrong = there ? missing(tree, { file: there.file }) : 'leads out of the tree';
    if (wrong) problems.push(`the redirect: ${wrong}`);
  }
  if (state.text === 0) problems.push('shows no text');
  problems.push(...judge(tree, base, state), ...tab.problems, ...await seen(tab));
  return { links: state.found.length, problems: problems.map((p) => `${page.name}: ${p}`) };
}

/** Opens pages below `base` in a browser. */
export async function crawl(tree, browser, base, pages = tree.pages) {
  const results = await overTabs(browser, 4, pages, (tab, page) => visit(tab, tree, base, page)
    .catch((e) => ({ links: 0, problems: [`${page.name}: cannot be opened: ${e.message}`] })));
  const problems = results.flatMap((r) => r.problems);
  problems.push(...browser.strangers().map((h) => `someone asked for ${h}`));
  return { pages: results.length, links: results.reduce((sum, r) => sum + r.links, 0), problems };
}

/** The same from the files alone, where nothing is hidden by a script or by `<noscript>`. */
export function readAddresses(tree) {
  const problems = [];
  let links = 0;
  for (const page of tree.pages) for (const { tag, value, rel } of page.addresses) {
    links += 1;
    if (isData(tag, rel, value)) continue;
    const there = resolve(page.name, value);
    const wrong = there.problem ?? (there.external ? (mayLeave(tag, rel, there.external, tree) ? undefined : 'leads out of the tree') : missing(tree, there));
    if (wrong) problems.push(`${page.name}: <${tag}> "${value}": ${wrong}`);
  }
  return { pages: tree.pages.length, links, problems };
}
