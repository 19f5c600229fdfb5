// The analyser: what is a word. Its tables are defined and explained by `src/search/analyse/tables.txt`; the build does the same to
// pages by `src/search/analyse.rs`, and a test compares the two. Nothing here may depend on the browser's version: only code points
// of Unicode 10 ever reach `normalize` and `toLowerCase`.
var UNIT = 3, LEAD = 4, FOLLOWER = 6, MARK = 7, DROP = 8, IGNORED = 9;
var analyser, classes, folds;

/** Reads tables: those of an edition, which know what is on its pages, or those of all scripts. */
function learn(tables) {
  analyser = tables;
  classes = new Uint8Array(0xE01F0);
  folds = groups(tables.folds);
  // First all that is in any class, as words; then one layer of ranges for each other class.
  [tables.table].concat(tables.classes).forEach(function (text, layer) {
    var at = 0, i = 0;
    // The last character of a number is worth 0 to 43; each before it counts in thirteens from 1.
    function number() {
      var value = 0, digit;
      while ((digit = text.charCodeAt(i++) - 35) > 43) value = value * 13 + digit - 43;
      return value * 44 + digit;
    }
    while (i < text.length) {
      at += number();
      var count = number() + (layer && 1), digits = !count;
      for (count = count || 10; count--; at++) {
        if (digits) folds[String.fromCodePoint(at)] = 9 - count + '';
        if (!layer || classes[at]) classes[at] = layer ? layer + 2 : 1;
      }
    }
  });
}

/** Targets and their sources, by turns, as a map from each source. */
function groups(text) {
  var map = {}, words = text.split(' ');
  for (var i = 0; i < words.length; i += 2) for (var source of words[i + 1]) map[source] = words[i];
  return map;
}

/** Whether an edition's tables know all of a text's units (`src/search/analyse/part.rs`). */
function isKnown(text) {
  return Array.from(text).every(function (char) {
    var at = char.codePointAt(0);
    return analyser.units.includes(char[1] || at >= 0x2E80 && at < 0xE000 ? 1024 + (at >> 13) : at >> 6);
  });
}

function classOf(char) { return classes[char.codePointAt(0)] || 0; }

/** Folds what is normalised together: compatible forms, lower case, letters of one meaning, optional marks. */
function fold(text) {
  var folded = '', base = '';
  for (var char of text.normalize('NFKD').toLowerCase()) {
    var kind = classOf(char);
    if (!kind || kind === IGNORED || kind === DROP && !analyser.keep.includes((base + char).normalize())) continue;
    char = folds[char] || char;
    folded += char;
    if (kind < MARK) base = char.slice(-1);
  }
  return folded.normalize();
}

/**
 * The tokens of a text, in order: `t` the folded text, `s` and `e` where it stands, `k` its kind: 0 a word, 1 two neighbouring
 * units of a script without spaces (or a single one), 2 the last unit of several.
 */
function tokens(text) {
  // The run that is open: its group (1 words, 2 units, 3 syllables) and its units, the last of which takes the next if `joins`. The
  // cluster at its end is what is folded together: a run of words, or a unit or letter with its marks.
  var found = [], group = 0, units = [], joins, cluster, from, to, at = 0;

  function add(folded, start, end, kind) {
    if (folded) found.push({ t: Array.from(folded).slice(0, 40).join(''), s: start, e: end, k: kind });
  }
  function close(next) {
    var folded = group && fold(cluster), i = 0;
    if (group === 1) add(folded, from, to, 0);
    else if (group) for (var char of folded) {
      i += char.length;
      var kind = classOf(char), unit = units[units.length - 1];
      // A consonant goes with the syllable before it if it is killed at once; the dot below may stand between.
      var killed = analyser.killers.includes(folded[analyser.through.includes(folded[i]) ? i + 1 : i]);
      if (unit && (joins || killed || kind === MARK || kind === FOLLOWER)) { unit.t += char; unit.e = to; }
      else if (kind !== MARK) units.push({ t: char, s: from, e: to });
      joins = kind === LEAD || analyser.joiners.includes(char);
    }
    cluster = '';
    from = at;
    if (group === next) return;
    units.forEach(function (unit, i) {
      var after = units[i + 1];
      if (after) add(unit.t + after.t, unit.s, after.e, 1);
      else add(unit.t, unit.s, unit.e, i ? 2 : 1);
    });
    group = next;
    units = [];
    joins = false;
  }

  // The space at the end closes the last run.
  for (var char of text + ' ') {
    var kind = classOf(char), next = !kind ? 0 : kind < UNIT ? 1 : kind > UNIT ? 3 : 2;
    if (kind < MARK && !(group === 1 && next === 1)) close(next);
    at += char.length;
    if (group) {
      to = at;
      if (kind !== IGNORED) cluster += char;
    }
  }
  return found;
}

/** Whether a text shows signs of Zawgyi, an older way to write Burmese. `signs` come with indexes that have Burmese in them. */
function isZawgyi(text, signs) {
  return new RegExp(signs).test(' ' + text + ' ');
}
