// Answers of several partners to one worksheet, side by side. Nothing is added up and nobody is ranked: it says who answered
// what, how far apart that is, and what to talk about. No page is needed for that.
var LETTERS = 'ABCDEFGH', FEWEST = 2;

/** The partners whose files these are: each with a letter, its own where no other has it. What nobody shared is left out here. */
function partiesOf(files) {
  var hasOwn = file => /^[A-H]$/.test(file.party) && files.filter(other => other.party === file.party).length < 2;
  var free = Array.from(LETTERS).filter(letter => !files.some(file => file.party === letter && hasOwn(file)));
  return files.map(file => {
    var {role, made, lang, updated, share, titles, words} = file, items = Object.create(null), isOwn = hasOwn(file);
    Object.keys(file.items).forEach(id => {
      items[id] = share ? file.items[id] : {a: file.items[id].a};
    });
    return {letter: isOwn ? file.party : free.shift(), isOwn, role, made, lang, updated, share, items, titles, words};
  }).sort((one, other) => one.letter < other.letter ? -1 : 1);
}

/** The files without those that are there once more. */
function withoutTwins(files) {
  return joined([], files, file => JSON.stringify([file.party, file.role, file.made, file.items]));
}

/** Whether a file holds no partner's answers but what was agreed before. */
function isResult(file) {
  return !Object.keys(file.items).length;
}

/** Everything about these partners' answers: groups and in them questions, those first on which views differ most. */
function compare(sheet, parties) {
  var groups = sheet.groups.map((group, at) => {
    var all = group.items.map((item, n) => rowOf(item, parties, n)), rows = all.filter(row => row.given.some(one => one.isGiven || one.n || one.e)).sort((one, other) => furthestFirst(one, other, one.at - other.at));
    return {at, title: group.title, rows, open: all.filter(row => !rows.includes(row) && row.silent.length).map(row => row.item.title)};
  }).filter(group => group.rows.length || group.open.length);
  return {groups: groups.sort((one, other) => furthestFirst(one.rows[0], other.rows[0], one.at - other.at)), gone: goneOf(sheet, parties)};
}

function rowOf(item, parties, at) {
  var given = parties.map(party => {
    var answer = party.items[item.id] || {}, list = answer.a === undefined ? [] : [].concat(answer.a), isStep = item.steps.length > 0;
    var steps = list.map(value => item.steps.findIndex(step => step.id === value)).filter(n => n >= 0).sort((a, b) => a - b);
    return {
      party, steps, isGiven: list.length > 0, isAsked: isAskedOf(item, party), text: answerWords(item, answer.a, party.words[item.id]),
      ids: isStep ? list : [], isFit: isStep && steps.length > 0 && steps.length === list.length, n: answer.n, e: answer.e
    };
  });
  var row = Object.assign({item, at, given, spread: null, common: null, union: null, distance: null}, judge(item, given));
  row.silent = given.filter(one => one.isAsked && !one.isGiven).map(one => one.party.letter);
  // An answer in another version's words may say the same or not: nobody can tell.
  row.isMeasured = given.every(one => one.isFit || !one.isGiven);
  row.isAlike = row.distance === 0 && row.isMeasured;
  row.prompt = promptFor(row);
  return row;
}

// How far apart: on a ladder the steps between the lowest and the highest answer, elsewhere what all have in common of what any
// has. `distance` runs from 0 (alike) to 1 in both, to bring them into one order.
function judge(item, given) {
  var fit = given.filter(one => one.isFit), lists = fit.map(one => one.steps);
  if (fit.length < FEWEST) return {};
  if (isLadder(item)) {
    var flat = lists.map(list => list[0]), spread = Math.max(...flat) - Math.min(...flat);
    return {spread, lowest: Math.min(...flat), highest: Math.max(...flat), distance: spread / Math.max(1, item.steps.length - 1)};
  }
  var any = item.steps.map((step, n) => lists.filter(list => list.includes(n)).length), union = any.filter(Boolean).length, common = any.filter(n => n === lists.length).length;
  return {common, union, distance: 1 - common / union};
}

function isLadder(item) {
  return item.type === 'ladder' || item.type === 'scale';
}

// Whether a partner was asked at all: of this role, and with the earlier answers that lead here.
function isAskedOf(item, party) {
  var get = name => item.node && item.node.getAttribute('data-' + name) || '', roles = get('for');
  return (!roles || !party.role || roles.split(' ').includes(party.role)) && get('when').split(';').filter(Boolean).every(condition => {
    var [other, values] = condition.trim().split('='), answer = party.items[other];
    return [].concat(answer && answer.a).some(value => values.split(' ').includes(value));
  });
}

// Far apart first; then what cannot be measured; the worksheet's own order where that is all the same.
function furthestFirst(one, other, order) {
  var far = row => row && row.distance !== null ? row.distance : -1, most = row => row && row.spread || 0;
  return far(other) - far(one) || most(other) - most(one) || order;
}

// What to do with a question, as the end of a message's name.
function promptFor({item, given, spread, distance, highest, silent, isAlike, isMeasured}) {
  // Without steps there is no lower answer that could move up.
  var isFar = spread === null ? distance > 0 : spread > 1 || distance === 1;
  if (given.length < FEWEST) return null;
  if (distance !== null && isFar) return 'far';
  if (silent.length) return 'open';
  if (distance === null || !distance && !isMeasured) return null;
  if (isLadder(item) && highest < (item.steps.length - 1) / 2) return 'low';
  return isAlike ? 'alike' : 'near';
}

// Answers to what this version of the worksheet does not ask, in their own words.
function goneOf(sheet, parties) {
  var gone = new Map();
  parties.forEach(party => Object.keys(party.items).forEach(id => {
    var text = answerWords(null, party.items[id].a, party.words[id]);
    if (sheet.items.has(id) || !text) return;
    if (!gone.has(id)) gone.set(id, {title: party.titles[id] || id, given: []});
    gone.get(id).given.push({letter: party.letter, text});
  }));
  return Array.from(gone.values());
}

/** An answer in words: those of this page, else those that its file brought. */
function answerWords(item, a, words) {
  var own = id => {
    var known = item && item.steps.concat(item.columns).find(one => one.id === id);
    return known ? known.text : words && words[id] || id;
  };
  if (item && item.type === 'date' && a) return dateWords(a);
  return (a === undefined ? [] : [].concat(a)).map(one => {
    if (typeof one === 'object') return Object.keys(one).filter(key => one[key]).map(key => own(key) + ': ' + one[key]).join(', ');
    return item && !item.steps.length ? one : own(one);
  }).filter(Boolean).join(' · ');
}
