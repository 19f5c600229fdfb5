// The suite's own eyes: a small tree with one of each fault, which the crawl must see in both browsers from both places.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileBase, loadTree, serve, temporaryFolder } from './site.mjs';
import { Browser } from './browsers.mjs';
import { crawl, readAddresses } from './crawl.mjs';

const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";
const page = (body, csp = true) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8">${csp ? `<meta http-equiv="Content-Security-Policy" content="${CSP}">` : ''}<title>T</title><link rel="icon" href="data:,"><main>Text ${body}</main></html>`;
// Page → its body and what must be said of it.
const FAULTS = {
  'file.html': ['<a href="gone.html">A</a>', /no file "gone.html"/],
  'case.html': ['<a href="GOOD.html">A</a>', /no file "GOOD.html"/],
  'anchor.html': ['<a href="good.html#gone">A</a>', /no element with the id "gone"/],
  'folder.html': ['<a href="./">A</a>', /no file ""/],
  'image.html': ['<img src="gone.png" alt="">', /no file "gone.png"/],
  'remote.html': ['<img src="https://remote.example/x.png" alt="">', /leads out of the tree/],
  'absolute.html': ['<a href="/good.html">A</a>', /leads out of the tree/],
  'style.html': ['<p style="color:red">A</p>', /CSP/],
  'inline.html': ['<script>1</script>', /CSP/],
  'log.html': ['<script src="log.js"></script>', /console error: planted/],
  'throw.html': ['<script src="throw.js"></script>', /planted fault/],
};

function plant() {
  const root = fs.realpathSync(temporaryFolder('selftest'));
  for (const [name, [body]] of Object.entries(FAULTS)) fs.writeFileSync(path.join(root, name), page(body));
  fs.writeFileSync(path.join(root, 'good.html'), page('<p id="été">A</p><a href="good.html#%C3%A9t%C3%A9">A</a><a href="https://far.example/">B</a>'));
  fs.writeFileSync(path.join(root, 'log.js'), 'console.error("planted")');
  fs.writeFileSync(path.join(root, 'throw.js'), 'throw new Error("planted fault")');
  return loadTree(root);
}

test('a planted fault is seen in the files', () => {
  const { problems } = readAddresses(plant());
  for (const name of ['file.html', 'case.html', 'anchor.html', 'folder.html', 'image.html', 'remote.html', 'absolute.html']) {
    assert.ok(problems.some((p) => p.startsWith(`${name}:`)), `${name}: ${problems.join('\n')}`);
  }
  assert.deepEqual(problems.filter((p) => p.startsWith('good.html')), []);
});

for (const name of ['chromium', 'firefox']) {
  test(`a planted fault is seen in ${name}`, { timeout: 120_000 }, async (t) => {
    const tree = plant();
    const server = await serve(tree.root);
    const browser = await Browser.launch(name);
    t.after(async () => { server.close(); await browser.close(); });
    for (const base of [fileBase(tree.root), server.base]) {
      const { problems } = await crawl(tree, browser, base);
      for (const [file, [, expected]] of Object.entries(FAULTS)) {
        assert.ok(problems.some((p) => p.startsWith(`${file}:`) && expected.test(p)), `${base}: ${file} ${expected}\n${problems.join('\n')}`);
      }
      assert.deepEqual(problems.filter((p) => p.startsWith('good.html')), []);
    }
    // Without a policy the image would be fetched: the proxy must have been asked.
    fs.writeFileSync(path.join(tree.root, 'free.html'), page('<img src="https://remote.example/x.png" alt="">', false));
    const free = loadTree(tree.root);
    const { problems } = await crawl(free, browser, server.base);
    assert.ok(problems.some((p) => /someone asked for remote\.example/.test(p)), problems.join('\n'));
  });
}
