// What comes after filling: together, the plan, and what may be taken elsewhere.

/** Adds all this to a sheet's form. */
function extend(sheet, tools) {
  var desk = {sheet, tools, stage: element('div'), summary: element('div')};
  // Where the page's own answers go, those of others go too.
  tools.onAnswers(() => {
    if (desk.state !== sheet.state) clearDesk(desk);
    desk.state = sheet.state;
  });
  if (sheet.together) sheet.form.appendChild(togetherSection(desk));
  if (sheet.plan) sheet.form.appendChild(planSection(desk));
  if (sheet.keep || sheet.review) sheet.form.appendChild(afterSection(desk));
}

function afterSection(desk) {
  var {sheet, summary} = desk, notes = tick(say('with-notes')), own = act => async near => {
    var file = await desk.tools.fileNow();
    act(compare(sheet, partiesOf([Object.assign(file, {share: true})])), notes.box.checked, near);
  };
  var acts = {table: own((result, hasNotes, near) => saveTable(desk, result, hasNotes, near)), summary: own((result, hasNotes) => showSummary(desk, result, hasNotes, summary))};
  return toolPart('section', 'sheet-after', [
    element('h2', {}, [say('after')]), // What is too private for this device is too private for tables and messages.
    ...sheet.keep ? [...paragraphs([say('after-intro')]), notes.label, actsOf(desk, acts), summary] : [],
    ...sheet.review ? [...paragraphs([say('remind-why', {months: numeral(sheet.review)})]), actsOf(desk, {
      remind: near => saveAs(desk, 'plan-' + today() + '.ics', 'text/calendar', icsOf(monthsLater(today(), sheet.review), say('review-event'), newUid(), new Date()), near, 'saved-other')
    })] : []
  ]);
}

function saveTable(desk, result, hasNotes, near) {
  return saveAs(desk, 'table-' + today() + '.csv', 'text/csv', csvOf(linesOf(result, hasNotes), separatorFor()), near, 'saved-table');
}

/** The summary in parts that messages can hold, each to be copied. */
function showSummary(desk, result, hasNotes, place) {
  var parts = inParts(summaryOf(desk.sheet, result, desk.tools.getExtra().plan, hasNotes), 4000);
  place.textContent = '';
  parts.forEach((text, n) => {
    var area = element('textarea', {readonly: '', rows: '8', dir: 'auto', autocomplete: 'off'});
    area.value = text;
    place.append(element('label', {class: 'sheet-part'}, [element('span', {}, [say('part', {n: numeral(n + 1), total: numeral(parts.length)})]), area]), actsOf(desk, {
      'copy-part': async near => await copyText(text, near) && desk.tools.status(say('copied-now'), near)
    }));
  });
  place.querySelector('textarea').focus();
}
