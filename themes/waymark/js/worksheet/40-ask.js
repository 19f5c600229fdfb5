// Questions and answers of the controls, in the page where they were asked: no window that viewers could refuse.
var askedNow;

/** Asks below `near`: `words` to read, a field (`label`, `hint`, `area` for long texts, `text` to be copied), `yes` and `no` to
 *  press, `check(text)` that says what is wrong. Promises what was typed (or true), or null. One question at a time. */
function ask(near, {words, label, hint, area, text, yes, no, check}) {
  if (askedNow) askedNow(null);
  return new Promise(done => {
    var from = page.activeElement, field, wrong = element('p', {class: 'sheet-wrong', role: 'alert'}), panel = element('div', {class: 'sheet-ask sheet-tool', role: 'group', tabindex: '-1'});
    function close(answer) {
      var isInside = panel.contains(page.activeElement);
      askedNow = null;
      panel.remove();
      if (isInside && page.contains(from)) from.focus();
      done(answer);
    }
    function accept() {
      var problem = check && check(field.value);
      if (problem) {
        wrong.textContent = problem;
        field.focus();
      } else close(field ? field.value : true);
    }
    askedNow = close;
    panel.setAttribute('aria-label', words || label);
    if (words) panel.append(element('p', {}, [words]));
    if (label) {
      // Not a field for passwords: the browser would offer to remember them.
      field = element(area || text ? 'textarea' : 'input', {autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', dir: 'auto'});
      if (text) {
        field.readOnly = true;
        field.value = text;
      }
      panel.append(element('label', {}, [element('span', {}, [label]), field]));
      if (hint) panel.append(element('p', {}, [hint]));
    }
    panel.append(wrong, element('p', {class: 'sheet-buttons'}, [yes && button(yes, accept), button(no || say('cancel'), () => close(null))].filter(Boolean)));
    panel.onkeydown = event => {
      if (event.key === 'Escape') close(null);
      if (event.key === 'Enter' && event.target === field && !area && !text) {
        event.preventDefault();
        accept();
      }
    };
    near.parentNode.insertBefore(panel, near.nextSibling);
    (field || panel).focus();
    if (text) field.select();
  });
}

/** Asks for a passphrase to lock with: promises it, an empty one where `isFree`, or null. */
function askToLock(near, yes, isFree) {
  return ask(near, {
    words: isFree ? say('lock-free') : say('lock-must'), label: say('passphrase'), hint: say('passphrase-hint'), yes,
    check: text => text.trim().length < SHORTEST && !(isFree && !text.trim()) && say('passphrase-short', {n: numeral(SHORTEST)})
  }).then(text => text && text.trim());
}

/** Asks for the passphrase of something locked. */
function askToUnlock(near, name, isAgain) {
  return ask(near, {words: (name ? name + ': ' : '') + say(isAgain ? 'trouble-wrong-passphrase' : 'locked'), label: say('passphrase'), yes: say('open')});
}

/** A day as the reader writes it. */
function dateWords(day) {
  var date = new Date(day + 'T12:00');
  return isNaN(date) ? day : date.toLocaleDateString(ui.lang + '-u-ca-gregory', {year: 'numeric', month: 'long', day: 'numeric'});
}
