// A browser that was killed opens its windows again and fills in what stood in them. Not in worksheets: no answer stands in the
// session that Firefox writes to disk while it runs, and none comes back. A page beside them shows that others would.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Browser, go } from './browsers.mjs';
import { serve, temporaryFolder } from './site.mjs';
import { worksheetTree } from './worksheet-site.mjs';
import { fill, open, press, standing, watch } from './worksheet-tab.mjs';

const SECRET = 'whatmustnotstay', OTHER = 'whatmaystay';
// As Firefox is delivered, but quicker: puppeteer switches restoring off.
const PREFS = { 'browser.sessionstore.resume_from_crash': true, 'browser.sessionstore.max_resumed_crashes': -1, 'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.interval': 500, 'browser.sessionstore.interval.idle': 500, 'browser.sessionstore.restore_on_demand': false,
  'browser.sessionstore.restore_tabs_lazily': false, 'remote.prefs.recommended': false };
const wait = (time) => new Promise((done) => { setTimeout(done, time); });

/** The text of Firefox's `mozlz4`: a mark, the size, one LZ4 block. */
function unpack(bytes) {
  assert.equal(bytes.subarray(0, 8).toString('latin1'), 'mozLz40\0');
  const out = Buffer.alloc(bytes.readUInt32LE(8));
  let at = 12, to = 0;
  const more = (n) => { let size = n, next = 255; while (n === 15 && next === 255) { next = bytes[at++]; size += next; } return size; };
  while (at < bytes.length) {
    const token = bytes[at++], plain = more(token >> 4);
    bytes.copy(out, to, at, at + plain);
    at += plain;
    to += plain;
    if (at >= bytes.length) break;
    const back = bytes.readUInt16LE(at);
    at += 2;
    for (let left = more(token & 15) + 4; left > 0; left -= 1, to += 1) out[to] = out[to - back];
  }
  return out.toString();
}

/** All that Firefox has written down of its windows. */
function sessions(profile) {
  const folder = path.join(profile, 'sessionstore-backups');
  if (!fs.existsSync(folder)) return '';
  return fs.readdirSync(folder).map((name) => { try { return unpack(fs.readFileSync(path.join(folder, name))); } catch { return ''; } }).join('\n');
}

test('answers are neither in the session on disk nor back after Firefox was killed', { timeout: 180_000, skip: !(process.env.BROWSERS ?? 'firefox').includes('firefox') }, async (t) => {
  const tree = worksheetTree(), profile = temporaryFolder('profile');
  fs.writeFileSync(path.join(tree.root, 'other.html'), '<!doctype html><title>Other</title><textarea></textarea>');
  const server = await serve(tree.root);
  t.after(() => server.close());
  const first = await Browser.launch('firefox', { profile, prefs: PREFS });
  t.after(() => first.close());
  const tab = await first.open({ hook: watch });
  await open(tab, server.base, 'en/demo.html', true);
  await fill(tab, { role: 'donor', budget: 'told', 'reset=phone': true, append: '2027-01-31', 'papers=statutes': true });
  // By hand, as Firefox counts it: notes, text, a table's cells, the plan.
  for (const name of ['budget.note', 'budget.evidence', 'remove', 'people.0.what', 'people.1.who']) {
    await tab.page.focus(`[name="${name}"]`);
    await tab.page.keyboard.type(SECRET);
  }
  await tab.page.focus('.sheet-plan textarea');
  await tab.page.keyboard.type(SECRET);
  await tab.page.select('.sheet-plan select', 'done');
  await tab.page.click('.sheet-after .sheet-tick input');
  await press(tab, 'summary', '.sheet-after');
  await press(tab, 'paste', '.sheet-keep');
  await tab.page.keyboard.type(SECRET);
  const beside = await first.open();
  await go(beside, `${server.base}other.html`);
  await beside.page.focus('textarea');
  await beside.page.keyboard.type(OTHER);
  for (let n = 0; n < 40 && !sessions(profile).includes(OTHER); n += 1) await wait(500);
  const written = sessions(profile);
  assert.ok(written.includes(OTHER) && written.includes('en/demo.html'), 'the session is on disk');
  for (const answer of [SECRET, 'We are told', '2027-01-31', '"done"', '"donor"']) assert.ok(!written.includes(answer), `${answer} is in the session`);

  first.driver.process().kill('SIGKILL');
  await wait(2000);
  const again = await Browser.launch('firefox', { profile, prefs: PREFS });
  t.after(() => again.close());
  const find = async (name) => (await again.driver.pages()).find((page) => page.url().endsWith(name));
  for (let n = 0; n < 40 && !(await find('other.html') && await find('demo.html')); n += 1) await wait(500);
  const [other, page] = [await find('other.html'), await find('demo.html')];
  assert.ok(other && page, 'both are open again');
  await other.waitForFunction((text) => document.querySelector('textarea').value === text, { polling: 200, timeout: 20_000 }, OTHER);
  await page.waitForSelector('.sheet-keep');
  await wait(1000);
  assert.deepEqual(await standing({ page }), {});
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('textarea, select')].map((field) => field.value).filter((value) => value && value !== 'open')), []);
});
