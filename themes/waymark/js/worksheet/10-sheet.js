// A worksheet as its form says it: groups, items, the words of their answers, and when an item is asked. A field may be called
// like a property of forms (`reset`, `elements`), so of the form itself only what has a capital letter in its name is used.

function allIn(node, selector) {
  return Array.from(node.querySelectorAll(selector));
}

function wordsOf(node) {
  return node ? node.textContent.replace(/\s+/g, ' ').trim() : '';
}

/** The sheet of a form. */
function readSheet(form) {
  var get = name => form.getAttribute('data-' + name), sheet = {
    form, id: get('worksheet'), title: get('title') || '', lang: get('lang') || '', dir: getComputedStyle(form).direction, updated: get('updated') || '',
    review: +get('review') || 0, together: get('together') !== null, plan: get('plan') !== null, keep: get('keep') !== 'no',
    isCourse: form.classList.contains('course'), roles: allIn(form, '[data-role] input').map(input => input.value), items: new Map()
  };
  sheet.groups = allIn(form, '[data-group]').map(node => {
    var id = node.getAttribute('data-group'), items = allIn(node, '[data-item]').map(fieldset => readItem(sheet, id, fieldset));
    return {id, title: wordsOf(node.querySelector('h2')), node, items};
  });
  return sheet;
}

function readItem(sheet, group, node) {
  var id = node.getAttribute('data-item'), roles = node.getAttribute('data-for'), conditions = (node.getAttribute('data-when') || '').split(';').filter(Boolean);
  var item = {
    id, group, node, type: node.getAttribute('data-type'), title: wordsOf(node.querySelector('legend')),
    steps: allIn(node, 'li input').map(input => ({id: input.value, text: stepWords(input)})),
    columns: allIn(node, 'thead th').map((cell, n) => ({id: allIn(node, 'tbody textarea')[n].name.split('.')[2], text: wordsOf(cell)})),
    isShown: () => (!roles || !roleOf(sheet) || roles.split(' ').includes(roleOf(sheet))) && conditions.every(condition => {
      var [other, values] = condition.trim().split('='), earlier = sheet.items.get(other);
      return !earlier || earlier.isShown() && choicesOf(earlier).some(input => input.checked && values.split(' ').includes(input.value));
    })
  };
  sheet.items.set(id, item);
  return item;
}

// A lesson's own words are those of the link beside its box.
function stepWords(input) {
  var label = input.parentNode, isLesson = label.querySelector('.done');
  return wordsOf(isLesson && label.parentNode.querySelector('a') || label);
}

function roleOf(sheet) {
  var input = allIn(sheet.form, '[data-role] input').find(input => input.checked);
  return input ? input.value : '';
}

/** The radio buttons or boxes of an item. */
function choicesOf(item) {
  return allIn(item.node, 'li input');
}

/** A field of an item for text: its `note`, its `evidence`, a cell of its table (`2.who`), or that of its own answer. */
function fieldOf(item, part) {
  var name = part ? item.id + '.' + part : item.id;
  return allIn(item.node, 'textarea, label.answer input').find(field => field.name === name);
}
