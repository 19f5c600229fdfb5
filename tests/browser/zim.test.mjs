// The ZIM file, opened by its own world: checked and unpacked by openZIM's tools, served by kiwix-serve and read in a browser.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { SITE, attribute, loadTree, temporaryFolder, text, waymark } from './site.mjs';
import { Browser, go, report } from './browsers.mjs';

const has = (tool) => !spawnSync(tool, ['--version']).error;
const missing = ['zimcheck', 'zimdump', 'kiwix-serve'].filter((tool) => !has(tool));
const skip = missing.length > 0 && `NOT TESTED, please install zim-tools and kiwix-tools: there is no ${missing.join(', ')}`;
if (skip) console.log(`\n!!! the ZIM file: ${skip}\n`);

/** What a ZIM file does without: things of a web host, of the check by hand, of the browser's own keeping. */
const LEFT_OUT = /^(404\.html|SHA256SUMS|robots\.txt|sitemap\.xml|sw\.js|offline\/.*)$/;
const LOCALES = ['en', 'ar', 'my'];

const folder = temporaryFolder('zim');
const tree = loadTree();
const sleep = (time) => new Promise((done) => { setTimeout(done, time); });

/** The file under test: `WAYMARK_ZIM`, or one made by the binary. */
function pack(name) {
  const file = path.join(folder, name);
  if (process.env.WAYMARK_ZIM) { fs.copyFileSync(process.env.WAYMARK_ZIM, file); return file; }
  const { code, err } = waymark('pack', '--site', SITE, '--format', 'zim', '--out', file);
  assert.equal(code, 0, `waymark pack failed:\n${err}`);
  return file;
}

/** An article of the edition in its own language, by whose title it is searched for. */
function article(locale) {
  const found = tree.pages.find((page) => page.kind === 'page' && page.name.startsWith(`${locale}/`) && page.name.split('/').length === 3 && !page.name.endsWith('/index.html')
    && page.all.some((e) => e.tagName === 'html' && attribute(e, 'lang') === locale) && !page.all.some((e) => e.tagName === 'meta' && attribute(e, 'name') === 'robots')
    && page.all.filter((e) => e.tagName === 'h2').length > 1);
  return { name: found.name, title: text(found.all.find((e) => e.tagName === 'h1')).trim() };
}

const freePort = () => new Promise((done, fail) => {
  const probe = net.createServer().once('error', fail);
  probe.listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => done(port)); });
});

/** Serves a file to this machine; newer kiwix-serve shows pages in a frame of its viewer, older ones under a bar of their own. */
async function kiwix(file) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn('kiwix-serve', ['--address', '127.0.0.1', '--port', String(port), file], { stdio: 'ignore' });
  process.on('exit', () => child.kill());
  for (let i = 0; ; i += 1) {
    if (await fetch(origin).then((answer) => answer.ok, () => false)) break;
    assert.ok(i < 150 && child.exitCode === null, 'kiwix-serve does not answer');
    await sleep(100);
  }
  const book = path.basename(file, '.zim');
  const hasViewer = (await fetch(`${origin}/viewer`)).ok;
  const content = hasViewer ? `${origin}/content/${book}/` : `${origin}/${book}/`;
  return { origin, content, front: hasViewer ? `${origin}/viewer#${book}` : `${origin}/${book}`, hasViewer, close: () => child.kill() };
}

/** The frame that our pages are in. */
const inside = (tab, server) => tab.page.frames().find((frame) => frame.url().startsWith(server.content)) ?? tab.page.mainFrame();

async function until(what, tab, holds, time = 20_000) {
  for (let end = Date.now() + time; ;) {
    const value = await Promise.resolve().then(holds).catch(() => undefined);
    if (value) return value;
    if (Date.now() > end) assert.fail(`${what}: ${tab.page.frames().map((frame) => frame.url()).join(', ')}; ${report(tab.problems)}`);
    await sleep(50);
  }
}

/** Whether the page is one of ours with its styles: the link that leads past the header is out of sight. */
const isStyled = () => {
  const past = document.querySelector('.skip');
  const sheet = [...document.styleSheets].find((s) => /\/assets\/site\.[^/]*\.css$/.test(s.href));
  return Boolean(sheet && sheet.cssRules.length > 20 && (!past || getComputedStyle(past).position === 'absolute'));
};

test('the ZIM file is sound, whole and the same each time', { skip, timeout: 300_000 }, async (t) => {
  const file = pack('kit.zim');
  const said = execFileSync('zimcheck', ['-A', file], { encoding: 'utf8' });
  assert.match(said, /Overall Test Status: Pass/);
  assert.doesNotMatch(said, /\[(ERROR|WARNING)\]/);

  await t.test('zimcheck would say so if it were not', () => {
    const broken = path.join(folder, 'broken.zim');
    const bytes = fs.readFileSync(file);
    bytes[bytes.length >> 1] ^= 1;
    fs.writeFileSync(broken, bytes);
    assert.notEqual(spawnSync('zimcheck', ['-A', broken]).status, 0);
  });

  await t.test('every file of the tree is in it, byte by byte', () => {
    const out = path.join(folder, 'dump');
    execFileSync('zimdump', ['dump', `--dir=${out}`, file], { stdio: 'pipe' });
    const wanted = [...tree.files].filter((name) => !LEFT_OUT.test(name));
    const there = fs.readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.equal(there.length, wanted.length);
    for (const name of wanted) assert.ok(fs.readFileSync(path.join(out, name)).equals(fs.readFileSync(path.join(tree.root, name))), `${name} differs`);
  });

  await t.test('twice the same', { skip: Boolean(process.env.WAYMARK_ZIM) && 'WAYMARK_ZIM is one file' }, () => {
    assert.ok(fs.readFileSync(pack('again.zim')).equals(fs.readFileSync(file)));
  });
});

test('the ZIM file is read and searched through kiwix-serve', { skip, timeout: 300_000 }, async (t) => {
  const server = await kiwix(pack('kit.zim'));
  const browser = await Browser.launch('chromium');
  t.after(async () => { server.close(); await browser.close(); });
  const open = async (address) => {
    const tab = await browser.open();
    await tab.page.setViewport({ width: 1000, height: 800 });
    await go(tab, address);
    return tab;
  };
  /** What our own pages did wrong; what the server adds to them is its own affair. */
  const ours = (tab) => tab.problems.filter((problem) => problem.includes('/assets/') || problem.includes('/search/') || problem.startsWith('page error'));

  await t.test('the way in shows every edition and leads on', async () => {
    const tab = await open(server.front);
    await until('the home page is there', tab, () => inside(tab, server).evaluate((count) => document.querySelectorAll('main a[hreflang]').length >= count, LOCALES.length));
    assert.ok(await inside(tab, server).evaluate(isStyled), 'it has its styles');
    await inside(tab, server).click('main a[hreflang="en"]');
    await until('the English home is there', tab, () => inside(tab, server).url().endsWith('/en/index.html') && inside(tab, server).evaluate(() => Boolean(document.querySelector('main h1'))));
    assert.ok(await until('it has its styles', tab, () => inside(tab, server).evaluate(isStyled)));
    assert.deepEqual(ours(tab), []);
    await tab.page.close();
  });

  for (const locale of LOCALES) {
    await t.test(`our search finds a page in ${locale} and leads there`, async () => {
      const { name, title } = article(locale);
      const tab = await open(server.hasViewer ? `${server.front}/${locale}/index.html` : `${server.content}${locale}/index.html`);
      await until('the edition is there', tab, () => inside(tab, server).evaluate(isStyled));
      await inside(tab, server).click('.to-search');
      const field = await inside(tab, server).waitForSelector('#search-field');
      await field.type(title);
      const hit = await until(`'${title}' is found`, tab, () => inside(tab, server).evaluate((wanted) => {
        const found = [...document.querySelectorAll('.hit')].find((a) => a.querySelector('b').textContent.trim() === wanted);
        if (found) found.dataset.found = 'yes';
        return found && found.href;
      }, title));
      assert.ok(decodeURI(hit).startsWith(server.content + name), `${hit} is ${name}`);
      await inside(tab, server).click('[data-found]');
      await until('the page is there', tab, () => inside(tab, server).url().startsWith(server.content + name) && inside(tab, server).evaluate((wanted) => document.querySelector('h1')?.textContent.trim() === wanted, title));
      assert.deepEqual(ours(tab), []);
      await tab.page.close();
    });
  }
});
