// What every script that builds a part of a page uses. It stands in each of them.

/** An element with attributes and children: nodes, or texts. `page` is the document, as each script names it. */
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
