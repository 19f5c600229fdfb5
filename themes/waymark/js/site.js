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
})();
