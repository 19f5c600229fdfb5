// On the page that a result leads to: marks what was looked for, until the reader takes the marks away.
async function arrive(anchor, words) {
  // Where all pages lie in one file, the one that is shown.
  var main = page.querySelector('.shown') || page.getElementById('main'), texts = proseOf(main), marks = [], undo = [];
  try {
    var index = await ownIndex();
    await prepare(index, texts.map(node => node.data).join(''));
  } catch (error) {
    // Without the words of the interface nothing could take the marks away: there are none.
    texts = [];
  }
  texts.forEach(node => {
    var parts = marks.length < 500 ? excerpt(node.data, words) : [];
    if (!parts.some(part => part[1])) return;
    parts = pieces(parts).map(part => part.nodeType ? part : page.createTextNode(part));
    marks.push(...parts.filter(part => part.nodeType === 1));
    node.replaceWith(...parts);
    undo.push(() => {
      parts[0].before(node);
      parts.forEach(part => part.remove());
    });
  });
  // The words have done their work: what stays in the address can be copied and kept, and works in every browser.
  if (anchor) location.replace('#' + anchor);
  else history.replaceState(history.state, '', location.pathname + location.search);
  if (!marks.length) return;
  dress(STYLE, ownPlace().prefix + SHEET);
  showMarks(index.root, main, marks, undo);
}

// What people read on the page, without its machinery.
function proseOf(main) {
  var walker = page.createTreeWalker(main, 4), found = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentNode.closest('script, style, nav, form, .search, .marks')) found.push(walker.currentNode);
  }
  return found;
}

// The bar that says how many places there are, leads to the next, and takes the marks away.
function showMarks(root, main, marks, undo) {
  var ui = root.ui, at = -1, status = element('span', {role: 'status'});
  function tell(text) {
    status.textContent = ui.marked + ' ' + text + numeral(marks.length);
  }
  var bar = element('div', {class: 'marks', role: 'region', 'aria-label': ui.marked, lang: root.lang, dir: root.dir}, [
    status,
    button(ui.next, () => {
      if (marks[at]) marks[at].className = '';
      at = (at + 1) % marks.length;
      marks[at].className = 'now';
      marks[at].scrollIntoView({block: 'center'});
      tell(numeral(at + 1) + ' / ');
    }),
    button(ui.unmark, () => {
      undo.forEach(act => act());
      bar.remove();
      main.tabIndex = -1;
      main.focus({preventScroll: true});
    })
  ]);
  main.insertBefore(bar, main.firstChild);
  // A moment later, so that a screen reader knows the bar before it says something.
  setTimeout(tell, 100, '');
}
