// The file of a worksheet: made from answers, and read with no trust in where it comes from. No page is needed for that.
var MOST = 2e6, LONGEST = 20000, ENTRIES = 2000;

/** Today on this device's calendar. */
function today() {
  var now = new Date(), two = number => ('0' + number).slice(-2);
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}

/** The file of these answers. `extra`: party, plan, rounds, share, and `left`: answers that found no place in the form, with
 *  the words of their questions. */
function fileOf(sheet, answers, extra) {
  var {party = '', plan = [], rounds = [], share = false, left} = extra || {}, items = Object.create(null), titles = Object.create(null), words = Object.create(null);
  Object.keys(answers.items).forEach(id => {
    var item = sheet.items.get(id), answer = answers.items[id], own = Object.create(null);
    items[id] = Object.assign({}, answer);
    if (!item) return;
    titles[id] = item.title;
    item.steps.forEach(step => {
      if ([].concat(answer.a).includes(step.id)) own[step.id] = step.text;
    });
    item.columns.forEach(column => {
      own[column.id] = column.text;
    });
    if (Object.keys(own).length) words[id] = own;
  });
  if (left) Object.keys(left.items).forEach(id => addLeft(id, left, items, titles, words));
  return {waymark: 'worksheet', v: 1, sheet: sheet.id, made: today(), lang: sheet.lang, updated: sheet.updated, party, role: answers.role, items, titles, words, plan, rounds, share};
}

// A newer answer to the same question stands; of lists nothing is lost.
function addLeft(id, left, items, titles, words) {
  var mine = items[id] || (items[id] = {}), old = left.items[id];
  Object.keys(old).forEach(key => {
    if (mine[key] === undefined) mine[key] = old[key];
    else if (Array.isArray(mine[key]) && Array.isArray(old[key])) mine[key] = mine[key].concat(old[key]);
  });
  titles[id] = titles[id] || left.titles[id] || id;
  words[id] = Object.assign(Object.create(null), left.words[id], words[id]);
}

// What may stand in a file, and in its parts.
var asTexts = value => asMap(value, asText), asWords = value => asMap(value, asTexts), asAnswers = value => asMap(value, asAnswer);
var PARTY = {party: asText, role: asText, items: asAnswers}, ROUND = {made: asText, titles: asTexts, words: asWords, parties: value => asList(value, one => asShape(one, PARTY))};
var FILE = {
  sheet: asText, made: asText, lang: asText, updated: asText, party: asText, role: asText, items: asAnswers, titles: asTexts, words: asWords,
  plan: value => asList(value, asTexts), rounds: value => asList(value, one => asShape(one, ROUND)), share: value => value === true
};

/** A file's text as a file, made anew from what is allowed in one; or a trouble. `id`: of the sheet that it must be of. */
function parseFile(text, id) {
  var data = openText(text);
  insist(data.waymark === 'worksheet', 'locked');
  var file = Object.assign({waymark: 'worksheet', v: 1}, asShape(data, FILE));
  insist(/^[a-z][a-z0-9:\/_.-]*$/.test(file.sheet) && /^(\d{4}-\d\d-\d\d)?$/.test(file.made));
  insist(!id || file.sheet === id, 'other-sheet');
  return file;
}

// What the text of any file of ours says. Messages put words before and after a text that is pasted.
function openText(text) {
  var data;
  insist(text.length <= MOST, 'too-large');
  try {
    data = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch (error) {
    throw trouble(text.includes('"waymark"') ? 'broken' : 'not-ours');
  }
  insist(data.waymark === 'worksheet' || data.waymark === 'worksheet-locked', 'not-ours');
  insist(!(data.v > 1), 'newer');
  insist(data.v === 1);
  return data;
}

// Throws what is wrong, if it is wrong.
function insist(isRight, kind) {
  if (!isRight) throw trouble(kind || 'broken');
}

function asText(value) {
  if (value === undefined) return '';
  insist(typeof value === 'string');
  insist(value.length <= LONGEST, 'too-large');
  return value.replace(/\r\n?/g, '\n');
}

function asList(value, each) {
  if (value === undefined) return [];
  insist(Array.isArray(value));
  insist(value.length <= ENTRIES, 'too-large');
  return value.map(one => each(one));
}

// Without a prototype, and no name begins like `__proto__`: what a file calls its entries touches nothing else.
function asMap(value, each) {
  var made = Object.create(null), keys = value === undefined ? [] : keysOf(value);
  insist(keys.length <= ENTRIES, 'too-large');
  keys.forEach(key => {
    insist(/^[a-z0-9][a-z0-9\/_.-]{0,199}$/.test(key));
    made[key] = each(value[key]);
  });
  return made;
}

function keysOf(value) {
  insist(isObject(value));
  return Object.keys(value);
}

function isObject(value) {
  return !!value && typeof value === 'object' && !Array.isArray(value);
}

function asShape(value, shape) {
  var made = {};
  keysOf(value);
  Object.keys(shape).forEach(key => {
    made[key] = shape[key](value[key]);
  });
  return made;
}

// Only what is answered has an entry.
function asAnswer(value) {
  var made = {};
  keysOf(value).forEach(key => {
    if (key === 'a' && Array.isArray(value.a)) made.a = asList(value.a, value.a.every(isObject) ? asTexts : asText);
    else if (/^[ane]$/.test(key)) made[key] = asText(value[key]);
  });
  return made;
}
