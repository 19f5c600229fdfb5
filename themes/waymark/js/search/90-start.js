// What the script of every page asks for: the marks on a page that a result led to, or else the panel.
carrier.search = function () {
  var found = /^#(.*&)?q=(.*)/.exec(location.hash);
  if (found && found[1]) return extra(ownPlace(), MARKS, () => carrier.arrive).then(arrive => arrive(found[1].slice(0, -1), decoded(found[2]).split(' ')));
  if (box && !home) return openPanel();
  return openPanel(found ? decoded(found[2]) : (history.state || 0).search);
};

addEventListener('popstate', event => {
  if (home) return;
  if (isPushed()) openPanel(event.state.search);
  else if (box) uncover();
});

addEventListener('scroll', () => {
  if (!box || list.hidden) return;
  clearTimeout(scrolled);
  scrolled = setTimeout(() => box && revealSeen(), 200);
});
var scrolled;

carrier.kit = {addVariant, button, dress, element, exactList, excerpt, fill, groups, numeral, ownIndex, ownPlace, pieces, prepare, RANKING, recordReader, shelf, takeSpan, wordsOf};
