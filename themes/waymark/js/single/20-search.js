// The site's own search. Its script lies in this file as a function, its index as data that is read when it is first wanted.
var gate;

// Hands the index over as its files would: the engine then finds everything and asks for nothing.
function prepare() {
  var data = page.getElementById('index'), {folder, files, places, anchors} = JSON.parse(unpacked(data.textContent));
  wmkSearch();
  wmk.place = (path, anchor) => {
    var id = places[path], inside = id + '--' + anchor;
    return id && '#' + encodeURIComponent(anchor && page.getElementById(inside) ? inside : id);
  };
  // Only texts are lists.
  files.forEach(([name, value]) => wmk(folder + '/' + name, Array.isArray(value) ? textsHere(value, anchors) : value));
  data.remove();
}

function search() {
  if (gone) return;
  try {
    if (!window.wmk) prepare();
    wmk.search().catch(failed);
  } catch (error) {
    failed();
  }
}

// A copy may have been cut off. The list of all pages is still there.
function failed() {
  if (gone) return;
  page.getElementById('search-failed').hidden = false;
  location.hash = '#contents';
}

function searchFor(event) {
  // A plain click, or Ctrl+K: the number is that key's on keyboards of other scripts too.
  var held = event.ctrlKey || event.metaKey;
  if (event.shiftKey || event.altKey || (event.type === 'click' ? held : event.keyCode !== 75 || !held)) return;
  event.preventDefault();
  search();
}

function startSearch() {
  gate = page.querySelector('.to-search');
  if (!gate) return;
  gate.hidden = false;
  gate.addEventListener('click', searchFor);
  page.addEventListener('keydown', searchFor);
  addEventListener('hashchange', look);
  if ((history.state || 0).search) search();
  else look();
}

function look() {
  if (/[#&]q=/.test(location.hash)) search();
}
