// What the files of an index hold. Everything is read by loops that take at least a character per step.
var DIGITS = [...Array(94).keys()].map(n => String.fromCharCode(n + 33)).join('').replace(/["&<\\]/g, ''), LETTER = /[A-Z]/g;

function recordReader(text) {
  var at = 0, key = '';
  must(typeof text === 'string');
  function digit() {
    var value = DIGITS.indexOf(text[at++]);
    must(value >= 0);
    return value;
  }
  function number() {
    var first = digit();
    return first < 60 ? first : first < 84 ? first * 90 - 5340 + digit() : (((first - 84) * 90 + digit()) * 90 + digit()) * 90 + digit() + 2220;
  }
  return {
    number,
    more: () => at < text.length,
    // The next record's key and letter. Keys ascend; only a prefix's list may follow the word that is spelt the same.
    record() {
      var shared = number(), last = key;
      LETTER.lastIndex = at;
      var end = LETTER.exec(text);
      must(end && shared <= last.length);
      key = last.slice(0, shared) + text.slice(at, end.index);
      at = end.index + 1;
      must(key.length < 256 && (key > last || key === last && end[0] === 'X'));
      return [key, end[0]];
    }
  };
}

// A posting list: the number of pages that have it, and [slot, [section * 8 + level, …]] of those that it names.
function postingList(read, index) {
  var list = {df: read.number(), pages: [], keys: []}, left = read.number(), slot = -1;
  must(list.df && list.df <= index.root.n && left <= list.df);
  while (left--) {
    var items = [], section = -1, item;
    slot += read.number() + 1;
    do {
      item = read.number();
      section += (item >> 4) + 1;
      must(!(slot >> index.root.bits) && section < 65536);
      items.push(section * 8 + (item >> 1 & 7));
    } while (item & 1);
    list.pages.push([slot, items]);
  }
  return list;
}

// Words with their lists; also, with a * behind, beginnings that have a list of their own.
function termShard(value, index) {
  var read = recordReader(value), lists = [], words = new Map();
  while (read.more()) {
    var [key, letter] = read.record(), list;
    must(/[APX]/.test(letter));
    if (letter === 'A') list = lists[read.number()];
    else lists.push(list = postingList(read, index));
    must(list);
    if (letter === 'X') key += '*';
    words.set(key, list);
    list.keys.push(key);
  }
  return words;
}

// Words with the letter that tells how common each is.
function spellingShard(value) {
  var read = recordReader(value), words = [];
  while (read.more()) words.push(read.record());
  return words;
}

function pageCard(value, index) {
  var slots = recordReader(value.slots), of = recordReader(value.of), slot = 0, pages = new Map(), texts = shelf(index, value.texts, pageTexts);
  (value.pages ? value.pages.split('\n') : []).forEach(line => {
    var [found, id, title] = /^([\w/-]*)\t([^]*)$/.exec(line), parts = [], file = 0;
    slot += slots.number();
    // A long text is cut: from which section on it is in which file.
    do {
      let from = file && of.number(), n = (file = of.number()) >> 1;
      parts.push({from, take: () => texts.take(n)});
    } while (file & 1);
    must(found && !pages.has(slot));
    // One file may hold less than the edition that its index is of.
    if (!carrier.place || carrier.place(pathOf(index, id), '')) pages.set(slot, {id, title, parts});
  });
  must(!slots.more() && !of.more());
  return pages;
}

function pageTexts(value) {
  return new Map(value.map(([slot, summary, triples]) => {
    must(triples.length && triples.length % 3 === 0 && triples.concat(summary).every(text => typeof text === 'string'));
    return [slot, [summary, triples]];
  }));
}

// An edition's index. `prefix` leads from the page to the tree's root.
function openIndex(prefix, folder) {
  return once(indexes, folder, () => load(prefix, folder + '/root', root => {
    var index = {prefix, folder, root, parts: new Map()};
    must(root.v === 1 && root.n >>> 0 === root.n);
    index.terms = shelf(index, root.termFiles, termShard, root.terms);
    index.head = shelf(index, root.headFiles, spellingShard, root.head);
    index.tail = shelf(index, root.tailFiles, spellingShard, root.tail);
    index.card = root.card && pageCard(root.card, index);
    index.cards = shelf(index, root.card ? '' : root.cards, pageCard);
    return index;
  }));
}
