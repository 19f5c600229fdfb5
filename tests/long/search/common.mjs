// A server that counts, a browser, and arithmetic.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';

const require = createRequire(path.resolve(process.env.MODS, 'x.js'));
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.txt': 'text/plain', '.xml': 'application/xml', '.wasm': 'application/wasm', '.woff2': 'font/woff2', '.png': 'image/png' };
const PLAIN = new Set(['.woff2', '.png', '.pagefind', '.pf_index', '.pf_fragment', '.pf_meta', '.pf_filter']); // compressed already

export const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });
export const median = (list) => { const s = [...list].sort((a, b) => a - b); return s.length ? (s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2 : NaN; };
export const spread = (list, digits = 0) => `${median(list).toFixed(digits)} (${Math.min(...list).toFixed(digits)}–${Math.max(...list).toFixed(digits)})`;
export const lines = (file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

// Serves a folder on the loopback, gzip level 6 where a server would. `latency`: milliseconds before an answer begins; `rate`: bytes a
// second that all answers share (in turns of 2 kB). It is the server that is slow, not the browser's picture of a network: that would not
// slow what Pagefind's worker fetches.
// `log` has every answer: its body bytes, when it was asked for, when it was sent in full, and its stage: one more than the highest
// stage of those that had been sent in full when it was asked for. A browser asks for six files of a server at once and the seventh
// later, which counts as a stage more; `stages` of a page (below) does not.
export async function serve(root) {
  const log = [];
  const line = { latency: 0, rate: 0 };
  const packed = new Map();
  let last = Date.now();
  let turns = Promise.resolve();
  const read = (file) => {
    if (!packed.has(file)) {
      const type = path.extname(file);
      const bytes = fs.readFileSync(file);
      packed.set(file, { type, squeezed: !PLAIN.has(type), body: PLAIN.has(type) ? bytes : zlib.gzipSync(bytes, { level: 6 }) });
    }
    return packed.get(file);
  };
  const server = http.createServer(async (request, response) => {
    let name = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    if (name.endsWith('/')) name += 'index.html';
    const entry = { name, bytes: 0, start: Date.now(), end: Infinity };
    entry.stage = 1 + Math.max(0, ...log.filter((r) => r.end <= entry.start).map((r) => r.stage));
    log.push(entry);
    last = entry.start;
    if (line.latency) await sleep(line.latency);
    const file = path.join(root, name);
    const found = file.startsWith(root) && fs.existsSync(file) && !fs.statSync(file).isDirectory();
    const { type, squeezed, body } = found ? read(file) : { body: Buffer.alloc(0) };
    entry.bytes = body.length;
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[type] || 'application/octet-stream', 'cache-control': 'max-age=3600',
      'content-length': body.length, ...(squeezed ? { 'content-encoding': 'gzip' } : {}) });
    for (let at = 0; line.rate && at < body.length; at += 2048) {
      const piece = body.subarray(at, at + 2048);
      turns = turns.then(() => sleep((piece.length * 1000) / line.rate));
      await turns;
      response.write(piece);
    }
    response.end(line.rate ? undefined : body, () => { entry.end = last = Date.now(); });
    response.on('close', () => { if (entry.end === Infinity) entry.end = last = Date.now(); });
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    log,
    line,
    url: `http://127.0.0.1:${server.address().port}/`,
    close() { server.close(); server.closeAllConnections(); },
    reset() { log.length = 0; },
    bytes: () => log.reduce((total, one) => total + one.bytes, 0),
    stages: () => Math.max(0, ...log.map((r) => r.stage)),
    idle: () => (log.some((r) => r.end === Infinity) ? 0 : Date.now() - last),
    async quiet(ms) { while (this.idle() < ms) await sleep(20); },
  };
}

export const chromium = () => require('playwright-core').chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

// How many stages a page's requests have by when it wanted them, however many connections the browser opens. What workers want is not seen.
export async function stages(page) {
  const cdp = await page.context().newCDPSession(page);
  const open = new Map();
  const ended = [];
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
    open.set(requestId, 1 + Math.max(0, ...ended.filter((one) => one.time <= timestamp).map((one) => one.stage)));
  });
  const end = ({ requestId, timestamp }) => {
    if (open.has(requestId)) ended.push({ time: timestamp, stage: open.get(requestId) });
    open.delete(requestId);
  };
  cdp.on('Network.loadingFinished', end);
  cdp.on('Network.loadingFailed', end);
  return () => Math.max(0, ...ended.map((one) => one.stage));
}

// 400 kbit/s, 400 ms.
export const SLOW = { latency: 400, rate: 400000 / 8 };
