// Must show 2: with scripts off every page is readable, and reachable by links alone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PREFIX, address, attribute, fileBase, loadTree, resolve, serve, temporaryFolder } from './site.mjs';
import { Browser, go, overTabs, report } from './browsers.mjs';
import { cover } from './cover.mjs';

const tree = loadTree();
const pages = cover(tree.pages);

test('every page is reached from the language chooser by links', () => {
  const reached = new Set(['index.html']);
  const queue = ['index.html'];
  let links = 0;
  for (let name = queue.shift(); name; name = queue.shift()) {
    for (const { tag, value } of tree.page.get(name)?.addresses ?? []) {
      if (tag !== 'a') continue;
      links += 1;
      const { file } = resolve(name, value);
      if (file?.endsWith('.html') && tree.files.has(file) && !reached.has(file)) { reached.add(file); queue.push(file); }
    }
  }
  // Reached by a wrong address, an old address and the quick exit: each has a test of its own.
  const others = tree.pages.filter((p) => ['not-found', 'redirect', 'measures'].includes(p.kind)).map((p) => p.name);
  const lost = tree.pages.map((p) => p.name).filter((n) => !reached.has(n) && !others.includes(n));
  console.log(`# by links: ${reached.size} of ${tree.pages.length} pages reached over ${links} links; others: ${others.length}`);
  assert.deepEqual(lost, [], report(lost));
});

/** In the page: is there a main part, and does it show something? */
function readable() {
  const main = document.querySelector('main');
  if (!main) return { main: false };
  const box = main.getBoundingClientRect();
  const hidden = [...main.querySelectorAll('h1, p, li, dt, dd, td')].filter((e) => !e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !e.closest('details:not([open])') && !e.closest('[hidden]'));
  return { main: true, text: main.innerText.trim().length, heading: document.querySelector('h1')?.innerText.trim().length ?? 0, width: box.width, height: box.height, hidden: hidden.slice(0, 3).map((e) => e.outerHTML.slice(0, 80)) };
}

/** Opens pages that have every shape in one browser and lists those that show no text. */
async function read(browser, base, what) {
  const results = await overTabs(browser, 4, pages, async (tab, page) => {
    const url = address(base, page.name);
    if (page.kind === 'redirect') {
      await go(tab, url, base).catch(() => {});
      for (let i = 0; i < 100 && tab.page.url() === url; i += 1) await new Promise((done) => setTimeout(done, 50));
      return tab.page.url() !== url && tab.page.url().startsWith(base) ? [] : [`${page.name}: leads to ${tab.page.url()}`];
    }
    await go(tab, url, base);
    const state = await tab.page.evaluate(readable);
    const say = (why) => [`${page.name}: ${why}`];
    if (!state.main) return say('has no <main>');
    if (state.text < 40 || state.height < 20 || state.width < 100) return say(`shows ${state.text} characters on ${state.width} × ${state.height}`);
    if (!state.heading) return say('shows no heading');
    if (state.hidden.length) return say(`hides ${state.hidden.join(' ')}`);
    return tab.problems.map((p) => `${page.name}: ${p}`);
  });
  const problems = results.flat();
  console.log(`# ${what}: ${results.length} pages, ${problems.length} problems`);
  assert.deepEqual(problems, [], report(problems));
}

/** A page that tells whether scripts are on; without it these tests might pass with scripts running. */
const CONTROL = fs.realpathSync(temporaryFolder('noscript'));
fs.writeFileSync(path.join(CONTROL, 'control.html'), '<!DOCTYPE html><title>off</title><script>document.title = "on"</script><noscript>off</noscript>');
async function scriptsAreOff(browser, base) {
  const tab = await browser.open();
  await go(tab, `${base}control.html`);
  assert.deepEqual(await tab.page.evaluate(() => [document.title, document.body.innerText]), ['off', 'off']);
  await tab.page.close();
}

test('chromium with scripts switched off shows pages of every shape', { timeout: 300_000 }, async (t) => {
  const browser = await Browser.launch('chromium', { javascript: false });
  t.after(() => browser.close());
  await scriptsAreOff(browser, fileBase(CONTROL));
  await read(browser, fileBase(tree.root), 'chromium, no script, file://');
});

test('firefox with scripts forbidden shows pages of every shape', { timeout: 300_000 }, async (t) => {
  // Firefox's own switch takes the driver's eyes too; a sandbox from the server forbids the page's scripts alone.
  const sandbox = { 'content-security-policy': 'sandbox allow-same-origin' };
  const [server, control] = [await serve(tree.root, sandbox), await serve(CONTROL, sandbox)];
  const browser = await Browser.launch('firefox');
  t.after(async () => { server.close(); control.close(); await browser.close(); });
  await scriptsAreOff(browser, control.base);
  const results = await overTabs(browser, 4, pages.filter((p) => p.kind === 'page' || p.kind === 'measures'), async (tab, page) => {
    await go(tab, address(server.base, page.name));
    return tab.page.evaluate(() => document.querySelector('main').innerText.trim().length).then((n) => (n < 40 ? [`${page.name}: shows ${n} characters`] : []));
  });
  console.log(`# firefox, no script, http under ${PREFIX}: ${results.length} pages`);
  assert.deepEqual(results.flat(), [], report(results.flat()));
});

test('redirects and the 404 page have a link for those without script', () => {
  for (const page of tree.pages.filter((p) => p.kind === 'redirect')) {
    assert.ok(page.addresses.some((a) => a.tag === 'a' && tree.files.has(resolve(page.name, attribute(a.element, 'href')).file)), page.name);
  }
});
