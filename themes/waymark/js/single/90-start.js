// Runs while the head is read, so that pages which are not asked for are never drawn.
root.classList.add('paged');
// The beginning may be seen at once, unless another page is asked for.
if (location.hash) root.classList.add('ready');

function start() {
  main = page.getElementById('main');
  front = page.getElementById('front');
  // One page alone stands below what is said of the file: there is nothing to turn to.
  alone = page.querySelectorAll('.chapter').length === 1;
  if (alone) root.classList.remove('paged');
  startExit();
  route(true);
  root.classList.add('ready');
  if (gone) return;
  addEventListener('hashchange', () => route(false));
  addEventListener('scroll', () => {
    // Until the new page stands, what moves is not the reader.
    if (location.hash === at) spots[at] = pageYOffset;
  });
  page.addEventListener('click', event => {
    if (event.target.closest('a[href^="#"]')) clicked = true;
  });
  if (!alone) startPrint();
  startSearch();
  // Worksheets' own script lies in this file as a function, if there are any.
  if (typeof startSheets === 'function') startSheets();
}

page.addEventListener('DOMContentLoaded', () => {
  try {
    start();
  } catch (error) {
    // Then it is read as without scripts.
    root.classList.remove('paged');
  }
});
