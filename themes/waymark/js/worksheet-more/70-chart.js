// One question's answers to look at: on a ladder each partner's letter stands above its step, with a shape of its own; below it
// the same as a table. Attributes and classes only: inline styles are not allowed.

function drawn(name, attributes, children) {
  var node = page.createElementNS('http://www.w3.org/2000/svg', name);
  for (var key in attributes) node.setAttribute(key, attributes[key]);
  node.append(...children || []);
  return node;
}

/** The chart of a question with steps. It runs as the page does, from the right in Arabic. */
function chartOf(row, dir) {
  var count = row.item.steps.length, width = 320, fit = row.given.filter(one => one.isFit), tallest = 0, marks = [];
  var across = n => {
    var x = count > 1 ? 24 + n * (width - 48) / (count - 1) : width / 2;
    return dir === 'rtl' ? width - x : x;
  };
  row.item.steps.forEach((step, n) => {
    fit.filter(one => one.steps[0] === n).forEach((one, at) => {
      tallest = Math.max(tallest, at + 1);
      marks.push(markOf(one.party.letter, across(n), -16 - 28 * at));
    });
  });
  var base = 28 * tallest + 8, line = drawn('line', {class: 'line', x1: across(0), x2: across(count - 1), y1: 0, y2: 0});
  var steps = row.item.steps.map((step, n) => drawn('g', {}, [
    drawn('circle', {class: 'dot', cx: across(n), cy: 0, r: 4}), drawn('text', {class: 'step', x: across(n), y: 22, 'text-anchor': 'middle'}, [numeral(n + 1)])
  ]));
  return drawn('svg', {class: 'sheet-chart', viewBox: [0, -base, width, base + 30].join(' '), role: 'img', 'aria-label': fit.map(one => one.party.letter + ': ' + one.text).join(' · ')}, [
    // Its name says all of it.
    drawn('g', {'aria-hidden': 'true'}, [line, ...steps, ...marks])
  ]);
}

// Four shapes, filled for the first four letters and hollow for the others.
function markOf(letter, x, y) {
  var n = LETTERS.indexOf(letter), points = [null, [-12, -11, 12, -11, 12, 11, -12, 11], [0, -14, 14, 0, 0, 14, -14, 0], [0, -15, 15, 12, -15, 12]][n % 4];
  var shape = points ? drawn('polygon', {points: points.map((at, k) => at + (k % 2 ? y : x)).join(' ')}) : drawn('circle', {cx: x, cy: y, r: 12});
  return drawn('g', {class: n < 4 ? 'mark' : 'mark is-hollow'}, [shape, drawn('text', {x, y: y + (n % 4 === 3 ? 7 : 5), 'text-anchor': 'middle'}, [letter])]);
}

/** Lines of cells as a table; the first cell of each line names it. `dir` is that of the other cells. */
function tableOf(caption, head, lines, dir) {
  return element('div', {class: 'scroll', role: 'group', tabindex: '0', 'aria-label': caption}, [element('table', {class: 'sheet-table'}, [
    element('thead', {}, [element('tr', {}, head.map(text => element('th', {scope: 'col'}, [text])))]),
    element('tbody', {}, lines.map(texts => element('tr', {}, texts.map((text, n) => n ? element('td', {dir}, [text]) : element('th', {scope: 'row'}, [text])))))
  ])]);
}

/** Who chose which step. */
function stepsTable(row, dir) {
  return tableOf(row.item.title, [say('answer'), say('given-by')], row.item.steps.map((step, n) => [
    (isLadder(row.item) ? numeral(n + 1) + '. ' : '') + step.text, row.given.filter(one => one.steps.includes(n)).map(one => one.party.letter).join(', ')
  ]), dir);
}

/** How a question was answered from round to round; nothing if only one round has answers. */
function historyTable(item, rounds, parties) {
  var {dates, lines} = historyOf(item, rounds, parties);
  if (!lines.length || parties.length && dates.length < 2) return null;
  return tableOf(say('earlier') + ': ' + item.title, [say('partner'), say('change')].concat(dates.map(date => date ? dateWords(date) : say('now'))), lines.map(line => {
    var change = line.change ? say(line.change.kind, {n: numeral(line.change.n || 0)}) : '';
    return [[line.letter, roleWords(item.node.closest('form'), line.role)].filter(Boolean).join(' · ') || '–', change].concat(line.texts);
  }), 'auto');
}

/** What a role is called on the page. */
function roleWords(form, role) {
  var input = allIn(form, '[data-role] input').find(one => one.value === role);
  return input ? stepWords(input) : role || '';
}
