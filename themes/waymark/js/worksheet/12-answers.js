// What stands in the form as answers, and back.
var MOST_ROWS = 100;

/** All that is answered and asked. What stands in an item that is not shown is not saved either: nobody would see it go. */
function answersOf(sheet) {
  var items = Object.create(null);
  sheet.items.forEach(item => {
    var answer = item.isShown() && answerOf(item);
    if (answer) items[item.id] = answer;
  });
  return {role: roleOf(sheet), items};
}

function answerOf(item) {
  var found = {a: ownAnswer(item), n: textIn(item, 'note'), e: textIn(item, 'evidence')}, answer = {};
  Object.keys(found).forEach(key => {
    if (found[key] && found[key].length) answer[key] = found[key];
  });
  return Object.keys(answer).length ? answer : null;
}

function ownAnswer(item) {
  if (item.steps.length) {
    var chosen = choicesOf(item).filter(input => input.checked).map(input => input.value);
    return takesMany(item) ? chosen : chosen[0];
  }
  return item.columns.length ? rowsOf(item).map((row, n) => {
    var cells = {};
    item.columns.forEach(column => {
      var text = textIn(item, n + '.' + column.id);
      if (text) cells[column.id] = text;
    });
    return cells;
  }).filter(cells => Object.keys(cells).length) : textIn(item);
}

function takesMany(item) {
  return item.type === 'choices' || item.type === 'checklist';
}

function textIn(item, part) {
  var node = fieldOf(item, part);
  return node && node.value.trim() ? node.value : '';
}

function rowsOf(item) {
  return allIn(item.node, 'tbody tr');
}

/** Gives a table the rows that stand empty in the page: the first is written out there, and the others are made like it. On
 *  narrow screens each cell shows what its column is called. */
function completeRows(item) {
  if (!item.columns.length) return;
  allIn(rowsOf(item)[0], 'td').forEach((cell, n) => cell.setAttribute('data-label', item.columns[n].text));
  var empty = rowsOf(item).filter(row => !row.querySelector('textarea'));
  empty.forEach(row => row.remove());
  empty.forEach(() => addRow(item));
}

/** One more row at the end of a table. */
function addRow(item) {
  var rows = rowsOf(item), row = rows[0].cloneNode(true), n = rows.length;
  allIn(row, 'textarea').forEach((cell, c) => {
    var column = item.columns[c];
    cell.name = [item.id, n, column.id].join('.');
    cell.setAttribute('aria-label', column.text + ', ' + numeral(n + 1));
    cell.rows = 1;
    cell.value = '';
  });
  rows[0].parentNode.appendChild(row);
  return row;
}

/** Empties the form: as it came. */
function emptyForm(form) {
  HTMLFormElement.prototype.reset.call(form);
}

/** Puts answers into the emptied form. What finds no place there is returned: by item, as it was. */
function fillIn(sheet, answers) {
  var left = Object.create(null);
  emptyForm(sheet.form);
  allIn(sheet.form, '[data-role] input').forEach(input => {
    input.checked = input.value === answers.role;
  });
  Object.keys(answers.items).forEach(id => {
    var item = sheet.items.get(id), rest = item ? putIn(item, answers.items[id]) : answers.items[id];
    if (Object.keys(rest).length) left[id] = rest;
  });
  // An answer to what is not asked of her now would stay where she cannot see it.
  sheet.items.forEach(item => {
    if (!answers.items[item.id] || item.isShown()) return;
    left[item.id] = answers.items[item.id];
    putIn(item, {});
  });
  return left;
}

function putIn(item, answer) {
  var rest = {}, a = answer.a, given = a === undefined ? [] : [].concat(a), unfit = given;
  if (item.steps.length) {
    choicesOf(item).forEach(input => {
      input.checked = a === input.value || takesMany(item) && given.includes(input.value);
      if (input.checked) unfit = unfit.filter(value => value !== input.value);
    });
  } else if (item.columns.length) {
    allIn(item.node, 'tbody textarea').forEach(cell => {
      cell.value = '';
    });
    unfit = given.map((row, n) => putRow(item, row, n)).filter(row => Object.keys(row).length);
  } else if (writeTo(fieldOf(item), a || '')) unfit = [];
  if (unfit.length) rest.a = Array.isArray(a) ? unfit : a;
  if (!writeTo(fieldOf(item, 'note'), answer.n || '')) rest.n = answer.n;
  if (!writeTo(fieldOf(item, 'evidence'), answer.e || '')) rest.e = answer.e;
  return rest;
}

// What remains of a row.
function putRow(item, row, n) {
  var cells = Object.create(null);
  if (typeof row === 'string') return row;
  Object.keys(row).forEach(id => {
    while (item.columns.some(column => column.id === id) && rowsOf(item).length <= n && n < MOST_ROWS) addRow(item);
    if (!writeTo(fieldOf(item, n + '.' + id), row[id])) cells[id] = row[id];
  });
  return cells;
}

// A field that takes dates only leaves out what is none, and some browsers complain.
function writeTo(node, text) {
  if (!node || node.type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(text)) return !text;
  node.value = text;
  if (node.value === text) return true;
  node.value = '';
  return !text.length;
}
