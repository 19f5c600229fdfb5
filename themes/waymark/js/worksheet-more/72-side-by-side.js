// The comparison to look at and to talk about. `desk` is what all of this holds while the page is open: the sheet, the tools, the
// chosen files; it is never kept.

function sideBySide(desk) {
  var {sheet, parties} = desk, result = desk.result = compare(sheet, parties), rounds = desk.tools.getExtra().rounds, hasNotes = parties.some(party => party.share);
  // Each language's page has a day of its own.
  var isOther = parties.filter(party => party.lang === sheet.lang && party.updated !== sheet.updated).map(party => party.letter), notes = element('input', {type: 'checkbox'});
  var body = element('div', {class: 'sheet-result'}, [
    element('ul', {class: 'sheet-parties'}, parties.map(party => element('li', {}, [
      drawn('svg', {viewBox: '-18 -18 36 36', class: 'sheet-chart is-mark', 'aria-hidden': 'true'}, [markOf(party.letter, 0, 0)]),
      element('span', {}, [[party.letter, roleWords(sheet.form, party.role), party.made && dateWords(party.made)].filter(Boolean).join(' · ')])
    ]))),
    ...paragraphs([say('small'), isOther.length && say('version', {party: isOther.join(', ')})]),
    ...hasNotes ? [element('label', {class: 'sheet-tick sheet-tool'}, [notes, element('span', {}, [say('show-notes')])])] : [],
    ...result.groups.map(group => element('section', {}, [
      element('h4', {dir: 'auto'}, [group.title]),
      ...group.rows.map(row => rowShown(desk, row, rounds)),
      ...paragraphs([group.open.length && say('nobody', {title: group.open.join(' · ')})])
    ])),
    ...result.gone.length ? [element('section', {}, [element('h4', {}, [say('left')]), ...result.gone.map(one => element('div', {class: 'sheet-row'}, [
      element('h5', {dir: 'auto'}, [one.title]), wordList(one.given.map(given => [given.letter, given.text]))
    ]))])] : []
  ]);
  notes.onchange = () => {
    desk.hasNotes = notes.checked;
    allIn(body, '.sheet-notes').forEach(node => {
      node.hidden = !notes.checked;
    });
  };
  return body;
}

function paragraphs(texts) {
  return texts.filter(Boolean).map(text => element('p', {}, [text]));
}

function rowShown(desk, row, rounds) {
  var {item, given} = row, isStep = item.steps.length > 0, fit = given.filter(one => one.isFit), other = given.filter(one => one.isGiven && !one.isFit);
  var list = all => all.map(one => one.party.letter).join(', '), unasked = given.filter(one => !one.isAsked && !one.isGiven), noted = given.filter(one => one.n || one.e);
  return element('div', {class: 'sheet-row'}, [
    element('h5', {dir: 'auto'}, [item.title]),
    ...paragraphs([verdictOf(row)]),
    isLadder(item) && fit.length && chartOf(row, desk.sheet.dir),
    isStep && fit.length && stepsTable(row, desk.sheet.dir),
    other.length && wordList(other.map(one => [one.party.letter, one.text])),
    ...paragraphs([row.silent.length && say('no-answer', {party: row.silent.join(', ')}), unasked.length && say('not-asked', {party: list(unasked)})]),
    noted.length && element('div', {class: 'sheet-notes', hidden: ''}, [wordList(noted.map(one => [one.party.letter, [one.n, one.e].filter(Boolean).join('\n')]))]),
    row.prompt && element('p', {class: 'sheet-prompt'}, [say('prompt-' + row.prompt)]),
    historyTable(item, rounds, desk.parties)
  ].filter(Boolean));
}

function verdictOf({isAlike, distance, spread, common, union}) {
  if (isAlike) return say('same-answer');
  if (!distance) return '';
  return spread !== null ? say('steps-apart', {n: numeral(spread)}) : say('in-common', {n: numeral(common), total: numeral(union)});
}

function wordList(pairs) {
  return element('dl', {}, pairs.reduce((nodes, [letter, text]) => nodes.concat(element('dt', {}, [letter]), element('dd', {dir: 'auto'}, [text])), []));
}

/** Prints a part of the page and nothing else. */
function printOnly(node) {
  var paper = element('div', {class: 'sheet-paper prose'}, [element('h1', {}, [page.title]), node.cloneNode(true)]), root = page.documentElement, after = () => {
    paper.remove();
    root.classList.remove('print-part');
    removeEventListener('afterprint', after);
  };
  allIn(paper, '.sheet-tool').forEach(tool => tool.remove());
  page.body.append(paper);
  root.classList.add('print-part');
  addEventListener('afterprint', after);
  print();
  if (!('onafterprint' in window)) page.addEventListener('click', after, {once: true, capture: true});
}
