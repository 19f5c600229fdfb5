// Excerpts cost a file, or a share of one: they are fetched one after the other, and only for what the reader looks at.
var read = new Set(), queue = [], fetching;

async function reveal(hit) {
  if (hit.asked) return;
  hit.asked = true;
  if (read.has(hit.result.path)) return fillHit(hit);
  queue.push(hit);
  if (fetching) return;
  fetching = true;
  while ((hit = queue.shift())) await fillHit(hit);
  fetching = false;
}

async function fillHit(hit) {
  try {
    var found = await snippet(hit.outcome, hit.result), text = found.text;
  } catch (error) {
    hit.asked = false;
    return showTrouble(error, revealSeen);
  }
  read.add(hit.result.path);
  // Two lines of a phone have no room for all of it.
  if (innerWidth < 600) text = excerpt(text.map(piece => piece[0]).join(''), termWords(hit.outcome), 80);
  if (hit.place.firstChild && found.heading.length) hit.place.append(' › ');
  hit.place.append(...pieces(found.heading));
  hit.text.append(...pieces(text));
  hit.link.href = address(hit, found.anchor);
}

function revealFirst() {
  hits.slice(0, 1).forEach(reveal);
}

// What is in view. Where that is the end of the list, the list grows.
async function revealSeen() {
  var outcome = latest, last;
  hits.forEach(hit => {
    var place = hit.link.getBoundingClientRect();
    last = place.bottom > 0 && place.top < innerHeight;
    if (last) reveal(hit);
  });
  try {
    if (!last || !outcome || outcome.results.length >= outcome.listed) return;
    var results = await outcome.more();
    if (outcome === latest) results.slice(hits.length).forEach(result => addHit(index, outcome, list, result));
  } catch (error) {
    showTrouble(error, revealSeen);
  }
}
