// On paper: with the answers, or blank. A field prints only what is in sight of it, so its text is printed in its place; the
// blank form is another one, in which nothing was ever written: what is merely made invisible can be read out of a PDF.
var openSheets = [];

function toPaper() {
  fromPaper();
  openSheets.forEach(sheet => allIn(sheet.form, 'textarea, [type=date]').forEach(field => {
    var text = field.type === 'date' ? dateLine(field) : field.value;
    if (!text) return;
    field.classList.add('is-printed');
    field.parentNode.insertBefore(element('span', {class: 'printed', dir: 'auto'}, [text]), field.nextSibling);
  }));
}

// Left to browsers, a date stands there in their own language, and an empty one says what to type.
function dateLine(field) {
  return field.value ? dateWords(field.value) : '\xa0';
}

function fromPaper() {
  allIn(page, '.printed, form.blank').forEach(node => node.parentNode.removeChild(node));
  allIn(page, '.is-printed').forEach(field => field.classList.remove('is-printed'));
  page.documentElement.classList.remove('print-blank');
}

function printFilled() {
  toPaper();
  printNow();
}

function printBlank(sheet) {
  fromPaper();
  var form = sheet.form, blank = form.cloneNode(true);
  allIn(blank, '.sheet-tool, .sheet-carried').forEach(node => node.remove());
  allIn(blank, '*').forEach(node => {
    node.removeAttribute('hidden');
    node.removeAttribute('id');
  });
  emptyForm(blank);
  allIn(blank, '[type=date]').forEach(field => field.replaceWith(element('span', {class: 'printed'}, [dateLine(field)])));
  blank.classList.add('blank');
  form.parentNode.insertBefore(blank, form.nextSibling);
  page.documentElement.classList.add('print-blank');
  printNow();
}

function printNow() {
  print();
  // Browsers that do not tell when the printing is over wait for the next thing that is done.
  if (!('onafterprint' in window)) page.addEventListener('click', fromPaper, {once: true, capture: true});
}
