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

/** What went wrong, as an error that knows its kind: `sheet-trouble-<kind>` says it in words. */
function trouble(kind) {
  return Object.assign(new Error(kind), {kind});
}
