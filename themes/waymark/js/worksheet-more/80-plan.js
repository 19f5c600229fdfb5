// The shared plan: what to do, who (a role), by when, how everyone will know. Unfinished rows of earlier rounds stand on top. What
// is typed here belongs to the page's answers: it is kept, asked about and erased with them.
var PLAN = ['what', 'who', 'by', 'sign'], STATES = ['open', 'done', 'changed', 'dropped'];

function planSection(desk) {
  var {tools} = desk, rows, held, list = element('div'), section = element('section', {class: 'sheet-plan'}, [
    element('h2', {}, [say('plan')]), ...paragraphs([say('plan-intro')]), list,
    actsOf(desk, {
      'plan-add': () => {
        add();
        draw();
        list.lastChild.querySelector('textarea').focus();
      }, [desk.sheet.together ? 'save-result' : 'save-plan']: near => saveResult(desk, near)
    }), toolPart('div', '', paragraphs([desk.sheet.together && say('result-why')]))
  ]);
  function add() {
    rows.push({what: '', who: '', by: '', sign: '', state: 'open', from: today()});
  }
  function take() {
    held = rows.filter(row => PLAN.some(key => row[key] && row[key].trim()));
    tools.setExtra(held, tools.getExtra().rounds);
  }
  function draw() {
    list.textContent = '';
    list.append(...rows.map((row, n) => planRow(row, n, take)));
    allIn(list, 'textarea').forEach(grow);
  }
  // Drawn anew when another plan has been opened, not while this one is written.
  tools.onAnswers(() => {
    var {plan} = tools.getExtra();
    if (plan === held) return;
    held = plan;
    rows = inOrder(plan, today());
    if (!rows.length) add();
    draw();
  });
  return section;
}

function planRow(row, n, take) {
  var state = element('select', {autocomplete: 'off'}, STATES.map(id => element('option', {value: id}, [say('state-' + id)]))), field = (id, node) => element('label', {}, [element('span', {}, [say('plan-' + id)]), node]);
  state.value = stateOf(row);
  state.onchange = () => {
    row.state = state.value;
    take();
  };
  return element('fieldset', {class: 'sheet-plan-row'}, [
    element('legend', {}, [say('plan-row', {n: numeral(n + 1)}), ...isCarried(row, today()) && !FINISHED.includes(row.state) ? [element('span', {class: 'sheet-carried'}, [' · ' + say('carried', {date: dateWords(row.from)})])] : []]),
    ...PLAN.map(id => {
      var area = element('textarea', {rows: '1', dir: 'auto', spellcheck: 'false', autocomplete: 'off', maxlength: LONGEST});
      area.value = row[id] || '';
      area.oninput = () => {
        row[id] = area.value;
        grow(area);
        take();
      };
      return field(id, area);
    }), field('state', state)
  ]);
}

/** Saves what was agreed, for the next round. */
async function saveResult(desk, near) {
  // A copy that waits for others makes no round.
  var {plan, rounds} = desk.tools.getExtra(), parties = desk.parties.length < FEWEST ? [] : desk.parties, text = await sealed(desk, resultOf(desk.sheet, parties, plan, rounds), near, say('save'));
  if (text) await saveAs(desk, 'notes-' + today() + '.json', 'application/json', text, near, 'saved-other');
}
