// Keep for offline: what the reader chooses is fetched, checked and put away by the service worker; this page asks and tells.
// Nothing is registered or stored before she says yes to a size.
(function () {
  'use strict';
  var page = document, box = page.getElementById('offline'), data = box.dataset, ROOT = new URL('../', location.href).href;
  var worker, running = false, chosen;

  // Needed by what only scripts show, so it comes with them.
  var sheet = page.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = data.style;
  page.head.appendChild(sheet);

  function at(id) {
    return page.getElementById('offline-' + id);
  }

  function show(id, on) {
    at(id).hidden = !on;
  }

  // The words stand in the page, in its language; what is said is read aloud.
  function say(id) {
    var words = id && box.querySelector('[data-words="' + id + '"]');
    at('said').textContent = words ? words.textContent : '';
  }

  // As the build writes sizes: in the digits of the language, rounded up.
  function size(bytes) {
    var kb = Math.max(1, Math.ceil(bytes / 1000));
    var text = kb < 1000 ? data.kb.replace('{n}', kb) : data.mb.replace('{n}', (Math.ceil(kb / 100) / 10 + '').replace('.', data.point));
    return bytes ? text.replace(/\d/g, function (digit) { return Array.from(data.digits)[digit]; }) : data.kb.replace('{n}', Array.from(data.digits)[0]);
  }

  // --- the worker

  // Registered once something is kept or about to be; before that the same file runs as an ordinary worker that leaves nothing behind.
  function registration() {
    return navigator.serviceWorker.getRegistration(ROOT).then(function (found) {
      return found && found.scope === ROOT ? found : undefined;
    });
  }

  function ready(found) {
    var starting = found.installing || found.waiting;
    if (found.active || !starting) return found.active;
    return new Promise(function (done, failed) {
      starting.addEventListener('statechange', function () {
        if (starting.state === 'activated') done(starting);
        if (starting.state === 'redundant') failed({ why: 'refused' });
      });
    });
  }

  function ask(task, more) {
    return registration().then(function (found) {
      if (found) return ready(found);
      worker = worker || new Worker(ROOT + 'sw.js');
      return worker;
    }).then(function (to) {
      return new Promise(function (done, failed) {
        var channel = new MessageChannel(), patience = setTimeout(failed, 90000, { why: 'line' });
        function answered(answer) {
          clearTimeout(patience);
          if (answer.why) failed(answer);
          else done(answer);
        }
        channel.port1.onmessage = function (event) { answered(event.data); };
        if (to === worker) worker.onerror = function () { answered({ why: navigator.onLine ? 'refused' : 'line' }); };
        to.postMessage(Object.assign({ task: task }, more), [channel.port2]);
      });
    });
  }

  function problem(error) {
    running = false;
    function tell() {
      say(error && error.why || 'refused');
    }
    refresh().then(tell, tell);
  }

  // --- what is chosen

  function choice() {
    var value = box.querySelector('[name=offline-what]:checked').value, keep = {};
    if (value !== 'all') keep[data.folder] = [value];
    return { keep: keep, all: value === 'all', risk: at('risk').checked };
  }

  // The size first, then the yes.
  function measure() {
    say('measuring');
    var asked = choice();
    ask('size', asked).then(function (answer) {
      chosen = asked;
      say('');
      at('fetch').textContent = size(answer.fetch);
      at('there').textContent = size(answer.bytes - answer.fetch);
      at('risk-size').textContent = size(answer.risky);
      show('risk-row', answer.risky > 0);
      show('offer', true);
      show('ask', false);
      at('yes').focus();
      room(answer.fetch);
    }).catch(problem);
  }

  function room(bytes) {
    if (!navigator.storage || !navigator.storage.estimate) return;
    navigator.storage.estimate().then(function (all) {
      if (all.quota - all.usage < bytes && !at('offer').hidden) say('full');
    }, function () {});
  }

  function yes() {
    var asked = chosen;
    show('offer', false);
    running = true;
    say('');
    navigator.serviceWorker.register(ROOT + 'sw.js', { scope: ROOT, updateViaCache: 'all' }).catch(function () {
      throw { why: navigator.onLine ? 'refused' : 'line' };
    }).then(function (found) {
      if (navigator.storage && navigator.storage.persist) {
        navigator.storage.persist().then(function (firm) { show('fragile', !firm); }, function () {});
      }
      return ready(found);
    }).then(function () { return begin(asked); }).catch(problem);
  }

  // Step by step, so that it ends with this page, and whoever is cut off goes on where it stopped.
  function begin(asked) {
    running = true;
    show('ask', false);
    show('work', true);
    show('pause', true);
    show('resume', false);
    return ask('begin', asked).then(step).catch(problem);
  }

  function step() {
    if (!running) return refresh();
    return ask('step').then(function (answer) {
      progress(answer.got, answer.bytes);
      if (!answer.done) return step();
      running = false;
      return refresh().then(function () { say('done'); });
    });
  }

  function progress(got, bytes) {
    at('bar').max = bytes || 1;
    at('bar').value = got;
    at('bar').setAttribute('aria-valuetext', size(got) + ' / ' + size(bytes));
    at('amount').textContent = size(got) + ' / ' + size(bytes);
  }

  // --- what is there

  function row(text, href, bytes, task) {
    var item = page.createElement('li'), name = page.createElement(href ? 'a' : 'span'), button = page.createElement('button');
    name.textContent = text;
    name.id = 'kept-' + (task.folder || '') + '-' + (task.section || (task.risk ? 'risk' : 'all'));
    if (href) name.href = href;
    item.appendChild(name);
    item.appendChild(page.createTextNode(' ' + size(bytes) + ' '));
    button.type = 'button';
    button.className = 'button';
    button.textContent = data.remove;
    button.id = 'drop' + name.id;
    // "Delete", and what: without the sight of the row one could not tell the buttons apart.
    button.setAttribute('aria-labelledby', button.id + ' ' + name.id);
    button.addEventListener('click', function () {
      ask('drop', task).then(function (answer) {
        return refresh().then(function () { say(answer.empty ? 'forgotten' : 'dropped'); });
      }).catch(problem);
    });
    item.appendChild(button);
    at('list').appendChild(item);
    return name;
  }

  function rows(folder, edition) {
    var language = box.querySelector('[data-edition="' + folder + '"]'), own = folder === data.folder;
    var title = language ? language.textContent : folder;
    Object.keys(edition.sections).forEach(function (section) {
      var label = page.getElementById('section-' + section);
      if (section !== '*' && !own) return;
      var name = row(section === '*' ? title : label ? label.textContent.trim() : section, own ? '' : ROOT + folder + '/offline.html', edition.sections[section], { folder: folder, section: section === '*' ? '' : section });
      if (section === '*' && language) {
        name.lang = language.lang;
        name.dir = language.dir;
      }
    });
    if (!own && !edition.sections['*']) row(title, ROOT + folder + '/offline.html', edition.bytes, { folder: folder });
  }

  function refresh() {
    return ask('tell').then(function (answer) {
      if (answer.empty) {
        // Nothing is kept: nothing stays registered either.
        registration().then(function (found) { if (found) found.unregister(); });
      }
      at('list').textContent = '';
      Object.keys(answer.editions).forEach(function (folder) { rows(folder, answer.editions[folder]); });
      if (answer.risk) row(data.risk, '', answer.risk, { risk: true });
      at('total').textContent = size(answer.bytes);
      show('kept', !answer.empty);
      show('check', !!Object.keys(answer.editions).length);
      chosen = answer.next ? { keep: answer.next.keep, risk: answer.next.risk } : undefined;
      show('work', !!answer.next);
      show('pause', running);
      show('resume', !running);
      show('ask', !answer.next);
      show('offer', false);
    });
  }

  // --- buttons

  function on(id, action) {
    at(id).addEventListener('click', action);
  }

  function start() {
    show('choose', true);
    on('ask', measure);
    on('yes', yes);
    on('no', function () {
      say('');
      at('risk').checked = false;
      refresh();
    });
    // Another choice, another size.
    box.addEventListener('change', function (event) {
      if (event.target.name === 'offline-what') {
        show('offer', false);
        show('ask', true);
      } else if (event.target === at('risk')) measure();
    });
    on('pause', function () {
      running = false;
      say('paused');
    });
    on('resume', function () {
      say('');
      begin(chosen);
    });
    on('stop', function () {
      running = false;
      ask('stop').then(refresh).then(function () { say('stopped'); }).catch(problem);
    });
    on('check', function () {
      say('measuring');
      ask('check').then(function (answer) {
        if (!answer.changed) return say('newest');
        chosen = { keep: {} };
        at('fetch').textContent = size(answer.fetch);
        at('there').textContent = size(answer.bytes - answer.fetch);
        show('risk-row', false);
        show('offer', true);
        show('ask', false);
        say('newer');
      }).catch(problem);
    });
    on('forget', function () {
      running = false;
      ask('forget').then(refresh).then(function () { say('forgotten'); }).catch(problem);
    });
    refresh().catch(problem);
  }

  // `#section-epat`: where the reader came from. `#not-kept=en/epat/x.html`: what she asked for while offline.
  function look() {
    var hash = location.hash.slice(1), row = /^section-/.test(hash) && page.getElementById(hash);
    if (row) row.querySelector('input').checked = true;
    var asked = /^not-kept(?:=(.*))?$/.exec(hash);
    show('not-kept', !!asked);
    // Only a path below this folder: an address from elsewhere leads nowhere.
    if (asked && /^[\w%./-]+$/.test(asked[1] || '') && asked[1].indexOf('..') < 0 && asked[1][0] !== '/') at('again').href = ROOT + asked[1];
  }

  at('ask').hidden = false;
  show('single', false);
  look();
  addEventListener('hashchange', look);
  if (window.isSecureContext && 'serviceWorker' in navigator && window.caches && /^https?:$/.test(location.protocol)) start();
  else on('ask', function () {
    show('single', true);
    at('single').focus();
  });
})();
