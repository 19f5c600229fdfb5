// Must show 2: every edition's book for e-readers stands before EPUBCheck without an error and without a warning.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { SITE, attribute, loadTree, temporaryFolder, waymark } from './site.mjs';
import { report } from './browsers.mjs';

// The jar itself: Debian's command starts only where the kernel knows what to do with jars.
const JAR = [process.env.EPUBCHECK, '/usr/share/java/epubcheck.jar'].find((file) => file && fs.existsSync(file));
const skip = JAR ? false : 'EPUBCheck is not installed (Debian: apt-get install epubcheck), so no book was checked';
if (skip) console.error(`!!! ${skip}`);

const folder = temporaryFolder('epub');
const tree = loadTree();
const locales = tree.pages.filter((page) => /^[^/]+\/index\.html$/.test(page.name) && page.name !== 'local/index.html')
  .map((page) => attribute(page.all.find((element) => element.tagName === 'html'), 'lang'));

/** What EPUBCheck has against a book, as lines; remarks on usage apart. */
async function check(book) {
  const run = promisify(execFile)('java', ['-Xss4m', '-jar', JAR, book, '--json', '-'], { maxBuffer: 1 << 28 });
  // It exits with 1 when it finds something.
  const { stdout } = await run.catch((error) => { if (error.stdout) return error; throw error; });
  const found = JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1));
  assert.ok(found.checker && found.publication, 'EPUBCheck said nothing');
  const bad = found.messages.filter((m) => ['FATAL', 'ERROR', 'WARNING'].includes(m.severity));
  return { found, bad: bad.map((m) => `${m.severity} ${m.ID} ${m.locations.slice(0, 3).map((l) => `${l.path}:${l.line}`).join(' ')}: ${m.message}`) };
}

test('the checker finds what is wrong', { skip }, async () => {
  const book = path.join(folder, 'wrong.epub');
  fs.writeFileSync(book, 'PK');
  assert.notDeepEqual((await check(book)).bad, []);
});

test('the site has editions', () => assert.ok(locales.length > 0));

for (const locale of locales) {
  test(`no error and no warning: ${locale}`, { skip, timeout: 300_000 }, async () => {
    const book = path.join(folder, `${locale}.epub`);
    const { code, err } = waymark('pack', '--site', SITE, '--format', 'epub', '--locale', locale, '--out', book);
    assert.equal(code, 0, err);
    const { found, bad } = await check(book);
    console.log(`# EPUBCheck ${found.checker.checkerVersion}: ${locale}, ${fs.statSync(book).size} bytes, ${found.items?.length} files, ${bad.length} errors and warnings`);
    assert.deepEqual(bad, [], report(bad));
    assert.equal(found.publication.isScripted, false);
  });
}
