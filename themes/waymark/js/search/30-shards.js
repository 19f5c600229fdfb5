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
    // The place in the alphabet of the next character, if it is a small letter.
    letter() {
      var place = text.charCodeAt(at) - 97;
      if (!(place >= 0 && place < 26)) return -1;
      at++;
      return place;
    },
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
function postingList(read, isWhole, index) {
  var list = {isWhole, df: isWhole ? 0 : read.number(), pages: [], keys: []}, left = read.number(), slot = -1, section, items;
  while (left--) {
    var letter = read.letter();
    if (letter < 25 && letter >= 0) {
      slot += 1 + (letter < 24 ? letter : read.number());
      section = -1;
      list.pages.push([slot, items = []]);
      letter = read.letter();
    }
    var place = read.number();
    section += (place >> 3) + 1;
    must((letter < 0 || letter === 25) && !(slot >> index.root.bits) && section < 65536);
    items.push(section * 8 + (place & 7));
  }
  if (isWhole) list.df = list.pages.length;
  must(list.df && list.df <= index.root.n && list.pages.length <= list.df);
  return list;
}

// Words with their lists; also, with a * behind, beginnings that have a list of their own.
function termShard(value, index) {
  var read = recordReader(value), lists = [], words = new Map();
  while (read.more()) {
    var [key, letter] = read.record(), list;
    must(/[APQX]/.test(letter));
    if (letter === 'A') list = lists[read.number()];
    else lists.push(list = postingList(read, letter === 'P', index));
    must(list);
    if (letter === 'X') key += '*';
    words.set(key, list);
    list.keys.push(key);
  }
  return words;
}

// Pages by their slots: a line each, from which a folder that is that of the line before is left out, and a title that the id says.
function pageCard(value, index) {
  var slots = recordReader(value.slots), of = recordReader(value.of), folder = '', names = 0, slot = -1, name, pages = new Map();
  (value.slots && value.pages.split('\n') || []).forEach(line => {
    var [, own, last, title] = /^(\/|\/.*\/|)([\w-]*)(?:\t([^]*))?$/.exec(line), parts = [], from = 0, told = of.number();
    slot = slot + 1 + slots.number() & (1 << index.root.bits) - 1;
    if (own) folder = own.slice(1);
    var id = folder + last;
    if (told & 1) name = fileName(value.texts.slice(names, names += NAME), id);
    // A long text is cut: from which section on it is in which file.
    for (let n = 0; n <= told >> 1; n++) {
      let file = name + (n || '');
      from += n && of.number();
      parts.push({from, take: () => indexFile(index, file, pageTexts)});
    }
    must(!pages.has(slot) && /^[\w/-]*$/.test(id));
    // One file may hold less than the edition that its index is of.
    if (!carrier.place || carrier.place(pathOf(index, id), '')) {
      pages.set(slot, {id, title: title || /([\w-]*)\/?$/.exec(id)[1].replace(/-/g, ' ').replace(/^./, first => first.toUpperCase()), parts});
    }
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
    must(root.v === 2 && root.n >>> 0 === root.n);
    if (!analyser) learn(root.analyser);
    index.terms = shelf(index, root.termFiles, termShard, root.terms);
    index.card = root.card && pageCard(root.card, index);
    index.cards = shelf(index, root.card ? '' : root.cards, pageCard);
    return index;
  }));
}
