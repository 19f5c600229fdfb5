// DESIGN §5: each page carries the policy before anything that it governs, and nothing that the policy would stop.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { attribute, loadTree, resolve, text } from './site.mjs';
import { report } from './browsers.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";
const tree = loadTree();
const hash = (source) => `'sha256-${crypto.createHash('sha256').update(source).digest('base64')}'`;

/** One list of complaints over all pages. */
function onEveryPage(check, pages = tree.pages) {
  const problems = pages.flatMap((page) => check(page).map((p) => `${page.name}: ${p}`));
  assert.deepEqual(problems, [], report(problems));
}

test('the policy stands before all else but the character set', () => {
  onEveryPage((page) => {
    const head = page.all.find((e) => e.tagName === 'head').childNodes.filter((n) => n.tagName);
    const found = [];
    const two = head.slice(0, 2).map((e) => attribute(e, 'charset')?.toLowerCase() ?? attribute(e, 'http-equiv')?.toLowerCase() ?? e.tagName);
    if (!two.includes('utf-8') || !two.includes('content-security-policy')) found.push(`the head begins with ${two}`);
    // Browsers look for the character set in the first 1,024 bytes only.
    if (Buffer.from(page.source).indexOf('charset') > 1000) found.push('the character set comes late');
    const policies = page.all.filter((e) => attribute(e, 'http-equiv')?.toLowerCase() === 'content-security-policy');
    if (policies.length !== 1) found.push(`${policies.length} policies`);
    else if (page.kind !== 'not-found' && attribute(policies[0], 'content') !== POLICY) found.push(`another policy: ${attribute(policies[0], 'content')}`);
    return found;
  });
  console.log(`# policy: ${tree.pages.length} pages`);
});

test('nothing inline: no style, no script, no handler', () => {
  let elements = 0;
  onEveryPage((page) => page.all.flatMap((e) => {
    elements += 1;
    const found = e.attrs.filter((a) => a.name === 'style' || a.name.startsWith('on') || ['srcdoc', 'integrity', 'crossorigin', 'ping'].includes(a.name)).map((a) => `<${e.tagName} ${a.name}=…>`);
    if (page.kind !== 'not-found' && (e.tagName === 'style' || (e.tagName === 'script' && attribute(e, 'src') === undefined))) found.push(`inline <${e.tagName}>`);
    if (['base', 'iframe', 'object', 'embed', 'frame'].includes(e.tagName)) found.push(`<${e.tagName}>`);
    // A worksheet's form is filled in and sent nowhere.
    if (e.tagName === 'form' && (!e.attrs.some((a) => a.name === 'data-worksheet') || e.attrs.some((a) => a.name === 'action'))) found.push('<form>');
    if (e.tagName === 'meta' && /refresh/i.test(attribute(e, 'http-equiv') ?? '') && page.kind !== 'redirect') found.push('<meta http-equiv=refresh>');
    return found;
  }));
  console.log(`# nothing inline: ${tree.pages.length} pages, ${elements} elements`);
});

test('the 404 page holds all it needs, allowed by hash', () => {
  const page = tree.page.get('404.html');
  const policy = attribute(page.all.find((e) => attribute(e, 'http-equiv')), 'content');
  const directives = new Map(policy.split(';').map((d) => d.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
  assert.deepEqual(directives.get('default-src'), ["'none'"]);
  for (const [tag, directive] of [['script', 'script-src'], ['style', 'style-src']]) {
    const inline = page.all.filter((e) => e.tagName === tag && text(e));
    assert.deepEqual(directives.get(directive), inline.map((e) => hash(text(e))), directive);
    assert.equal(inline.length, 1, `one inline <${tag}>`);
  }
  for (const name of ['base-uri', 'form-action']) assert.deepEqual(directives.get(name), ["'none'"]);
  // Nobody knows where it is served: whatever it loads would be looked for at the wrong place.
  const loads = page.addresses.filter((a) => a.tag !== 'a' && !a.value.startsWith('data:'));
  assert.deepEqual(loads.map((a) => a.value), []);
});

test('every address is relative, lower-case, percent-encoded and ends in a file name', () => {
  let addresses = 0;
  onEveryPage((page) => page.addresses.flatMap(({ tag, value, rel }) => {
    addresses += 1;
    if (value.startsWith('#') || /^(https?|mailto|tel|data):/.test(value)) return value === '#' ? ['a bare "#"'] : [];
    const target = value.split('#')[0];
    const found = [];
    if (!/^[A-Za-z0-9._~!$&'()*+,;=:@%/-]+$/.test(target)) found.push('is not percent-encoded');
    if (target !== target.toLowerCase().replace(/%[0-9a-f]{2}/g, (m) => m.toUpperCase()) && target !== target.toLowerCase()) found.push('is not lower-case');
    if (/^\/|\\|^[a-z]+:/.test(target)) found.push('is not relative');
    if (!/\.[a-z0-9]+$/.test(target)) found.push('does not end in a file name');
    if (tag === 'link' && rel === 'manifest') found.push('a manifest is linked by script only');
    return found.map((f) => `<${tag}> "${value}" ${f}`);
  }));
  console.log(`# addresses: ${addresses}`);
});

test('every file name is legal on FAT32 and safe in an address', () => {
  const problems = [...tree.files].filter((name) => name.split('/').some((s) => !/^[a-z0-9][a-z0-9._-]*$/.test(s) || /\.$/.test(s) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/.test(s) || s.length > 100)
    && !['SHA256SUMS'].includes(name));
  assert.deepEqual(problems, []);
  const lower = [...tree.files].map((f) => f.toLowerCase());
  assert.equal(new Set(lower).size, lower.length, 'no two names differ by case only');
  console.log(`# names: ${tree.files.size} files`);
});

test('scripts and styles ask for nothing of the network', () => {
  for (const name of [...tree.files].filter((f) => /\.(js|css)$/.test(f))) {
    // What lies in an index's strings is packed text, in which two strokes may follow one another.
    const whole = fs.readFileSync(path.join(tree.root, name), 'utf8');
    const source = name.startsWith('search/') ? whole.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs, '0') : whole;
    for (const word of [/\bfetch\s*\(/, /XMLHttpRequest/, /\bimport\s*\(/, /sendBeacon/, /WebSocket/, /EventSource/, /@import/, /localStorage|sessionStorage|indexedDB|document\.cookie/, /\beval\s*\(|new Function/, /(["'(])(https?:)?\/\/(?!www\.w3\.org)/]) {
      // The service worker alone fetches, when the reader asks it to keep something; no address of another host is in it either.
      if (name === 'sw.js' && word.source.includes('fetch')) continue;
      // Worksheets are kept on the device, when she says so, in its one store.
      if (/^assets\/worksheet\.\w+\.js$/.test(name) && word.source.includes('localStorage') && !/sessionStorage|indexedDB|document\.cookie/.test(source)) continue;
      assert.ok(!word.test(source), `${name}: ${word}`);
    }
  }
});

test('links out of the site tell nobody where the reader comes from', () => {
  let links = 0;
  onEveryPage((page) => {
    const found = attribute(page.all.find((e) => attribute(e, 'name') === 'referrer') ?? { attrs: [] }, 'content') === 'no-referrer' ? [] : ['no <meta name=referrer content=no-referrer>'];
    for (const { tag, value, rel } of page.addresses) {
      if (tag !== 'a' || !resolve(page.name, value).external?.protocol.startsWith('http')) continue;
      links += 1;
      if (!/\bnoreferrer\b/.test(rel)) found.push(`"${value}" lacks rel=noreferrer`);
    }
    return found;
  }, tree.pages.filter((p) => p.kind !== 'redirect'));
  console.log(`# links out: ${links}`);
});
