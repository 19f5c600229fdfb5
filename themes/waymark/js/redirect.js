// A moved page: goes on to the new address with the anchor that was asked for, or else the new address's own.
(function () {
  'use strict';
  var href = document.querySelector('a').href;
  location.replace(location.hash ? href.split('#')[0] + location.hash : href);
})();
