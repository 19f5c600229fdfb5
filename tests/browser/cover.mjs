// Which pages a slow test opens. A tree has hundreds of pages, but they are made of few shapes: an element with its classes and
// states inside its parent. A cover is a small set of pages that together hold every shape, so that whatever is wrong with one
// is seen. `WAYMARK_EVERY=1` opens every page (tests/long/pages.sh).
import { attribute } from './site.mjs';

export const EVERY = process.env.WAYMARK_EVERY === '1';

/** What can look or behave differently: names of classes and of attributes, and those values that choose a look or a role. */
const VALUES = new Set(['role', 'type', 'dir', 'rel', 'scope', 'hidden', 'open', 'checked', 'disabled']);
function shape(e) {
  const parts = e.attrs.filter((a) => !['id', 'href', 'src', 'style'].includes(a.name)).map((a) => (VALUES.has(a.name) ? `[${a.name}=${a.value}]` : `[${a.name}]`)).sort();
  const classes = (attribute(e, 'class') ?? '').split(/\s+/).filter(Boolean).sort().map((c) => `.${c}`);
  return e.tagName + classes.join('') + parts.join('');
}

/** The shapes of one page: each element inside its parent, and each step from a heading to the next. */
export function shapes(page) {
  const found = new Set();
  let level = '';
  for (const e of page.all) {
    found.add(`${e.parentNode?.tagName ? shape(e.parentNode) : ''} > ${shape(e)}`);
    if (/^h[1-6]$/.test(e.tagName)) { found.add(`${level} then ${e.tagName}`); level = e.tagName; }
  }
  return found;
}

const edition = (page) => (page.name.includes('/') ? page.name.split('/')[0] : '');

/** What an edition can do to a page: its words are wider or higher in any kind of element, and its direction turns any two of
 * them round. */
function held(page) {
  const all = [...shapes(page)];
  const root = page.all.find((e) => e.tagName === 'html');
  return new Set([...all.map((s) => `${attribute(root, 'dir')}: ${s}`), ...all.map((s) => `${edition(page)}: ${s.replace(/^.* > |\[.*/g, '')}`)]);
}

/** The fewest pages, or nearly (the greedy set cover of Chvátal, 1979), that hold every shape in both directions and every kind
 * of element of every edition; in the tree's order. */
export function cover(pages, every = EVERY) {
  if (every) return pages;
  const open = pages.map((page) => ({ page, left: held(page) }));
  const chosen = new Set();
  for (;;) {
    const best = open.reduce((a, b) => (b.left.size > a.left.size ? b : a), { left: new Set() });
    if (!best.left.size) break;
    chosen.add(best.page);
    const seen = new Set(best.left);
    for (const one of open) for (const s of seen) one.left.delete(s);
  }
  return pages.filter((p) => chosen.has(p));
}
