// What the panel is made of.

function build() {
  var root = index.root, ui = root.ui, label = element('label', {for: 'search-field'}, [ui.label]);
  filters = [];
  shown = null;
  field = element('input', {
    id: 'search-field', type: 'search', role: 'combobox', dir: 'auto', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false',
    enterkeyhint: 'search', 'aria-controls': 'search-list', 'aria-autocomplete': 'list'
  });
  field.oninput = wish;
  narrow = element('div', {class: 'search-narrow'});
  addFilter('section', [{items: root.sections.map(section => ['/' + section[0], section[1]])}]);
  addFilter('topic', taxonomies(topic => ['/' + topic[0] + ':' + topic[1], topic[2]]));
  status = element('p', {class: 'unseen', role: 'status'});
  trouble = element('div', {role: 'alert'});
  note = element('div');
  list = element('div', {id: 'search-list', role: 'listbox', 'aria-label': ui.label});
  start = element('div', {}, [
    ...links('search-sections', ui.sections, root.sections.map(section => [section[0] + '/index', section[1]])),
    ...[].concat(...taxonomies(topic => [topic[0] + '/' + topic[1], topic[2]]).map(group => links('search-topics', group.title, group.items)))
  ]);
  box = element('div', {class: 'search', role: 'search', lang: root.lang, dir: root.dir}, [
    element('div', {class: 'search-head'}, home ? [label] : [element('h1', {}, [label]), button(ui.close, closePanel)]),
    field, narrow, status, trouble, note, list, start
  ]);
  box.onkeydown = pressKey;
}

// The topics as a list for each taxonomy, which the index gives one after the other.
function taxonomies(make) {
  var ui = index.root.ui, groups = [], last;
  index.root.topics.forEach(topic => {
    if (last !== topic[0]) groups.push({title: ui['taxonomy-' + topic[0]] || ui.topic, items: []});
    last = topic[0];
    groups[groups.length - 1].items.push(make(topic));
  });
  return groups;
}

// A menu that narrows the results, where there is anything to choose.
function addFilter(id, groups) {
  var ui = index.root.ui, count = 0, select = element('select', {}, [element('option', {value: ''}, [ui.all])]);
  groups.forEach(group => {
    var options = group.items.map(item => element('option', {value: item[0]}, [item[1]]));
    count += options.length;
    select.append(...group.title ? [element('optgroup', {label: group.title}, options)] : options);
  });
  if (count < 2) return;
  select.onchange = wish;
  filters.push(select);
  narrow.append(element('label', {}, [ui[id], select]));
}

// Ways to look around, before anything is typed.
function links(style, title, items) {
  var entries = [];
  items.forEach(item => {
    var href = addressOf(index, index.folder + '/' + item[0] + '.html', '');
    if (href) entries.push(element('li', {}, [element('a', {href: href}, [item[1]])]));
  });
  return entries.length ? [element('h2', {}, [title]), element('ul', {class: style}, entries)] : [];
}

// Words of the interface: what stands in braces is filled in, apart from the direction of what is around it.
function say(id, values) {
  return index.root.ui[id].split(/\{(\w+)\}/).map((part, n) => n % 2 ? element('bdi', {}, [values[part]]) : part);
}

function numeral(number) {
  return String(number).replace(/\d/g, digit => Array.from(index.root.ui.results.digits)[digit]);
}

// "12 results". The index tells the form for each number up to 100. Beyond, the last two digits decide; a number that ends
// in 01 or 02 goes with 1 or 2 only in languages where 21 or 22 does too.
function resultCount(count) {
  var forms = index.root.ui.results, of = forms.of, n = count % 100;
  if (count < 101) n = count;
  else if (n < 3 && (!n || of[n] !== of[n + 20])) n = 100;
  return forms.forms[of[n]].replace('#', numeral(count));
}
