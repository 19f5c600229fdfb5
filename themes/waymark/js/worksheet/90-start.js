// Each form of the document is taken on when it is first seen: in the edition in one file most of them never are.

function startSheet(form) {
  var sheet = readSheet(form), keep = keeper(sheet), bar;
  sheet.items.forEach(completeRows);
  bar = addControls(sheet, keep);
  function touched(event) {
    if (!event.target.closest('.sheet-tool')) keep.changed();
  }
  // After Back and after the browser was restored nothing stands there but what she keeps on the device.
  sheet.again = () => keep.begin(bar.firstChild);
  form.addEventListener('input', touched);
  form.addEventListener('change', touched);
  form.addEventListener('submit', event => event.preventDefault());
  openSheets.push(sheet);
  if (!sheet.isCourse) extendLater(sheet, keep);
  sheet.again();
}

function startVisible() {
  allIn(page, 'form[data-worksheet]:not(.sheet-on):not(.blank)').forEach(form => {
    if (!form.getClientRects().length) return;
    form.classList.add('sheet-on');
    startSheet(form);
  });
}

allIn(page, 'form[data-worksheet]').forEach(emptyForm);
startVisible();
addEventListener('hashchange', () => setTimeout(startVisible));
addEventListener('pageshow', event => {
  startVisible();
  openSheets.forEach(sheet => {
    if (event.persisted || !sheet.state.isDirty) sheet.again();
  });
});
addEventListener('beforeunload', event => {
  // The quick exit has taken the form away: it must not be held up.
  if (!openSheets.some(sheet => sheet.state.isDirty && page.contains(sheet.form))) return;
  event.preventDefault();
  event.returnValue = '';
});
addEventListener('beforeprint', () => {
  if (!page.documentElement.classList.contains('print-blank')) toPaper();
});
addEventListener('afterprint', fromPaper);
