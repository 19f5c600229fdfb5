// What a reader does on a worksheet's page, for the tests: fills in, presses buttons by their words, waits for what the page says,
// takes the files that it hands out and gives it files to open.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './site.mjs';
import { go, seen } from './browsers.mjs';

/** Runs before the page's script: what goes wrong is written down, and so is every file that the page hands out. */
export function watch() {
  const told = [];
  Object.defineProperty(window, '__seen', { value: told });
  document.addEventListener('securitypolicyviolation', (e) => told.push(`CSP: ${e.violatedDirective} refused ${e.blockedURI}`), true);
  addEventListener('unhandledrejection', (e) => told.push(`promise: ${e.reason}`));
  addEventListener('error', (e) => told.push(`script: ${e.message}`), true);
  window.__files = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { window.__files.push(blob); return make.call(URL, blob); };
}

/** Opens a page of the tree at `base` and waits for the controls; with `all`, for what comes after filling in too. */
export async function open(tab, base, page, all = false) {
  await go(tab, base + page, base);
  await tab.page.waitForSelector('.sheet-keep');
  if (!all) return;
  await tab.page.evaluate(() => { document.documentElement.style.scrollBehavior = 'auto'; scrollTo(0, document.body.scrollHeight); });
  await tab.page.waitForSelector('.sheet-together', { timeout: 10_000 }).catch(async () => assert.fail([...tab.problems, ...await seen(tab)].join('\n')));
}

/** The interface's words for a message of the script. */
export const words = (tab, id) => tab.page.evaluate((name) => { const all = window.wmkSheets.words; return all[`sheet-${name}`] ?? all[`sheets-${name}`] ?? `no words for ${name}`; }, id);

/** Presses the button that is called so: as a reader does, so it must be in sight and free. */
export async function press(tab, id, within = 'main') {
  const label = await words(tab, id);
  // Only once it stands still: on a busy machine a page may move between the aim and the click.
  const find = (name, place) => {
    const button = [...document.querySelectorAll(`${place} button`)].find((b) => b.textContent === name && b.getClientRects().length);
    if (!button) return undefined;
    const { top, left } = button.getBoundingClientRect();
    const [at, before] = [`${left} ${top}`, window.__stands];
    window.__stands = at;
    return at === before ? button : undefined;
  };
  const handle = await tab.page.waitForFunction(find, { timeout: 10_000, polling: 50 }, label, within).catch(() => assert.fail(`no button "${label}" in ${within}`));
  await handle.asElement().click();
}

/** What the page has said last. */
export const said = (tab) => tab.page.evaluate(() => document.querySelector('.sheet-said [role=status]')?.textContent ?? '');

/** Waits until the page says what a message says, whatever was filled into it. */
export async function hears(tab, id) {
  const parts = (await words(tab, id)).split(/\{\w+\}/);
  const isHeard = (list) => { const heard = document.querySelector('.sheet-said [role=status]')?.textContent ?? ''; return heard && list.every((p) => heard.includes(p)); };
  await tab.page.waitForFunction(isHeard, { timeout: 30_000, polling: 100 }, parts).catch(async () => assert.fail(`waited for "${parts.join('…')}", said is "${await said(tab)}"`));
}

/** Waits for a question of the controls, and for a field in it. */
export const asks = (tab, selector = '') => tab.page.waitForSelector(`.sheet-ask ${selector}`, { timeout: 10_000 });

/** Ticks and writes: `name`, or `name=value` for boxes, and what it is to hold. */
export async function fill(tab, values) {
  await tab.page.evaluate((all) => {
    const form = document.querySelector('form.worksheet');
    for (const [key, value] of Object.entries(all)) {
      const [name, option] = key.split('=');
      const fields = [...form.querySelectorAll('input, textarea')].filter((f) => f.name === name);
      const field = option ? fields.find((f) => f.value === option) : fields[0].type === 'radio' ? fields.find((f) => f.value === value) : fields[0];
      if (/radio|checkbox/.test(field.type)) field.click();
      else { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })); }
    }
  }, values);
}

/** What stands in the form, read without the page's own script. */
export const standing = (tab) => tab.page.evaluate(() => {
  const fields = [...document.querySelectorAll('form.worksheet:not(.blank)')].flatMap((form) => [...form.querySelectorAll('input, textarea')]).filter((f) => f.name);
  return Object.fromEntries(fields.filter((f) => (/radio|checkbox/.test(f.type) ? f.checked : f.value)).map((f) => [f.type === 'checkbox' ? `${f.name}=${f.value}` : f.name, f.type === 'checkbox' ? true : f.value]));
});

/** The last file that the page has handed out, as text. */
export const lastFile = async (tab) => (await tab.page.evaluate(() => Promise.all(window.__files.map((blob) => new Response(blob).text())))).pop();

/** Saves to a file, or by another button, with this passphrase or none. */
export async function save(tab, phrase = '', id = 'save') {
  await press(tab, id);
  const field = await asks(tab, 'input');
  if (phrase) await field.type(phrase);
  await press(tab, id, '.sheet-ask');
}

/** Presses a button that lets the reader choose files, and chooses some that hold these texts. */
export async function choose(tab, id, texts, within = 'main') {
  const folder = temporaryFolder('chosen');
  const names = texts.map((text, n) => { const file = path.join(folder, `notes-${n}.json`); fs.writeFileSync(file, text); return file; });
  const waited = tab.page.waitForFileChooser({ timeout: 20_000 });
  // Firefox must be looking out for it before.
  await new Promise((done) => { setTimeout(done, 200); });
  const [chooser] = await Promise.all([waited, press(tab, id, within)]);
  await chooser.accept(names);
}

/** A partner's copy of the test's worksheet. */
export const copyOf = (party, items, more = {}) => JSON.stringify({ waymark: 'worksheet', v: 1, sheet: 'demo', made: '2026-11-22', lang: 'en', updated: '2026-11-22', party, role: '', items, titles: {}, words: {}, plan: [], rounds: [], share: false, ...more });
