// Quick exit: Shift three times within two seconds, or the link. Blank first, then clean, then gone.
(function () {
  'use strict';
  var page = document, presses = [], target = '';

  function leave(link) {
    target = target || link.href;
    page.documentElement.hidden = true;
    // The neutral title also replaces this page's in the browser's list of visits, where that can still be done.
    page.title = link.getAttribute('data-exit') || '';
    page.querySelectorAll('input, textarea, select').forEach(function (field) {
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
      else field.value = '';
    });
    if (page.body) page.body.textContent = '';
    location.replace(target);
  }

  page.addEventListener('keydown', function (event) {
    if (event.repeat) return;
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    var now = Date.now();
    presses = presses.concat(now).slice(-3);
    var link = page.querySelector('[data-exit]');
    if (presses.length === 3 && now - presses[0] <= 2000 && link) leave(link);
  }, true);

  page.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('[data-exit]');
    // A new tab is what someone asks for who holds a key; the link alone does that.
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    leave(link);
  }, true);

  // Brought back from the browser's memory after leaving: it is blank already, and leaves again.
  addEventListener('pageshow', function (event) {
    if (event.persisted && target) location.replace(target);
  });

  // The key works only where this script runs, so only here is it mentioned.
  function mention() {
    page.querySelectorAll('[data-exit-keys]').forEach(function (hint) {
      hint.hidden = false;
    });
  }
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', mention);
  else mention();
})();
