// Changes between two words: optimal string alignment, where swapped neighbours count once.
function distance(a, b) {
  var before, last, row = [0, ...b].map((_, j) => j);
  a.forEach((letter, i) => {
    before = last;
    last = row;
    row = [i + 1];
    b.forEach((other, j) => {
      row.push(Math.min(last[j + 1] + 1, row[j] + 1, last[j] + (letter === other ? 0 : 1)));
      if (i && j && letter === b[j - 1] && a[i - 1] === other) row[j + 1] = Math.min(row[j + 1], before[j - 1] + 1);
    });
  });
  return row[b.length];
}

// Words with the letter that tells how common each is.
function spellingShard(value) {
  var read = recordReader(value), words = [];
  while (read.more()) words.push(read.record());
  return words;
}

// Stands in for a word that is nowhere by such as are spelt alike: they share its beginning or its end.
async function guess(index, {head, headFiles, tail, tailFiles}, term, isCurrent) {
  var token = [...term.token], n = token.length, long = n > 7, words = new Map();
  var half = long ? Math.max(2, (n - 2) / 3 | 0) : n - 1 >> 1;
  var ends = [[headFiles, head, token], [tailFiles, tail, [...token].reverse()]].map(async ([names, bounds, letters]) => {
    var start = letters.slice(0, half).join(''), words = shelf(index, names, spellingShard, bounds);
    return [].concat(...await takeSpan(words, start, RANKING.range)).filter(([key]) => key.startsWith(start));
  });
  (await Promise.all(ends)).forEach((end, isTail) => end.forEach(([key, common]) => {
    var letters = [...key], shared = 0;
    if (isTail) key = letters.reverse().join('');
    if (words.has(key)) return;
    var changes = distance(token, letters);
    while (shared < n && letters[shared] === token[shared]) shared++;
    // Words that begin alike for most of their length are as good as two changes away.
    var close = changes <= 1 + long ? changes : shared >= Math.max(4, Math.max(n, letters.length) * 7 / 10) ? 2 : 9;
    words.set(key, {key, common, changes, close});
  }));
  function closest(by, limit, count) {
    return [...words.values()].filter(word => word[by] <= limit)
      .sort((a, b) => a[by] - b[by] || (a.common === b.common ? a.key < b.key : a.common > b.common) * -2 + 1).slice(0, count);
  }
  if (!isCurrent()) return;
  var guesses = closest('close', 2, RANKING.guesses), lists = await Promise.all(guesses.map(word => exactList(index, word.key)));
  guesses.forEach((word, n) => addVariant(term, word.key, lists[n], RANKING.typo[word.close]));
  if (!term.variants.length) term.nearest = closest('changes', Math.max(2, n >> 1), RANKING.nearest).map(word => word.key);
}
