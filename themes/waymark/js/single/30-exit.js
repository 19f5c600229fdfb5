// Quick exit: Shift three times within two seconds, or the link. Blank first; then the neutral page, which lies in this file.
var presses = [];

function leave() {
  var neutral = page.getElementById('measures'), place = page.createElement('main');
  gone = true;
  root.hidden = true;
  // The neutral title also replaces this page's in the browser's list of visits, where that can still be done.
  page.title = neutral.getAttribute('data-title');
  page.querySelectorAll('input, textarea, select').forEach(field => {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
    else field.value = '';
  });
  place.append(...neutral.childNodes);
  page.body.textContent = '';
  place.id = 'measures';
  page.body.append(place);
  root.className = 'left';
  // Opened again from the list of visits or the same tab, the file shows the neutral page.
  if (location.hash !== '#measures') location.replace('#measures');
  scrollTo(0, 0);
  root.hidden = false;
}

function pressShift(event) {
  var now = Date.now();
  if (event.repeat || gone) return;
  presses = event.key === 'Shift' ? presses.concat(now).slice(-3) : [];
  if (presses.length === 3 && now - presses[0] <= 2000 && bar && !bar.hidden) leave();
}

function pressExit(event) {
  // A new tab is what someone asks for who holds a key; the link alone does that.
  if (!event.target.closest('[data-exit]') || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  leave();
}

function startExit() {
  bar = page.querySelector('.exit-bar');
  page.addEventListener('keydown', pressShift, true);
  page.addEventListener('click', pressExit, true);
}
