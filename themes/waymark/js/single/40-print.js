// On paper: the page that is shown, or all of them.
function printAll() {
  root.classList.remove('paged');
  // Browsers that do not tell when the printing is over wait here for its end.
  if (!('onafterprint' in window)) setTimeout(backToOne, 500);
  print();
}

function backToOne() {
  if (!gone) root.classList.add('paged');
}

function startPrint() {
  var one = page.getElementById('print-one'), all = page.getElementById('print-all');
  if (!window.print) return;
  one.onclick = () => print();
  all.onclick = printAll;
  one.parentNode.hidden = false;
  addEventListener('afterprint', backToOne);
}
