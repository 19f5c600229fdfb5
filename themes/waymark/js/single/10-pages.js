// One file, many pages: what stands behind the # says which of them is shown. Without this script all stand one after the other.
var page = document, root = page.documentElement, title = page.title, main, front, bar, shown, alone, clicked, at, spots = {}, gone;

// Phones that open a file from another app give it no origin, and the history may refuse: then it is done without.
['pushState', 'replaceState'].forEach(name => {
  var own = history[name];
  history[name] = function () {
    try {
      own.apply(history, arguments);
    } catch (error) {
      // Nothing was added: what lies on top is closed by its own button.
    }
  };
});

// The name behind the #, without the words that the search wants marked.
function wanted() {
  var name = location.hash.slice(1).split('&q=')[0];
  try {
    return decodeURIComponent(name);
  } catch (error) {
    return name;
  }
}

// The page that something stands on.
function pageOf(node) {
  while (node && node.parentNode !== main) node = node.parentNode;
  return node;
}

function headingOf(one) {
  return one.querySelector('h1') || one;
}

function show(one) {
  if (shown) shown.classList.remove('shown');
  one.classList.add('shown');
  shown = one;
  page.title = one === front || alone ? title : headingOf(one).textContent + ' – ' + title;
  page.body.classList.toggle('risky', one.classList.contains('risk'));
  if (bar) bar.hidden = !one.classList.contains('risk');
  neighbours(one);
}

// The pages before and after this one.
function neighbours(one) {
  var steps = page.getElementById('steps'), link = steps.querySelectorAll('a');
  steps.hidden = one === front;
  [one.previousElementSibling, one.nextElementSibling].forEach((other, n) => {
    var name = link[n].querySelector('b'), there = other && other.nodeName === 'ARTICLE';
    link[n].hidden = !there;
    if (!there) return;
    link[n].href = '#' + encodeURIComponent(other.id);
    name.textContent = headingOf(other).textContent;
    name.lang = other.lang;
    name.dir = other.dir;
  });
}

function focusOn(node) {
  if (node.tabIndex < 0) node.setAttribute('tabindex', '-1');
  node.focus({preventScroll: true});
}

// Shows what the address names. `isFirst`: the file has just been opened, and nobody has gone anywhere yet.
function route(isFirst) {
  var name = wanted(), node = page.getElementById(name), one = pageOf(node), fromLink = clicked, last = at;
  clicked = false;
  at = location.hash;
  if (gone) return;
  if (name === 'measures') return leave();
  if (name === 'own-font') root.classList.add('own-font');
  // A place outside of all pages changes nothing; a name that nothing has leads to the beginning.
  if (!one) one = node && shown || front;
  if (one === shown) {
    if (!isFirst && node && last !== undefined && !last.startsWith(at)) focusOn(node === one ? headingOf(one) : node);
    return;
  }
  show(one);
  if (node === one || pageOf(node) !== one) node = null;
  if (!isFirst) focusOn(node || headingOf(one));
  // Back and forward lead to where the reader was.
  if (!isFirst && !fromLink && spots[at] !== undefined) scrollTo(0, spots[at]);
  else if (node) node.scrollIntoView();
  else if (!isFirst) scrollTo(0, 0);
}
