// Arrows choose a result while the keyboard stays with the field; Enter opens it; Escape clears, then closes.
var choice;

function choose(n) {
  var hit = hits[n], last = list.querySelector('[aria-selected=true]');
  choice = n;
  if (last) last.setAttribute('aria-selected', 'false');
  field.setAttribute('aria-activedescendant', hit ? hit.link.id : '');
  if (!hit) return;
  hit.link.setAttribute('aria-selected', 'true');
  hit.link.scrollIntoView({block: 'nearest'});
  reveal(hit);
}

function pressKey(event) {
  var key = event.key, step = {ArrowDown: 1, ArrowUp: -1}[key], count = hits.length + 1, hit = hits[choice];
  // While letters are being put together, these keys belong to the keyboard's own menu.
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (key === 'Escape' && event.target.nodeName !== 'SELECT') {
    event.preventDefault();
    if (!field.value) return closePanel();
    field.value = '';
    field.focus();
    wish();
  }
  if (event.target !== field) return;
  if (step) {
    event.preventDefault();
    // Beyond the last result and before the first lies the field itself.
    choose((choice + 1 + step + count) % count - 1);
  }
  if (key === 'Enter') {
    quiet = 0;
    if (hit) hit.link.click();
    // On a touch screen the keyboard makes room for the results.
    else if (matchMedia('(hover: none)').matches) field.blur();
  }
}
