// The tree under test, as data: which files it has, what each page links to, which ids it offers; and a server that
// serves it at an awkward address. Knows nothing of browsers.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as parse5 from 'parse5';

/** The repository, and the binary that the suite tests. */
export const REPO = fileURLToPath(new URL('../../', import.meta.url));
export const WAYMARK = process.env.WAYMARK || path.join(REPO, 'target/release/waymark');

/** The site that the tree is made from. */
export const SITE = process.env.WAYMARK_SITE || REPO;

/** A folder that goes away with the process. */
export function temporaryFolder(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `waymark-${name}-`));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the binary; never throws, so that a test can look at what it said. */
export function waymark(...args) {
  try {
    return { code: 0, out: execFileSync(WAYMARK, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 }), err: '' };
  } catch (e) {
    if (typeof e.status !== 'number') throw e;
    return { code: e.status, out: e.stdout, err: e.stderr };
  }
}

/** The root of the tree: `WAYMARK_TREE`, or the site built into a temporary folder. */
export function treeRoot() {
  if (process.env.WAYMARK_TREE) return fs.realpathSync(process.env.WAYMARK_TREE);
  const out = path.join(temporaryFolder('tree'), 'dist');
  const { code, err } = waymark('build', '--site', SITE, '--out', out);
  if (code !== 0) throw new Error(`waymark build failed with ${code}:\n${err}`);
  return fs.realpathSync(out);
}

function walk(root, folder = '') {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? walk(root, name) : [name];
  }).sort();
}

/** Every element of a parsed document, in order; inside `<template>` too. */
export function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
  if (node.content) yield* elements(node.content);
}
export const attribute = (element, name) => element.attrs.find((a) => a.name === name)?.value;
/** The text in an element, scripts and styles included. */
export const text = (node) => (node.value ?? '') + (node.childNodes ?? []).map(text).join('');

/** What can hold an address, and where. */
const ADDRESSES = { a: ['href'], area: ['href'], link: ['href'], img: ['src'], script: ['src'], audio: ['src'], video: ['src', 'poster'], source: ['src'], track: ['src'], iframe: ['src'], object: ['data'], embed: ['src'], form: ['action'] };

/** Reads one page: its elements, ids and addresses. Scripting is off for the parser, so `<noscript>` counts as content. */
function readPage(root, name) {
  const source = fs.readFileSync(path.join(root, name), 'utf8');
  const document = parse5.parse(source, { scriptingEnabled: false });
  const all = [...elements(document)];
  const ids = new Set(all.flatMap((e) => [attribute(e, 'id'), e.tagName === 'a' ? attribute(e, 'name') : undefined]).filter(Boolean));
  const addresses = all.flatMap((e) => (ADDRESSES[e.tagName] ?? []).filter((a) => attribute(e, a) !== undefined).map((a) => ({
    tag: e.tagName, attribute: a, value: attribute(e, a), rel: attribute(e, 'rel') ?? '', element: e })));
  return { name, source, document, all, ids, addresses, kind: kindOf(name, all) };
}

/** The tree's few kinds of page that are opened or judged differently. */
function kindOf(name, all) {
  if (name === '404.html') return 'not-found';
  if (/(^|\/)measures\.html$/.test(name)) return 'measures';
  if (all.some((e) => e.tagName === 'script' && /(^|\/)redirect[.-][^/]*$/.test(attribute(e, 'src') ?? ''))) return 'redirect';
  return 'page';
}

/** Loads a tree. */
export function loadTree(root = treeRoot()) {
  const files = walk(root);
  const pages = files.filter((f) => f.endsWith('.html')).map((f) => readPage(root, f));
  return { root, files: new Set(files), pages, page: new Map(pages.map((p) => [p.name, p])) };
}

/** Resolves an address found on a page, as a browser would, to a file of the tree. */
export function resolve(from, value) {
  if (/^[/\\]/.test(value)) return { problem: 'is absolute' };
  const base = `tree://t/${from.split('/').map(encodeURIComponent).join('/')}`;
  let url;
  try { url = new URL(value, base); } catch { return { problem: 'is no address' }; }
  if (url.protocol !== 'tree:') return { external: url };
  if (url.host !== 't') return { problem: 'names a host' };
  const climbs = value.split(/[?#]/)[0].split('/').filter((s) => s === '..').length;
  if (climbs > from.split('/').length - 1) return { problem: 'climbs out of the tree' };
  try {
    return { file: decodeURIComponent(url.pathname.slice(1)), fragment: decodeURIComponent(url.hash.slice(1)), query: url.search };
  } catch { return { problem: 'is not percent-encoded UTF-8' }; }
}

/** What is wrong with a place in the tree, or nothing. */
export function missing(tree, { file, fragment }) {
  if (!tree.files.has(file)) return `there is no file "${file}"`;
  if (fragment && !tree.page.get(file)?.ids.has(fragment)) return `"${file}" has no element with the id "${fragment}"`;
  return undefined;
}

/** Under a sub-path with a space in it, since that is where wrong joins and wrong encodings show. */
export const PREFIX = '/a/b%20c/';
const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', json: 'application/json', svg: 'image/svg+xml', xml: 'application/xml', txt: 'text/plain; charset=utf-8', png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', woff2: 'font/woff2', webmanifest: 'application/manifest+json', ogg: 'audio/ogg', opus: 'audio/ogg', mp3: 'audio/mpeg', pdf: 'application/pdf' };

/** Serves a folder; `log` holds each request that found no file or came from outside the prefix. An unknown path gets the
 *  tree's 404.html, as hosts do. `headers` are added to every answer. */
export async function serve(root, headers = {}) {
  const state = { count: 0, log: [] };
  const server = http.createServer((request, response) => {
    state.count += 1;
    const raw = request.url.split('?')[0];
    const name = raw.startsWith(PREFIX) ? decodeURIComponent(raw.slice(PREFIX.length)) || 'index.html' : undefined;
    let file = name === undefined ? undefined : path.join(root, name);
    let status = 200;
    if (!file || !file.startsWith(root + path.sep) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) {
      state.log.push(request.url);
      file = path.join(root, '404.html');
      status = 404;
      if (!fs.existsSync(file)) { response.writeHead(404); response.end(); return; }
    }
    const type = TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream';
    response.writeHead(status, { 'content-type': type, 'cache-control': 'max-age=3600', ...headers });
    response.end(fs.readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, base: origin + PREFIX, state, close: () => { server.closeAllConnections?.(); server.close(); } };
}

/** The tree's address on disk, as a browser writes it. */
export const fileBase = (root) => `file://${root.split('/').map(encodeURIComponent).join('/')}/`;
/** The address of one of its files below a base. */
export const address = (base, name) => base + name.split('/').map(encodeURIComponent).join('/');
