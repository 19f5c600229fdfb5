// DESIGN §5, baseline: scripts parse as ES2017, and styles hold at Chrome 69, Firefox 62, Safari 12, judged by real parsers.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import * as acorn from 'acorn';
import { elements, loadTree, text } from './site.mjs';
import { checkStyles } from './baseline.mjs';

const tree = loadTree();
const read = (name) => fs.readFileSync(path.join(tree.root, name), 'utf8');
const inline = (tag) => tree.pages.flatMap((p) => [...elements(p.document)].filter((e) => e.tagName === tag && text(e).trim()).map((e) => [p.name, text(e)]));

/** Looks through a syntax tree for names that parse in ES2017 but that its browsers do not have. */
const TOO_NEW = new Set(['globalThis', 'BigInt', 'replaceAll', 'matchAll', 'allSettled', 'flatMap', 'fromEntries', 'replaceChildren', 'structuredClone', 'queueMicrotask', 'ResizeObserver', 'trimStart', 'trimEnd']);
function names(node, found = new Set()) {
  if (Array.isArray(node)) node.forEach((n) => names(n, found));
  else if (node && typeof node.type === 'string') {
    // A service worker's list of pages is older than the strings' method of that name.
    if (node.type === 'MemberExpression' && node.object.name === 'clients') return found;
    if (node.type === 'Identifier' && TOO_NEW.has(node.name)) found.add(node.name);
    Object.values(node).forEach((v) => { if (v && typeof v === 'object') names(v, found); });
  }
  return found;
}

test('scripts parse as ES2017 classic scripts and call nothing newer', () => {
  assert.throws(() => acorn.parse('a?.b', { ecmaVersion: 2017 }), 'the parser is strict');
  const scripts = [...[...tree.files].filter((f) => /\.m?js$/.test(f)).map((f) => [f, read(f)]), ...inline('script')];
  assert.ok(scripts.length > 0);
  for (const [name, source] of scripts) {
    let program;
    try { program = acorn.parse(source, { ecmaVersion: 2017, sourceType: 'script' }); } catch (e) { assert.fail(`${name}: ${e.message}`); }
    assert.deepEqual([...names(program)], [], name);
  }
  console.log(`# baseline: ${scripts.length} scripts, ${scripts.reduce((n, [, s]) => n + s.length, 0)} characters`);
});

test('no page loads a module', () => {
  for (const page of tree.pages) for (const e of page.all) {
    if (e.tagName === 'script') assert.ok(!e.attrs.some((a) => a.name === 'type' && a.value !== 'text/javascript'), page.name);
  }
});

test('styles hold at the baseline', () => {
  const sheets = [...[...tree.files].filter((f) => f.endsWith('.css')).map((f) => [f, read(f)]), ...inline('style')];
  assert.ok(sheets.length > 0);
  const problems = sheets.flatMap(([name, source]) => checkStyles(source).map((p) => `${name}: ${p}`));
  console.log(`# baseline: ${sheets.length} style sheets, ${problems.length} problems`);
  assert.deepEqual([...new Set(problems)], []);
});

test('the style check sees what is too new', () => {
  const wrong = {
    '@layer a { p { color: red } }': /@layer/, '@container (width > 1px) { p { color: red } }': /@container/,
    'a:has(b) { color: red }': /:has/, 'a:is(b, c) { color: red }': /:is/, ':where(a) { color: red }': /:where/, 'a:not(b, c) { color: red }': /:not/,
    'p:lang(ar, fa) { color: red }': /:lang/, 'p:dir(rtl) { color: red }': /:dir/, 'a { color: red; b & { color: red } }': /nest|parse/i, 'a { b { color: red } }': /nest|parse/i,
    'a:hover, a:focus-visible { color: red }': /:focus-visible/, 'li::marker, b { color: red }': /::marker/,
    'a { inset-inline-start: 0 }': /inset-inline-start/, 'a { inset: 0 }': /inset/, 'a { margin-inline: 1em }': /margin-inline/, 'a { aspect-ratio: 1 }': /aspect-ratio/,
    'a { width: clamp(1px, 2px, 3px) }': /clamp/, 'a { width: calc(1px + min(2px, 3%)) }': /min\(/, 'a { display: flex; gap: 1em }': /gap/, 'a { gap: 1em } a { display: flex }': /gap/,
    'a { height: 100dvh }': /dvh/, 'a { color: oklch(1 0 0) }': /oklch/, 'a { color: light-dark(red, blue) }': /light-dark/, '@media (width >= 3em) { a { color: red } }': /range/,
    'a { overflow-wrap: anywhere }': /anywhere/, 'a { ': /parse|closed/i,
  };
  for (const [source, expected] of Object.entries(wrong)) assert.ok(checkStyles(source).some((p) => expected.test(p)), `${source} → ${checkStyles(source).join('; ')}`);
  const fine = ['a { left: 0; inset-inline-start: 0 }', 'a { width: 2px; width: clamp(1px, 2px, 3px) }', 'a { display: grid; gap: 1em }', 'a:focus-visible { color: red }',
    '@supports (inset: 0) { a { inset: 0 } }', 'a { margin-inline-start: 1em; padding-inline-end: 0; border-inline-start: 0 }', '@media (min-width: 40em) { a:not(.b) { color: red } }',
    'a { overflow-wrap: break-word; overflow-wrap: anywhere }', 'p:lang(ar) { line-height: 2 }', 'a { grid-template-columns: minmax(0, 1fr) }', 'a{color:red;b:c}'];
  for (const source of fine) assert.deepEqual(checkStyles(source), [], source);
});
