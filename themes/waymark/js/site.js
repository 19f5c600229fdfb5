// What every page gets beyond its HTML: nothing here is needed for reading, and nothing is stored.
(function () {
  'use strict';
  var page = document, root = page.documentElement, given = page.currentScript.dataset;

  function add(rel, href) {
    var link = page.createElement('link');
    link.rel = rel;
    link.href = href;
    page.head.appendChild(link);
  }

  // A static manifest link is an error on file:// and useless on a plain-http hotspot.
  if (given.manifest && /^https?:$/.test(location.protocol) && window.isSecureContext) add('manifest', given.manifest);

  // The locale's own font sheet waits for the first paint; once asked for, it stays on while the reader follows anchors.
  function ownFont() {
    if (location.hash === '#own-font') root.classList.add('own-font');
  }
  if (given.font) {
    requestAnimationFrame(function () {
      setTimeout(add, 0, 'stylesheet', given.font);
    });
    addEventListener('hashchange', ownFont);
    ownFont();
  }

  // A copy that nobody has edited for a year says so; only this device knows what day it is.
  var age = page.getElementById('old-copy');
  if (age) age.hidden = Date.now() - Date.parse(age.dataset.date) < 31536e6;

  // The language menu closes on Escape and on a tap elsewhere.
  function close(event) {
    var menu = page.querySelector('.languages[open]');
    if (!menu) return;
    if (event.type === 'keydown') {
      if (event.key !== 'Escape' && event.key !== 'Esc') return;
      if (menu.contains(page.activeElement)) menu.querySelector('summary').focus();
    } else if (menu.contains(event.target)) return;
    menu.open = false;
  }
  page.addEventListener('keydown', close);
  page.addEventListener('click', close);

  // What sends a page's text is fetched when it is first wanted; until then, and without it, its link leads to where it is said how to get files.
  var share = page.querySelector('.share');
  if (share) share.addEventListener('click', function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    function open() {
      window.wmkShare.open(share);
    }
    event.preventDefault();
    if (window.wmkShare) open();
    else run(share.dataset.script, open, function () {
      location = share.href;
    });
  });

  // So is the search: by its link, by Ctrl+K, by words in the address, on its own page, or on the way back to it.
  var link = page.querySelector('.to-search'), note = page.getElementById('search-failed'), asked;
  if (!link) return;
  var label = link.lastChild, word = label.textContent, data = link.dataset;

  function done() {
    link.classList.remove('busy');
    label.textContent = word;
    asked = false;
  }

  // The page for searching says so, and leads to all lists. Words that cannot be marked are no reason to leave.
  function failed() {
    done();
    if (note) note.hidden = false;
    else if (!/&q=/.test(location.hash)) location = link.href;
  }

  function run(src, then, lost) {
    var script = page.createElement('script');
    script.src = src;
    // Fetched together, run in order: the index lies ready when the engine looks for it.
    script.async = false;
    script.onload = then;
    script.onerror = lost || failed;
    page.head.appendChild(script);
  }

  function search() {
    if (window.wmk && wmk.search) return wmk.search().then(done, failed);
    if (asked) return;
    asked = true;
    if (!/&q=/.test(location.hash)) {
      link.classList.add('busy');
      label.textContent = data.wait;
      run(data.index + 'root.js');
    }
    run(data.script, search);
  }

  function look() {
    if (/[#&]q=/.test(location.hash)) search();
  }

  function pressed(event) {
    // A plain click, or Ctrl+K: the number is that key's on keyboards of other scripts too.
    var held = event.ctrlKey || event.metaKey;
    if (event.shiftKey || event.altKey || (event.type === 'click' ? held : event.keyCode !== 75 || !held)) return;
    event.preventDefault();
    search();
  }

  link.addEventListener('click', pressed);
  page.addEventListener('keydown', pressed);
  addEventListener('hashchange', look);
  if (note || (history.state || 0).search) search();
  else look();
})();
