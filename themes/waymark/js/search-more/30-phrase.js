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
