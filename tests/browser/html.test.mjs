// Must show 7: the Nu HTML checker finds no error in any page or style sheet.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { loadTree, temporaryFolder } from './site.mjs';
import { report } from './browsers.mjs';

// The package's own script may fetch a Java of its own; only its jar is wanted, with the machine's Java.
const JAR = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const tree = loadTree();

/** Checks files and returns the errors as lines. */
async function check(root, names, ...options) {
  const run = promisify(execFile)('java', ['-Xss4m', '-jar', JAR, '--errors-only', '--format', 'json', '--exit-zero-always', '--stdout', ...options, ...names], { cwd: root, maxBuffer: 1 << 28 });
  const { messages } = JSON.parse((await run).stdout);
  return messages.filter((m) => m.type !== 'info').map((m) => `${decodeURIComponent((m.url ?? '').replace(/^file:/, '')).replace(`${root}/`, '')}:${m.lastLine ?? 0}: ${m.message} ${(m.extract ?? '').replace(/\s+/g, ' ')}`);
}

test('the checker finds what is wrong', async () => {
  const folder = fs.realpathSync(temporaryFolder('html'));
  fs.writeFileSync(path.join(folder, 'wrong.html'), '<!DOCTYPE html><html lang="en"><title>T</title><p><div id="a"></div><div id="a"></div></p><img src="x">');
  fs.writeFileSync(path.join(folder, 'wrong.css'), 'p { colour: red }');
  const found = [...await check(folder, ['wrong.html']), ...await check(folder, ['wrong.css'], '--css')];
  for (const expected of [/Duplicate ID/, /No p element in scope|“p” element in scope/, /alt/, /colour/]) assert.ok(found.some((f) => expected.test(f)), `${expected}\n${found.join('\n')}`);
});

test('no error in any page', { timeout: 300_000 }, async () => {
  const found = await check(tree.root, tree.pages.map((p) => p.name));
  console.log(`# Nu: ${tree.pages.length} pages, ${found.length} errors`);
  assert.deepEqual(found, [], report(found));
});

test('no error in any style sheet or drawing', { timeout: 120_000 }, async () => {
  const sheets = [...tree.files].filter((f) => f.endsWith('.css'));
  const drawings = [...tree.files].filter((f) => f.endsWith('.svg'));
  assert.ok(sheets.length > 0);
  const found = await check(tree.root, sheets, '--css');
  if (drawings.length) found.push(...await check(tree.root, drawings, '--svg'));
  console.log(`# Nu: ${sheets.length} style sheets, ${drawings.length} drawings, ${found.length} errors`);
  assert.deepEqual(found, [], report(found));
});
