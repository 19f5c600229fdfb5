// The panel for searching: how it opens and closes. On its own page it stays; elsewhere it takes the place of the text.
// Whatever an index says is data: it becomes text and never markup.
var page = document, html = page.documentElement, home = page.getElementById('search'), gate = page.querySelector('.to-search');

// The open panel and its parts; no panel, no box.
var index, box, field, filters, narrow, status, trouble, note, list, start;

// Where the reader was before.
var opener, top, place;

// A page that is dangerous to be seen reading: what is typed on it is left neither in an address nor in the history.
function isRisky() {
  return page.querySelector('.exit:not([hidden]) [data-exit]');
}

// Where this edition's index lies, and the way to the tree's root.
function ownPlace() {
  var found = /^(.*)search\/(.+)\/$/.exec(gate.getAttribute('data-index'));
  return {prefix: found[1], folder: found[2]};
}

async function ownIndex() {
  var {prefix, folder} = ownPlace();
  return index = await openIndex(prefix, folder);
}

// A style sheet comes with its script, which spares a file; browsers that cannot take it so ask for it.
function dress(text, href) {
  return once(indexes, href, () => new Promise(done => {
    // A page that has it already names no style sheet.
    if (!gate.hasAttribute('data-style')) return done();
    if (page.adoptedStyleSheets && 'replaceSync' in CSSStyleSheet.prototype) {
      var sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
      return done();
    }
    // Without it the panel is plain, and works.
    var link = element('link', {rel: 'stylesheet', href});
    link.onload = link.onerror = done;
    page.head.append(link);
  }));
}

// Opens the panel, or turns to it; `text` is what to look for, if anything.
async function openPanel(text) {
  await Promise.all([ownIndex(), dress(STYLE, gate.getAttribute('data-style'))]);
  if (!box) {
    build();
    if (home) home.append(box);
    else cover();
  }
  if (text !== undefined) field.value = text;
  // Who comes with words wants the results, and no keyboard over them.
  if (!text) field.focus();
  wish();
}

// The text gives way. Going back brings it again, as phones do with whatever lies on top.
function cover() {
  var main = page.getElementById('main');
  opener = page.activeElement;
  top = pageYOffset;
  place = location.hash;
  if (!isRisky() && !isPushed()) history.pushState({search: ''}, '');
  main.insertBefore(box, main.firstChild);
  html.classList.add('searching');
  // What says that it is loading may have made the header higher.
  gate.classList.remove('busy');
  // The keyboard of a phone leaves little room; the site's own header goes.
  if (innerWidth < 600) box.scrollIntoView();
  else scrollTo(0, 0);
}

function uncover() {
  var target = location.hash !== place && page.getElementById(decoded(location.hash.slice(1)));
  box.remove();
  box = null;
  html.classList.add('still');
  html.classList.remove('searching');
  if (target) target.scrollIntoView();
  else {
    opener.focus();
    scrollTo(0, top);
  }
  html.classList.remove('still');
}

function isPushed() {
  return (history.state || 0).search !== undefined;
}

function closePanel() {
  if (isPushed()) history.back();
  else if (!home) uncover();
}

// Keeps the words where going back finds them: in the address of the page for searching, elsewhere beside it.
function remember(text) {
  if (home) history.replaceState(null, '', text ? '#q=' + encodeURIComponent(text) : location.pathname + location.search);
  else if (!isRisky()) history.replaceState({search: text}, '');
}

// The address of a page and of a place on it. Where all pages lie in one file, its script tells what they are called there; of a
// page that is left out it tells nothing.
function addressOf(index, path, anchor) {
  return carrier.place ? carrier.place(path, anchor) : index.prefix + path + (anchor && '#' + encodeURIComponent(anchor));
}

// What is no percent-encoding is no error either: addresses are typed by hand, too.
function decoded(text) {
  return new URLSearchParams('q=' + text).get('q');
}
