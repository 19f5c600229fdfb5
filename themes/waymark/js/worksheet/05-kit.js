// What all parts of the worksheets' script use: the interface's words, elements, troubles. What anyone typed or a file brought is
// data: it becomes text and never markup.
var page = document, wordsHere = page.getElementById('worksheet-words'), ui = JSON.parse(wordsHere ? wordsHere.getAttribute('data-words') : '{}');

/** A message of the interface as text; what stands in braces is filled in. */
function say(id, values) {
  return (ui['sheet-' + id] || ui['sheets-' + id] || id).replace(/\{(\w+)\}/g, (all, name) => values && name in values ? values[name] : all);
}

/** A number in the digits of the interface's language. */
function numeral(number) {
  return String(number).replace(/\d/g, digit => Array.from(ui.digits || '0123456789')[digit]);
}

/** An element with attributes and children: nodes, or texts. */
function element(name, attributes, children) {
  var node = page.createElement(name);
  for (var key in attributes) node.setAttribute(key, attributes[key]);
  node.append(...children || []);
  return node;
}

function button(words, act) {
  var node = element('button', {type: 'button', class: 'button'}, [words]);
  node.onclick = act;
  return node;
}

/** What went wrong, as an error that knows its kind: `sheet-trouble-<kind>` says it in words. */
function trouble(kind) {
  return Object.assign(new Error(kind), {kind});
}
