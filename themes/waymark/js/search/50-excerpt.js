// What of a text is shown, as [[piece, whether it is marked], …].

// `words` are matched keys, alone or those of one term as a list; one that ends in * stands for all that begin with it.
// Without `length` nothing is cut off. Cuts are where tokens or white space begin and end, so never between a letter and its marks.
function excerpt(text, words, length) {
  var whole = new Map(), starts = [], hits = [], begins = {}, ends = {}, start = 0, end = text.length, first = 0, last = 0, most = 0, pieces = [];
  var isGap = at => text.charCodeAt(at) < 33;
  function add(piece, isMarked) {
    var last = pieces[pieces.length - 1];
    if (last && last[1] === isMarked) last[0] += piece;
    else if (piece) pieces.push([piece, isMarked]);
  }
  words.forEach((keys, n) => [].concat(keys).forEach(key => {
    if (key.endsWith('*')) starts.push([key.slice(0, -1), n]);
    else if (!whole.has(key)) whole.set(key, n);
  }));
  tokens(text).forEach(({t, s, e}) => {
    var start = whole.has(t) ? [t, whole.get(t)] : starts.find(([start]) => t.startsWith(start));
    if (start) hits.push({s, e, term: start[1]});
    begins[s] = ends[e] = 1;
  });
  if (length < end) {
    // The first of the windows with the most different words, and as much of the text on both sides as there is room for.
    hits.forEach(({s}, n) => {
      for (var seen = new Set(); n < hits.length && hits[n].e <= s + length; n++) {
        if (seen.add(hits[n].term).size > most) {
          most = seen.size;
          first = s;
          last = hits[n].e;
        }
      }
    });
    end = Math.min(end, Math.max(0, first - (length - last + first >> 1)) + length);
    start = end - length;
    while (start && start < first && !begins[start] && (!isGap(start - 1) || isGap(start))) start++;
    while (end < text.length && end > last && !ends[end] && (!isGap(end) || isGap(end - 1))) end--;
  }
  var at = start;
  if (start) add('…', false);
  hits.forEach(({s, e}) => {
    if (s < start || e > end) return;
    add(text.slice(at, s), false);
    add(text.slice(Math.max(at, s), e), true);
    at = Math.max(at, e);
  });
  add(text.slice(at, end), false);
  if (end < text.length) add('…', false);
  return pieces;
}

// What is shown of a result: where it leads and the marked pieces of title, heading and text. At a page's beginning
// the summary is its text, unless only the text has what was looked for.
async function snippet({terms}, result) {
  var [summary, triples, from] = await result.text(), [anchor, heading, text] = triples.slice((result.section - from) * 3), words = terms.map(term => term.words);
  var mark = (text, length) => excerpt(text, words, length), isMarked = pieces => pieces.some(piece => piece[1]);
  must(text !== undefined);
  text = mark(text, RANKING.excerpt);
  summary = result.section ? [] : mark(summary, RANKING.excerpt);
  return {anchor, title: mark(result.title), heading: mark(heading), text: summary.length && (isMarked(summary) || !isMarked(text)) ? summary : text};
}

Object.assign(carrier, {tokens, open: openIndex, find, excerpt, snippet});
((window.wmk || {}).q || []).forEach(([name, value]) => carrier(name, value));
window.wmk = carrier;
