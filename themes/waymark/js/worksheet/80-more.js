// What comes after filling in (side by side, the plan, exports) is a script of its own: it is asked for when someone begins to fill
// in or comes near the end. In the edition in one file it stands there already.
var waiting = [], extendNow, isAsked;

window.wmkSheets = {
  kit: {LONGEST, allIn, ask, askToLock, askToUnlock, button, canLock, chooseFiles, copyText, dateWords, element, grow, lock, numeral, page, parseFile, saveText, say, stepWords, today, toolPart},
  words: ui,
  // Those of the other script come with it.
  learn(words) {
    Object.assign(ui, words);
  },
  arrive(extend) {
    extendNow = (sheet, keep) => {
      extend(sheet, keep);
      keep.tell();
    };
    waiting.splice(0).forEach(([sheet, keep]) => extendNow(sheet, keep));
  }
};

function extendLater(sheet, keep) {
  var src = wordsHere && wordsHere.getAttribute('data-more'), form = sheet.form;
  if (extendNow) return extendNow(sheet, keep);
  waiting.push([sheet, keep]);
  if (!src) return;
  function load() {
    if (isAsked) return;
    isAsked = true;
    // First its looks, so that nothing moves under a finger.
    var sheet = element('link', {rel: 'stylesheet', href: wordsHere.getAttribute('data-style')});
    sheet.onload = sheet.onerror = () => page.head.append(element('script', {src}));
    page.head.append(sheet);
  }
  form.addEventListener('focusin', load);
  addEventListener('scroll', () => {
    if (form.getBoundingClientRect().bottom < innerHeight * 3) load();
  }, {passive: true});
}
