// Must show 2: every link and anchor of every page resolves inside the tree, in two browsers, from disk and from a sub-path.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as csstree from 'css-tree';
import { fileBase, loadTree, missing, resolve, serve } from './site.mjs';
import { Browser, go, report } from './browsers.mjs';
import { crawl, judge, readAddresses } from './crawl.mjs';
import { cover } from './cover.mjs';

const tree = loadTree();
const said = (what, r) => console.log(`# ${what}: ${r.pages} pages, ${r.links} links, ${r.problems.length} problems`);
let server;
before(async () => { server = await serve(tree.root); });
after(() => server.close());

test('every address written in a page leads to a file and an element of the tree', () => {
  const result = readAddresses(tree);
  said('read', result);
  assert.ok(result.pages > 1 && result.links > result.pages, 'there is something to check');
  assert.deepEqual(result.problems, [], report(result.problems));
});

test('every url() of a style sheet leads to a file of the tree', () => {
  const problems = [];
  let urls = 0;
  for (const name of [...tree.files].filter((f) => f.endsWith('.css'))) {
    csstree.walk(csstree.parse(fs.readFileSync(path.join(tree.root, name), 'utf8')), (node) => {
      if (node.type !== 'Url' || node.value.startsWith('data:')) return;
      urls += 1;
      const there = resolve(name, node.value);
      const wrong = there.problem ?? (there.external ? 'leads out of the tree' : missing(tree, there));
      if (wrong) problems.push(`${name}: url(${node.value}): ${wrong}`);
    });
  }
  console.log(`# style sheets: ${urls} addresses`);
  assert.deepEqual(problems, []);
});

const shapes = cover(tree.pages);
/** These, and all pages that have words of their own. */
const worded = tree.pages.filter((p) => shapes.includes(p) || !/class="notice notice-fallback"/.test(p.source));

for (const name of ['chromium', 'firefox']) {
  // How an address resolves rests on the browser, the kind of base and the folder's depth. So one browser opens every page once
  // that has words of its own; the other three ways open pages of every shape.
  test(`${name} opens the pages`, { timeout: 900_000 }, async (t) => {
    const browser = await Browser.launch(name);
    t.after(() => browser.close());
    console.log(`# ${await browser.version()}`);
    for (const [where, base] of [['file://', fileBase(tree.root)], ['http under /a/b%20c/', server.base]]) {
      await t.test(`from ${where}`, async () => {
        server.state.log.length = 0;
        const started = Date.now();
        const pages = name === 'chromium' && base.startsWith('file:') ? worded : shapes;
        const result = await crawl(tree, browser, base, pages);
        result.problems.push(...server.state.log.map((u) => `the server was asked for ${u}`));
        said(`${name} from ${where}, ${Math.round((Date.now() - started) / 1000)} s`, result);
        assert.equal(result.pages, pages.length);
        assert.deepEqual(result.problems, [], report(result.problems));
      });
    }
    await t.test('the 404 page leads back from any depth', async () => {
      assert.ok(tree.files.has('404.html'));
      const tab = await browser.open();
      // A host serves it at the address that was asked for; nothing on it may depend on where that is.
      const editions = [...new Set(tree.pages.map((p) => p.name.split('/')).filter((s) => s.length > 1 && tree.files.has(`${s[0]}/index.html`) && s[0] !== 'local').map((s) => s[0]))];
      for (const wrong of ['none.html', `${editions[0]}/none.html`, `${editions[0]}/x/y/z/none.html`]) {
        const answer = await go(tab, server.base + wrong);
        assert.equal(answer.status(), 404);
        const state = await tab.page.evaluate(() => [...document.querySelectorAll('a[href]:not([href^="#"])')].map((a) => ['a', a.href, a.getAttribute('href'), '']));
        assert.deepEqual(judge(tree, server.base, { found: state }), [], wrong);
        // At the root nothing in the address tells where the tree begins, so only there may the links be missing.
        if (wrong !== 'none.html') assert.ok(state.length >= editions.length, `${wrong}: links to every edition`);
        const other = tab.problems.filter((p) => !/status of 404/.test(p));
        assert.deepEqual(other, []);
      }
      await tab.page.close();
    });
  });
}
