// On paper: with the answers, or blank. A field prints only what is in sight of it, so its text is printed in its place; the
// blank form is another one, in which nothing was ever written: what is merely made invisible can be read out of a PDF.
var openSheets = [];

function toPaper() {
  fromPaper();
  openSheets.forEach(sheet => allIn(sheet.form, 'textarea').forEach(field => {
    if (!field.value) return;
    field.classList.add('is-printed');
    field.parentNode.insertBefore(element('span', {class: 'printed', dir: 'auto'}, [field.value]), field.nextSibling);
  }));
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
