// For readers who save data: a large picture waits for a tap, and its size is said first. Runs before the pictures below it are there.
(function () {
  'use strict';
  if (!(navigator.connection || 0).saveData && !matchMedia('(prefers-reduced-data: reduce)').matches) return;
  var page = document, watch = new MutationObserver(hold);

  function hold() {
    page.querySelectorAll('img[data-size]').forEach(function (img) {
      var place = page.createElement('span'), button = page.createElement('button'), src = img.src;
      img.removeAttribute('srcset');
      img.removeAttribute('src');
      place.textContent = img.alt + ' ';
      button.className = 'button';
      button.textContent = img.dataset.size;
      button.onclick = function (event) {
        event.preventDefault();
        delete img.dataset.size;
        img.loading = 'eager';
        img.src = src;
        img.tabIndex = -1;
        place.replaceWith(img);
        img.focus();
      };
      place.appendChild(button);
      img.replaceWith(place);
    });
  }
  watch.observe(page, { childList: true, subtree: true });
  page.addEventListener('DOMContentLoaded', function () {
    watch.disconnect();
    hold();
  });
})();
