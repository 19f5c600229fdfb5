// The service worker: answers with what the reader has kept, and fetches what she asks it to keep. By itself it fetches
// nothing. Its own text is the same for every site and version, so it never changes under a reader.
//
// One version of the tree is answered at a time (`now`). What is being fetched (`next`) fills a cache of its own, and takes
// over only when it is complete. Every file is compared with its digest in `offline/<edition>.txt` before it is put away.
// The page that asks starts it as an ordinary worker too, to learn a size before anything is registered or stored.
(function () {
  'use strict';
  var ROOT = new URL('./', location.href).href;
  // Caches belong to the whole origin, where other sites may live: ours are named by our folder. A path holds no space.
  var OURS = 'waymark:' + new URL(ROOT).pathname + ' ';
  var DESK = OURS + 'state', NOTE = ROOT + 'offline/state';
  // How much one step fetches; the page asks for steps, so whoever closes it or pauses stops the traffic.
  var FILES = 12, BYTES = 300000, LINES = 4;
  var memory, todo, recent = [], queue = Promise.resolve();

  function failed(why) {
    return { why: why };
  }

  function href(path) {
    return ROOT + path.split('/').map(encodeURIComponent).join('/');
  }

  // A cache that cannot be opened or read: the browser has forbidden it.
  function refused() {
    throw failed('refused');
  }

  function open(name) {
    return caches.open(name).catch(refused);
  }

  function put(cache, url, response) {
    return cache.put(url, response).catch(function (error) {
      throw failed(error && error.name === 'QuotaExceededError' ? 'full' : 'refused');
    });
  }

  // Asked of a cache that is not there, nothing is found and nothing made.
  function kept(version, url) {
    return caches.match(url, { cacheName: OURS + version }).catch(function () {});
  }

  async function recall() {
    // Only the registered worker writes, so only it may trust its memory.
    if (memory && self.registration) return memory;
    var note = await caches.match(NOTE, { cacheName: DESK }).catch(function () {});
    memory = note ? await note.json() : { now: null, next: null, old: [] };
    return memory;
  }

  async function store(state) {
    await put(await open(DESK), NOTE, new Response(JSON.stringify(state), { headers: { 'content-type': 'application/json' } }));
    memory = state;
  }

  async function digest(bytes) {
    var sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), text = '';
    for (var i = 0; i < 8; i += 1) text += (sum[i] < 16 ? '0' : '') + sum[i].toString(16);
    return text;
  }

  // Bytes from the network, exactly those wanted: if not at once, then past every cache on the way.
  async function exact(path, hash, why) {
    for (var mode of ['default', 'reload']) {
      var response = await fetch(href(path), { cache: mode }).catch(function () { throw failed('line'); });
      if (response.status > 499) throw failed('line');
      var bytes = await response.arrayBuffer().catch(function () { throw failed('line'); });
      if (response.ok && await digest(bytes) === hash) {
        return new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') || 'application/octet-stream', 'content-length': bytes.byteLength } });
      }
    }
    throw failed(why);
  }

  // --- what there is

  // `path size digest mark`: a mark says `risk`, `in:` the sections that use a picture, or `-` where the edition does not.
  function parse(text) {
    return text.split('\n').filter(Boolean).map(function (line) {
      var part = line.split(' ');
      return { path: part[0], size: +part[1], hash: part[2], mark: part[3] || '' };
    });
  }

  // Names of our caches that hold a version.
  async function versions() {
    return (await caches.keys().catch(refused)).filter(function (name) { return name.indexOf(OURS) === 0 && name !== DESK; });
  }

  // Every file we have, as `path digest`, and in which cache.
  async function stock() {
    var have = new Map();
    for (var name of await versions()) {
      var cache = await open(name), urls = new Set((await cache.keys()).map(function (request) { return request.url; }));
      for (var url of urls) {
        if (url.indexOf(ROOT + 'offline/') || url.slice(-4) !== '.txt') continue;
        parse(await (await cache.match(url)).text()).forEach(function (file) {
          if (urls.has(href(file.path))) have.set(file.path + ' ' + file.hash, name);
        });
      }
    }
    return have;
  }

  // Digest of each edition's list, as published now.
  async function published() {
    var response = await fetch(ROOT + 'offline/index.txt', { cache: 'no-cache' }).catch(function () { throw failed('line'); });
    if (!response.ok) throw failed(response.status > 499 ? 'line' : 'changed');
    var lists = {};
    (await response.text()).split('\n').filter(Boolean).forEach(function (line) {
      lists[line.split(' ')[0]] = line.split(' ')[1];
    });
    return lists;
  }

  // An edition's list: one of ours if it is the same, else from the network.
  async function list(folder, hash) {
    var path = 'offline/' + folder + '.txt';
    for (var name of await versions()) {
      var old = await caches.match(href(path), { cacheName: name });
      if (!old) continue;
      var bytes = await old.arrayBuffer();
      if (await digest(bytes) === hash) return new TextDecoder().decode(bytes);
    }
    return (await exact(path, hash, 'changed')).text();
  }

  // Whether a file belongs to what is kept of an edition: `*`, or some of its sections. What lies at the top of the edition,
  // its lists, its search and the theme come with every section.
  function belongs(file, folder, sections, risk) {
    if (file.mark === '-' || (file.mark === 'risk' && !risk)) return false;
    if (sections.indexOf('*') >= 0) return true;
    if (file.mark.indexOf('in:') === 0) return file.mark.slice(3).split(',').some(function (one) { return sections.indexOf(one) >= 0; });
    var part = file.path.split('/');
    return part[0] !== folder || part.length < 3 || /^(a-z|topics|audience|focus)$/.test(part[1]) || sections.indexOf(part[1]) >= 0;
  }

  function wanted(lists, keep, risk) {
    var files = new Map();
    Object.keys(keep).forEach(function (folder) {
      parse(lists[folder] || '').forEach(function (file) {
        if (belongs(file, folder, keep[folder], risk)) files.set(file.path, file);
      });
    });
    return Array.from(files.values());
  }

  function sum(files) {
    return files.reduce(function (size, file) { return size + file.size; }, 0);
  }

  function join(a, b) {
    var all = {};
    [a || {}, b || {}].forEach(function (keep) {
      Object.keys(keep).forEach(function (folder) {
        var both = (all[folder] || []).concat(keep[folder]);
        all[folder] = both.indexOf('*') < 0 ? Array.from(new Set(both)).sort() : ['*'];
      });
    });
    return all;
  }

  // --- what is asked

  // What keeping this as well as what is kept already would take. `keep` is `{ folder: [section…] }`; `all` is every edition.
  async function survey(keep, all, risk) {
    var state = await recall(), now = state.now, at = await published(), plan = {}, lists = {};
    if (all) Object.keys(at).forEach(function (folder) { keep[folder] = ['*']; });
    // What was begun and not finished is meant, too.
    [now, state.next].forEach(function (one) {
      keep = join(one && one.keep, keep);
      risk = risk || !!(one && one.risk);
    });
    var label = '';
    for (var folder of Object.keys(keep).sort()) {
      // An edition that is no longer published goes, too.
      if (!at[folder]) { delete keep[folder]; continue; }
      lists[folder] = await list(folder, at[folder]);
      plan[folder] = at[folder];
      label += folder + ' ' + at[folder] + '\n';
    }
    var same = now && Object.keys(now.lists).every(function (folder) { return now.lists[folder] === at[folder]; });
    // As long as nothing kept has changed, more of it goes beside it.
    var version = same ? now.version : await digest(new TextEncoder().encode(label));
    var have = await stock(), files = wanted(lists, keep, risk);
    var missing = files.filter(function (file) { return !have.has(file.path + ' ' + file.hash); });
    return {
      plan: { version: version, keep: keep, risk: risk, lists: plan }, texts: lists, changed: !!now && !same,
      answer: { files: files.length, bytes: sum(files), fetch: sum(missing), risky: sum(wanted(lists, keep, true)) - sum(wanted(lists, keep, false)), changed: !!now && !same }
    };
  }

  async function begin(data) {
    var state = await recall(), found = await survey(data.keep || {}, data.all, data.risk);
    var cache = await open(OURS + found.plan.version);
    for (var folder of Object.keys(found.texts)) await put(cache, href('offline/' + folder + '.txt'), new Response(found.texts[folder]));
    todo = null;
    await store({ now: state.now, next: found.plan, old: state.old });
    return found.answer;
  }

  async function texts(plan) {
    var all = {};
    for (var folder of Object.keys(plan.keep)) {
      var text = await kept(plan.version, href('offline/' + folder + '.txt'));
      if (!text) throw failed('changed');
      all[folder] = await text.text();
    }
    return all;
  }

  // What is still to be put into the cache of `next`, and where it can be copied from.
  async function openWork(plan) {
    var name = OURS + plan.version, have = await stock(), files = wanted(await texts(plan), plan.keep, plan.risk);
    var there = new Set((await (await open(name)).keys()).map(function (request) { return request.url; }));
    var left = files.filter(function (file) { return !there.has(href(file.path)); });
    left.forEach(function (file) { file.from = have.get(file.path + ' ' + file.hash); });
    return { version: plan.version, left: left, bytes: sum(files), done: sum(files) - sum(left) };
  }

  async function take(file, cache) {
    var copy = file.from && await caches.match(href(file.path), { cacheName: file.from }).catch(function () {});
    await put(cache, href(file.path), copy || await exact(file.path, file.hash, 'wrong'));
  }

  async function step() {
    var state = await recall(), plan = state.next;
    if (!plan) return { done: true, bytes: 0, got: 0 };
    if (!todo || todo.version !== plan.version) todo = await openWork(plan);
    var work = todo, cache = await open(OURS + plan.version), batch = [], size = 0;
    while (work.left.length && batch.length < FILES && (!batch.length || size + work.left[0].size <= BYTES)) {
      size += work.left[0].size;
      batch.push(work.left.shift());
    }
    var problem;
    async function line() {
      for (var file = batch.shift(); file && !problem; file = batch.shift()) {
        try {
          await take(file, cache);
          work.done += file.size;
        } catch (error) {
          problem = problem || (error.why ? error : failed('refused'));
        }
      }
    }
    await Promise.all(Array.from({ length: LINES }, line));
    if (problem) {
      todo = null;
      throw problem;
    }
    if (!work.left.length) await takeOver(state);
    return { done: !work.left.length, bytes: work.bytes, got: work.done };
  }

  // Ids of the pages that are open.
  async function windows() {
    var all = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
    return all.map(function (client) { return client.id; });
  }

  // Complete: from here on the new version is answered. Pages that are open stay with the one they came from.
  async function takeOver(state) {
    var old = state.old;
    if (state.now && state.now.version !== state.next.version) {
      old = old.concat({ version: state.now.version, clients: (await windows()).concat(recent) });
    }
    todo = null;
    await store({ now: state.next, next: null, old: old });
    await tidy();
  }

  // Caches that nobody uses go.
  async function tidy() {
    var state = await recall();
    if (state.next) return;
    var all = await windows();
    var old = state.old.filter(function (one) {
      return one.clients.some(function (id) { return all.indexOf(id) >= 0; });
    }).slice(-1);
    if (old.length !== state.old.length) await store({ now: state.now, next: null, old: old });
    var used = old.concat(state.now || []).map(function (one) { return OURS + one.version; });
    for (var name of await versions()) if (used.indexOf(name) < 0) await caches.delete(name);
  }

  // Takes away what is in a version's cache and no longer kept.
  async function trim(plan) {
    var all = await texts(plan), stay = new Set(wanted(all, plan.keep, plan.risk).map(function (file) { return href(file.path); }));
    Object.keys(plan.keep).forEach(function (folder) { stay.add(href('offline/' + folder + '.txt')); });
    var cache = await open(OURS + plan.version);
    for (var request of await cache.keys()) if (!stay.has(request.url)) await cache.delete(request);
  }

  async function stop() {
    var state = await recall();
    todo = null;
    if (!state.now) return forget();
    await store({ now: state.now, next: null, old: state.old });
    await trim(state.now);
    await tidy();
    return {};
  }

  async function drop(data) {
    var state = await recall(), now = state.now;
    if (!now) return forget();
    var keep = join(now.keep), lists = {};
    if (data.risk) now = { version: now.version, keep: keep, lists: now.lists, risk: false };
    else {
      keep[data.folder] = keep[data.folder].filter(function (section) { return data.section && section !== data.section; });
      if (!keep[data.folder].length) delete keep[data.folder];
      Object.keys(keep).forEach(function (folder) { lists[folder] = now.lists[folder]; });
      now = { version: now.version, keep: keep, lists: lists, risk: now.risk };
    }
    if (!Object.keys(now.keep).length) return forget();
    todo = null;
    await store({ now: now, next: null, old: state.old });
    await trim(now);
    await tidy();
    return {};
  }

  async function forget() {
    memory = null;
    todo = null;
    for (var name of (await versions()).concat(DESK)) await caches.delete(name);
    if (self.registration) await self.registration.unregister();
    return { empty: true };
  }

  // What is kept, and how large: by edition, and of each section by itself.
  async function tell() {
    var state = await recall(), now = state.now, answer = { empty: !now && !state.next, next: state.next, editions: {}, risk: 0, bytes: 0 };
    if (self.registration) await tidy();
    // What could not even be begun leaves nothing behind.
    if (answer.empty) await caches.delete(DESK);
    if (!now) return answer;
    var all = await texts(now).catch(function () {});
    if (!all) return answer;
    answer.bytes = sum(wanted(all, now.keep, now.risk));
    if (now.risk) answer.risk = answer.bytes - sum(wanted(all, now.keep, false));
    Object.keys(now.keep).forEach(function (folder) {
      var own = {}, one = {};
      own[folder] = now.keep[folder];
      answer.editions[folder] = { bytes: sum(wanted(all, own, now.risk)), sections: {} };
      now.keep[folder].forEach(function (section) {
        one[folder] = [section];
        answer.editions[folder].sections[section] = sum(wanted(all, one, now.risk));
      });
    });
    return answer;
  }

  async function check() {
    var state = await recall();
    return (await survey(state.now ? state.now.keep : {}, false, false)).answer;
  }

  async function size(data) {
    return (await survey(data.keep || {}, data.all, data.risk)).answer;
  }

  var TASKS = { tell: tell, size: size, begin: begin, step: step, stop: stop, drop: drop, check: check, forget: forget };

  self.addEventListener('message', function (event) {
    var port = event.ports[0], data = event.data || {}, task = TASKS.hasOwnProperty(data.task) && TASKS[data.task];
    if (!port || !task) return;
    // One after the other: two tabs may ask at once.
    queue = queue.then(function () { return task(data); }).then(function (answer) {
      port.postMessage(answer);
    }, function (error) {
      port.postMessage(failed(error && error.why || 'refused'));
    });
    if (event.waitUntil) event.waitUntil(queue);
  });

  // --- what is answered

  // Of a recording a browser may ask a part.
  async function part(request, response) {
    var range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') || '');
    if (!range) return response;
    var body = await response.blob(), from = +range[1], to = Math.min(range[2] ? +range[2] : Infinity, body.size - 1);
    if (from > to) return new Response('', { status: 416, headers: { 'content-range': 'bytes */' + body.size } });
    return new Response(body.slice(from, to + 1), { status: 206, headers: {
      'content-type': response.headers.get('content-type'), 'content-length': to + 1 - from, 'content-range': 'bytes ' + from + '-' + to + '/' + body.size } });
  }

  function plain(url) {
    return url.split(/[?#]/)[0];
  }

  // A folder is its index; some hosts leave `.html` away.
  async function page(version, url) {
    if (url.slice(-1) === '/') return kept(version, url + 'index.html');
    return await kept(version, url) || (/\.\w+$/.test(url) ? undefined : kept(version, url + '.html'));
  }

  async function navigate(event, state, url) {
    var found = await page(state.now.version, url);
    if (found) {
      // Not yet among the open windows, should the version change this moment.
      recent = recent.concat(event.resultingClientId || []).slice(-20);
      if (state.old.length) event.waitUntil(tidy().catch(function () {}));
      return found;
    }
    return fetch(event.request).catch(async function (error) {
      // The page that says so, in the language asked for if that is kept.
      var own = url.slice(ROOT.length).split('/')[0], folders = Object.keys(state.now.keep);
      var folder = folders.indexOf(own) < 0 ? folders[0] : own;
      if (url === href(folder + '/offline.html') || !await kept(state.now.version, href(folder + '/offline.html'))) throw error;
      return Response.redirect(href(folder + '/offline.html') + '#not-kept=' + url.slice(ROOT.length), 302);
    });
  }

  // The version that a page came from; none if it came from the network.
  async function versionOf(id, state) {
    var client = id && await clients.get(id);
    if (!client) return state.now.version;
    var old = state.old.filter(function (one) { return one.clients.indexOf(id) >= 0; })[0];
    var version = (old || state.now).version;
    return await page(version, plain(client.url)) ? version : '';
  }

  async function answer(event) {
    var request = event.request, url = plain(request.url), state = await recall().catch(function () {}), found;
    if (!state || !state.now) return fetch(request);
    if (request.mode === 'navigate') return navigate(event, state, url);
    // Named by what they hold: whichever version has them has the right ones.
    var rest = url.slice(ROOT.length);
    if (/^assets\/|^search\/[^/]+\/(?!root\.js$)/.test(rest)) {
      for (var one of [state.now].concat(state.old)) {
        found = await kept(one.version, url);
        if (found) return part(request, found);
      }
      return fetch(request);
    }
    var version = await versionOf(event.clientId, state);
    found = version && await kept(version, url);
    if (found) return part(request, found);
    return fetch(request).catch(async function (error) {
      found = await kept(state.now.version, url);
      if (found) return found;
      throw error;
    });
  }

  self.addEventListener('fetch', function (event) {
    var url = event.request.url;
    if (event.request.method === 'GET' && url.indexOf(ROOT) === 0) event.respondWith(answer(event));
  });
  self.addEventListener('install', function () { self.skipWaiting(); });
})();
