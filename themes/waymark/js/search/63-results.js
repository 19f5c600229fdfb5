// An answer on the screen. Old results stay until the new ones stand in their place.
var hits = [], latest;

function show(outcome) {
  pause();
  latest = outcome;
  hits = [];
  queue = [];
  list.textContent = note.textContent = trouble.textContent = '';
  start.hidden = outcome;
  narrow.hidden = !outcome;
  remember(outcome ? field.value : '');
  if (outcome) {
    outcome.results.forEach(result => addHit(index, outcome, list, result));
    describe(outcome);
    soon(400, revealFirst);
    // From a disk or the same file all that is in view costs nothing; over a line the rest waits until the reader scrolls or chooses.
    if (carrier.place || location.protocol === 'file:') soon(1200, revealSeen);
    if (!outcome.count) soon(1000, lookElsewhere);
  }
  choose(-1);
  settle();
  soon(1000, announce);
}

function settle() {
  list.hidden = !hits.length;
  list.setAttribute('aria-busy', 'false');
  field.setAttribute('aria-expanded', String(!list.hidden));
}

function announce() {
  status.textContent = Array.from(note.children, line => line.textContent).join(' ');
}

function line(words) {
  note.append(element('p', {}, words));
}

function showWaiting() {
  list.setAttribute('aria-busy', 'true');
  note.textContent = '';
  line(say('searching'));
}

// What is said of an answer: how many results there are, and what was not found as it was typed.
function describe(outcome) {
  var unknown = [];
  line(outcome.count ? [resultCount(outcome.count)] : say('none'));
  if (outcome.count > outcome.listed) line(say('best'));
  outcome.terms.forEach(term => {
    var word = asTyped(term.token);
    if (term.unknown) unknown.push(word);
    else if (outcome.count && !term.variants.some(variant => term.prefix ? variant.key.startsWith(term.token) : variant.key === term.token)) {
      line(say('typo', {word: word, shown: term.variants.map(variant => variant.key).join(' · ')}));
    }
  });
  if (unknown.length) line(say('unknown', {words: unknown.join(' · ')}));
  if (!outcome.count && outcome.nearest.length) line(say('nearest').concat(outcome.nearest.map(word => button(word, () => {
    field.value = word;
    field.focus();
    wish();
  }))));
}

function asTyped(word) {
  var token = tokens(field.value).find(token => token.t === word);
  return token ? field.value.slice(token.s, token.e) : word;
}

// An option is itself the link, so that it can be opened, copied and pressed for long as any other.
function addHit(index, outcome, into, result) {
  var section = index.root.sections.find(section => section[0] === result.id.split('/')[0] && section[1] !== result.title);
  var hit = {index: index, outcome: outcome, result: result, place: element('span', {class: 'hit-place'}, section ? [section[1]] : []), text: element('span', {class: 'hit-text'})};
  hit.link = element('a', {
    id: 'hit-' + hits.length, class: 'hit', role: 'option', tabindex: -1, 'aria-selected': 'false',
    lang: result.lang, dir: result.dir, href: address(hit, '')
  }, [element('b', {}, pieces(excerpt(result.title, termWords(outcome)))), hit.place, hit.text]);
  hits.push(hit);
  into.append(hit.link);
  // With its text in memory the excerpt stands before anyone has seen the gap.
  if (read.has(result.path)) reveal(hit);
}

function pieces(parts) {
  return parts.map(part => part[1] ? element('mark', {}, [part[0]]) : part[0]);
}

function termWords(outcome) {
  return outcome.terms.map(term => term.words);
}

// Where a result leads: to a heading, with the words that are to be marked there.
function address(hit, anchor) {
  var words = distinct(termWords(hit.outcome).map(words => words.slice(0, 4))).slice(0, 8).map(encodeURIComponent).join('+');
  var href = addressOf(hit.index, hit.result.path, anchor);
  return isRisky() ? href : href + (anchor || carrier.place ? '' : '#') + '&q=' + words;
}

// Nothing here: the editions that this one falls back on may have it.
async function lookElsewhere() {
  try {
    for (var other of index.root.fallback) {
      var elsewhere = await openIndex(index.prefix, other.folder), outcome = await find(elsewhere, field.value, chosen(), isCurrent);
      if (!outcome) return;
      if (outcome.count) {
        var group = element('div', {role: 'group', 'aria-label': other.name});
        line(say('in', {language: other.name}).concat(': ' + resultCount(outcome.count)));
        outcome.results.slice(0, 10).forEach(result => addHit(elsewhere, outcome, group, result));
        list.append(group);
        settle();
        announce();
        return revealFirst();
      }
    }
  } catch (error) {
    showTrouble(error, lookElsewhere);
  }
}

// Never in silence: a copy may be incomplete, a line may break.
function showTrouble(error, again) {
  if (!box || error.kind === 'late') return;
  pause();
  settle();
  trouble.textContent = '';
  trouble.append(element('p', {class: 'notice'}, [...say('broken'), button(index.root.ui.retry, () => {
    trouble.textContent = '';
    field.focus();
    again();
  })]));
}
