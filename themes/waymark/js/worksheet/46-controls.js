// What the script adds to a form: how far it is filled, what clears an answer, and at the end how to keep what stands in it.

/** A part of the controls, marked as ours: paper forms go without it. */
function toolPart(name, kind, children) {
  return element(name, {class: 'sheet-tool ' + kind}, (children || []).filter(Boolean));
}

/** A row of buttons, each of which does what is called like its words. */
function buttonsFor(keep, ids) {
  return toolPart('p', 'sheet-buttons', ids.map(id => id && button(say(id), event => keep.attempt(event.target.parentNode, keep.acts[id]))));
}

function addControls(sheet, keep) {
  var form = sheet.form, keepPlace = keepSection(sheet, keep), heading = keepPlace.firstChild, here = toolPart('div', 'sheet-here', [element('p', {}, [say('locked-here')]), buttonsFor(keep, ['open-here'])]);
  var bar = toolPart('div', 'sheet-bar', [
    element('p', {}, [say('intro')]), progressOf(sheet, keep, 'status'), here, toolPart('p', 'sheet-buttons', [button(say('to-keep'), () => heading.focus())])
  ]);
  keep.onAnswers(() => {
    sheet.groups.forEach(group => {
      group.items.forEach(item => {
        item.node.hidden = !item.isShown();
      });
      group.node.hidden = group.items.length && group.items.every(item => item.node.hidden);
    });
    here.hidden = !sheet.state.isLocked;
  });
  sheet.items.forEach(item => addToItem(item, keep));
  allIn(form, 'textarea').forEach(field => prepareText(field, keep));
  form.insertBefore(bar, form.firstChild);
  form.appendChild(leftSection(sheet, keep));
  if (!sheet.isCourse) {
    form.appendChild(progressOf(sheet, keep));
    form.appendChild(toolPart('p', 'sheet-buttons', [button(say('next'), event => nextQuestion(sheet, keep, event.target.parentNode))]));
  }
  form.appendChild(keepPlace);
  keep.status('', heading.nextSibling);
  return bar;
}

/** As many lines as are written. */
function grow(field) {
  while (field.value && field.scrollHeight > field.clientHeight && field.rows < 40) field.rows++;
}

// What is typed is nobody's to check, and says itself which way it runs. What must not stand in it is read out with its name.
function prepareText(field, keep) {
  var hint = field.closest('form').querySelector('.private');
  hint.id = hint.id || 'sheet-private-' + openSheets.length;
  field.setAttribute('aria-describedby', hint.id);
  field.maxLength = LONGEST;
  field.dir = 'auto';
  field.spellcheck = false;
  keep.onAnswers(() => grow(field));
}

function addToItem(item, keep) {
  if (item.columns.length) {
    item.node.appendChild(toolPart('p', 'sheet-buttons', [button(say('row'), () => {
      allIn(addRow(item), 'textarea').reverse().forEach(field => {
        prepareText(field, keep);
        field.focus();
      });
    })]));
  }
  if (!item.steps.length || takesMany(item)) return;
  var clear = toolPart('p', 'sheet-buttons', [button(say('clear'), () => {
    choicesOf(item).forEach(input => {
      input.checked = false;
    });
    choicesOf(item)[0].focus();
    keep.changed();
  })]);
  item.node.appendChild(clear);
  keep.onAnswers(() => {
    clear.hidden = !ownAnswer(item);
  });
}

// How far the form is filled. One of the two says so when it changes; told the same again, some readers of screens would speak.
function progressOf(sheet, keep, role) {
  var bar = element('progress', {'aria-hidden': 'true'}), words = element('span', role && {role});
  keep.onAnswers(() => {
    var items = askedItems(sheet), boxes = sheet.isCourse && allIn(sheet.form, 'li input'), total = (boxes || items).length;
    var n = boxes ? boxes.filter(box => box.checked).length : items.filter(answerOf).length;
    bar.max = total || 1;
    bar.value = n;
    var text = say(boxes ? 'done' : 'progress', {n: numeral(n), total: numeral(total)});
    if (words.textContent !== text) words.textContent = text;
  });
  return toolPart('p', 'sheet-progress', [bar, words]);
}

function askedItems(sheet) {
  return Array.from(sheet.items.values()).filter(item => item.isShown());
}

/** Leads to the first question without an answer after the one it led to last: skipped ones come again. */
function nextQuestion(sheet, keep, near) {
  var open = askedItems(sheet).filter(item => !answerOf(item)), item = open[open.indexOf(sheet.last) + 1] || open[0];
  sheet.last = item;
  if (!item) return keep.status(say('all-answered'), near);
  item.node.scrollIntoView();
  item.node.querySelector('input, textarea').focus({preventScroll: true});
}

// Answers of an earlier wording, in its own words: they stay in the file until she drops them.
function leftSection(sheet, keep) {
  var list = element('dl'), section = toolPart('section', 'sheet-left', [
    element('h2', {}, [say('left')]), list, toolPart('p', 'sheet-buttons', [button(say('left-drop'), keep.dropLeft)])
  ]);
  keep.onAnswers(() => {
    var left = sheet.state.left;
    section.hidden = !left;
    list.textContent = '';
    if (left) Object.keys(left.items).forEach(id => {
      var {a, n, e} = left.items[id], words = left.words[id] || Object.create(null);
      list.append(element('dt', {dir: 'auto'}, [left.titles[id] || id]));
      [].concat(a, n, e).forEach(one => {
        var cells = one && typeof one === 'object' ? Object.keys(one).map(key => (words[key] || key) + ': ' + one[key]).join(' · ') : words[one] || one;
        if (cells) list.append(element('dd', {dir: 'auto'}, [cells]));
      });
    });
  });
  return section;
}

function keepSection(sheet, keep) {
  var why = whyNoDevice(), isCourse = sheet.isCourse, canPrint = !isCourse && window.print;
  keep.acts.print = () => printFilled();
  keep.acts['print-blank'] = () => printBlank(sheet);
  return toolPart('section', 'sheet-keep', [
    element('h2', {tabindex: '-1'}, [say(isCourse ? 'keep-course' : 'keep')]),
    buttonsFor(keep, ['save', sheet.keep && !why && 'device', !isCourse && 'copy']),
    !isCourse && element('p', {}, [say('copy-why')]),
    sheet.keep && why && element('p', {}, [say('no-device-' + why)]),
    element('h3', {}, [say('back')]),
    buttonsFor(keep, ['open-file', !isCourse && 'paste']),
    canPrint && element('h3', {}, [say('paper')]),
    canPrint && buttonsFor(keep, ['print', 'print-blank']),
    element('h3', {}, [say('erase-title')]),
    buttonsFor(keep, ['erase'])
  ]);
}
