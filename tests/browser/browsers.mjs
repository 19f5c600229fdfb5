// Opens pages in the two browsers, with everything a page does wrong written down. Firefox is driven over WebDriver BiDi,
// Chromium over its own protocol, both by puppeteer.
import http from 'node:http';
import fs from 'node:fs';
import puppeteer from 'puppeteer-core';

const first = (...paths) => paths.find((p) => p && fs.existsSync(p));
const CHROMIUM = first(process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome');
const FIREFOX = first(process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox');

/** Stands where the internet would be: answers nothing, and writes down who was asked for. Loopback does not pass here. */
async function nowhere() {
  const asked = [];
  const server = http.createServer((request, response) => { asked.push(request.url); response.writeHead(502); response.end(); });
  server.on('connect', (request, socket) => { asked.push(request.url); socket.on('error', () => {}); socket.end('HTTP/1.1 502 No\r\n\r\n'); });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { asked, port: server.address().port, close: () => { server.closeAllConnections?.(); server.close(); } };
}

/** Runs before any script of a page, in the page: keeps what the browser complains of where the test can read it. CSP
 *  violations are events, so that both browsers tell of them alike; the console alone does not in Firefox. */
function watch() {
  const seen = [];
  Object.defineProperty(window, '__seen', { value: seen });
  document.addEventListener('securitypolicyviolation', (e) => seen.push(`CSP: ${e.violatedDirective} refused ${e.blockedURI} (${e.sample})`), true);
  addEventListener('unhandledrejection', (e) => seen.push(`promise: ${e.reason}`));
  addEventListener('error', (e) => {
    if (e.target && e.target !== window) seen.push(`cannot load ${e.target.tagName} ${e.target.src || e.target.href || ''}`);
    else seen.push(`script: ${e.message}`);
  }, true);
}

/** One browser. `open` gives tabs; each tab has `problems`, emptied by `go`. `prefs` are Firefox's settings; a `profile` is a folder
 *  that outlives the browser. */
export class Browser {
  static async launch(name, { javascript = true, args = [], prefs = {}, profile } = {}) {
    const outside = await nowhere();
    const self = new Browser();
    self.name = name;
    self.outside = outside;
    self.driver = name === 'firefox'
      ? await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true, protocolTimeout: 120_000, userDataDir: profile,
          extraPrefsFirefox: {
            // puppeteer loosens these two; with them loose, what is broken from disk seems to work
            'security.fileuri.strict_origin_policy': true, 'privacy.file_unique_origin': true,
            'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': outside.port,
            'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': outside.port, 'network.proxy.no_proxies_on': '',
            'network.proxy.allow_hijacking_localhost': false, 'network.dns.disablePrefetch': true,
            // what Firefox asks of its maker by itself, and need not
            'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
            'browser.safebrowsing.downloads.enabled': false, 'extensions.getAddons.cache.enabled': false,
            'app.normandy.enabled': false, 'dom.push.connection.enabled': false, ...prefs } })
      : await puppeteer.launch({ executablePath: CHROMIUM, headless: true, protocolTimeout: 120_000, userDataDir: profile,
          args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
            '--disable-sync', '--disable-dev-shm-usage', `--proxy-server=http://127.0.0.1:${outside.port}`, ...args] });
    self.javascript = javascript;
    return self;
  }

  /** Hosts that were asked for, but for those of the browsers' makers, whom the browsers ask by themselves. */
  strangers() {
    const hosts = this.outside.asked.map((a) => (a.includes('//') ? new URL(a).hostname : a.replace(/:\d+$/, '')));
    return [...new Set(hosts)].filter((h) => !/(^|\.)(google|googleapis|gstatic|mozilla|firefox)\.(com|net|org)$/.test(h));
  }

  version() { return this.driver.version(); }

  /** A new tab that writes down errors, warnings, failed loads and requests; `allowed` are the addresses it may ask for, `context` a
   *  private session where there is one. */
  async open({ hook, context = this.driver } = {}) {
    const page = await context.newPage();
    const tab = { page, problems: [], requests: [], allowed: '' };
    page.on('console', (m) => { if (['error', 'warn', 'warning'].includes(m.type())) tab.problems.push(`console ${m.type()}: ${m.text()}`); });
    page.on('pageerror', (e) => tab.problems.push(`page error: ${e?.message ?? e}`));
    page.on('request', (r) => {
      tab.requests.push(r.url());
      if (tab.allowed && !r.url().startsWith(tab.allowed) && !r.url().startsWith('data:')) tab.problems.push(`request outside the tree: ${r.url()}`);
    });
    await page.evaluateOnNewDocument(hook ?? watch);
    if (!this.javascript) await page.setJavaScriptEnabled(false);
    return tab;
  }

  async close() {
    await this.driver.close().catch(() => {});
    this.outside.close();
  }
}

/** Opens an address in a tab and waits for its scripts; what went wrong is then in `tab.problems`. */
export async function go(tab, url, allowed = '', timeout = 60_000) {
  tab.problems.length = 0;
  tab.requests.length = 0;
  tab.allowed = allowed;
  const from = await tab.page.url();
  // A mere change of fragment is no load, and would be waited for in vain.
  if (from.split('#')[0] === url.split('#')[0]) await tab.page.goto('about:blank');
  return tab.page.goto(url, { waitUntil: 'load', timeout });
}

/** What the page itself has seen go wrong. */
export const seen = (tab) => tab.page.evaluate(() => window.__seen ?? []);

/** Does a job for each item over a few tabs of one browser; a tab is used again. */
export async function overTabs(browser, tabs, items, job, options) {
  const queue = items.map((item, i) => [item, i]);
  const results = new Array(items.length);
  await Promise.all(Array.from({ length: Math.min(tabs, items.length) }, async () => {
    const tab = await browser.open(options);
    for (let next = queue.shift(); next; next = queue.shift()) results[next[1]] = await job(tab, next[0]);
    await tab.page.close().catch(() => {});
  }));
  return results;
}

/** A failing list, cut to what a person reads. */
export function report(problems, limit = Number(process.env.REPORT ?? 40)) {
  const more = problems.length > limit ? `\n… and ${problems.length - limit} more` : '';
  return `${problems.length} problems:\n${problems.slice(0, limit).join('\n')}${more}`;
}
