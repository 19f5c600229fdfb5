// Not a test: pictures to look at. node screenshots.mjs FOLDER [PAGE…]: each page in English, Arabic and Burmese, on a phone and
// on a desk, light and dark.
import fs from 'node:fs';
import path from 'node:path';
import { address, fileBase, loadTree } from './site.mjs';
import { Browser, go } from './browsers.mjs';

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) { console.error('usage: node screenshots.mjs FOLDER [PAGE…], a PAGE without its locale, e.g. epat/index.html'); process.exit(2); }
fs.mkdirSync(folder, { recursive: true });
const tree = loadTree();
const find = (pattern) => tree.pages.find((p) => p.name.startsWith('en/') && pattern.test(p.name))?.name.slice(3);
const pages = wanted.length ? wanted : ['index.html', find(/epat\/lite/) ?? find(/\/[^/]+\/(?!index)/), find(/directory|organisations/), find(/glossary/), find(/contents/), find(/safety/)].filter(Boolean);
const browser = await Browser.launch('chromium');
const tab = await browser.open();
let count = 0;
for (const locale of ['en', 'ar', 'my']) for (const name of pages) {
  const file = `${locale}/${name}`;
  if (!tree.files.has(file)) { console.error(`there is no ${file}`); continue; }
  for (const [width, height] of [[360, 740], [1280, 900]]) for (const scheme of ['light', 'dark']) {
    await tab.page.setViewport({ width, height });
    await tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await go(tab, address(fileBase(tree.root), file));
    // The first three screens: enough to judge by, and small enough to look at.
    const long = await tab.page.evaluate(() => document.documentElement.scrollHeight);
    await tab.page.screenshot({ path: path.join(folder, `${file.replaceAll('/', '_').replace('.html', '')}-${width}-${scheme}.png`), clip: { x: 0, y: 0, width, height: Math.min(long, height * 3) }, captureBeyondViewport: true });
    count += 1;
  }
}
await browser.close();
console.log(`${count} pictures in ${folder}`);
