// Must show 7: axe-core has nothing to say about any shape of any edition, in both colour schemes, on a phone and on a desk, ltr
// and rtl. What rests on a page's own text (ids, alternatives) html.test.mjs asks of every page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { address, fileBase, loadTree } from './site.mjs';
import { Browser, go, overTabs, report } from './browsers.mjs';
import { cover, EVERY } from './cover.mjs';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tree = loadTree();
// All rules of these kinds are on; none is switched off.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const PHONE = { width: 360, height: 740, deviceScaleFactor: 1 };
const DESK = { width: 1280, height: 900, deviceScaleFactor: 1 };

// The dark scheme differs in its colours alone, so there only what rests on colours is asked again.
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** In the page. */
async function look(tags, rules) {
  const options = { runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }, resultTypes: ['violations'] };
  // What lies in closed details is read by people too. A menu in the header opens over the page, so it is looked at by itself.
  document.querySelectorAll('details').forEach((d) => { d.open = !d.closest('header'); });
  const { violations, passes } = await window.axe.run(document, options);
  const menus = [...document.querySelectorAll('header details')];
  menus.forEach((d) => { d.open = true; });
  if (menus.length) violations.push(...(await window.axe.run({ include: menus }, options)).violations);
  return { rules: passes.length, dark: matchMedia('(prefers-color-scheme: dark)').matches, dir: document.documentElement.dir, background: getComputedStyle(document.body).backgroundColor,
    found: violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}: ${n.html.slice(0, 120)} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? v.help}`)) };
}

/** Opens pages at one size and looks at each in both schemes. */
async function inspect(browser, pages, size, what) {
  const seen = { looks: 0, rtl: 0, rules: 0, backgrounds: new Set() };
  const results = await overTabs(browser, 2, pages, async (tab, page) => {
    await tab.page.setViewport(size);
    await go(tab, address(fileBase(tree.root), page.name));
    // Evaluated by the debugger, so the page's policy need not be loosened.
    await tab.page.evaluate(AXE);
    const found = [];
    for (const scheme of ['light', 'dark']) {
      await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const state = await tab.page.evaluate(look, TAGS, scheme === 'dark' && !EVERY ? COLOURS : null);
      assert.equal(state.dark, scheme === 'dark');
      seen.looks += 1;
      seen.rules = Math.max(seen.rules, state.rules);
      seen.backgrounds.add(`${scheme} ${state.background}`);
      if (state.dir === 'rtl') seen.rtl += 1;
      found.push(...state.found.map((f) => `${page.name} (${scheme}, ${size.width} px): ${f}`));
    }
    return found;
  });
  const problems = results.flat();
  console.log(`# axe ${what}: ${pages.length} pages of ${tree.pages.length}, ${seen.looks} looks (${seen.rtl} right to left), up to ${seen.rules} rules, ${problems.length} violations; ${[...seen.backgrounds].join('; ')}`);
  assert.ok(seen.rules > 10 && seen.rtl > 0, 'axe ran, on both directions');
  assert.deepEqual(problems, [], report(problems));
}

test('axe finds nothing', { timeout: 1_200_000 }, async (t) => {
  const browser = await Browser.launch('chromium');
  t.after(() => browser.close());
  const pages = cover(tree.pages.filter((p) => p.kind !== 'redirect'));
  await t.test('it would find something', async () => {
    const tab = await browser.open();
    await tab.page.goto('data:text/html,<html><body><img src="data:,"><p style="color:%23ccc">grey</p></body></html>');
    await tab.page.evaluate(AXE);
    const { found } = await tab.page.evaluate(look, TAGS, null);
    for (const rule of ['image-alt', 'color-contrast', 'html-has-lang', 'region']) assert.ok(found.some((f) => f.startsWith(`${rule}:`)), rule);
    await tab.page.close();
  });
  await t.test('at 360 px', () => inspect(browser, pages, PHONE, 'at 360 px'));
  // The wide layout differs by direction, not by language: the chooser, each edition's home, and a cover of one edition of each direction.
  const wide = pages.filter((p) => EVERY || /^[^/]*(\/index)?\.html$/.test(p.name) || /^(en|ar)\//.test(p.name));
  await t.test('at 1280 px', () => inspect(browser, wide, DESK, 'at 1280 px'));
});
