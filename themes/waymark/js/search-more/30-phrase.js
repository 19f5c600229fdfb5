// The pages in which each phrase stands somewhere; they are entered where the first one does.
async function verify(index, pages, phrases, terms, isCurrent) {
  await fill(index, pages);
  if (!isCurrent()) return;
  await Promise.all(pages.map(async page => {
    var sections = await Promise.all(phrases.map(async phrase => {
      var places = placesOf(page, phrase, terms);
      var parts = page.parts.filter((part, n) => !places || places.some(place => place >= part.from && !(page.parts[n + 1] && place >= page.parts[n + 1].from)));
      return phraseSection(page, await Promise.all(parts.map(page.text)), phrase);
    }));
    page.section = Math.min(...sections) < 0 ? -1 : sections[0];
  }));
  return pages.filter(page => page.section >= 0);
}

// The sections that may have all words of a phrase, which spares the files of the others; null if it is not known. A list
// tells all sections of a page unless it is not whole, has as many as are told, or counts the last ones as one.
function placesOf(page, phrase, terms) {
  return phrase.reduce((places, word) => {
    var term = terms.find(term => term.token === word), exact = term && term.variants.find(variant => variant.key === word && variant.list.isWhole);
    var own = exact && exact.list.pages.find(([slot]) => slot === page.slot), found = own && own[1].map(item => item >> 3);
    return !found || found.length >= RANKING.sections || found.some(section => section >= RANKING.beyond) ? places : found.filter(section => !places || places.includes(section));
  }, null);
}

// The first section of a page in which a phrase stands word by word.
function phraseSection({title}, parts, phrase) {
  var among = words => ' ' + words.join(' ') + ' ';
  var holds = text => among(wordsOf(text).map(token => token.t)).includes(among(phrase));
  for (var [summary, triples, n] of parts) {
    for (var at = 0; at < triples.length; at += 3, n++) {
      if (holds(triples[at + 1]) || holds(triples[at + 2]) || !n && (holds(title) || holds(summary))) return n;
    }
  }
  return -1;
}
