// Text in Zawgyi, an older way to write Burmese, becomes Unicode; `src/search/analyse/tables.txt` explains the rules.
function fromZawgyi(text, rules) {
  var shapes = groups(rules.shapes);
  text = text.replace(/[^]/g, function (char) { return shapes[char] || char; });
  // A syllable: what stands before its base, the base, and after it kinzi (U+1064), stacked letters and marks.
  var syllable = '([B]*)([\u1000-\u102A\u103F\u1040\u1047])((?:\u1039[\u1000-\u102A]?|(?![B])[\u1064' + rules.order + '])*)';
  return text.replace(new RegExp(syllable.replace(/B/g, rules.before), 'g'), function (all, before, base, after) {
    function present(mark) { return (before + after).includes(mark); }
    var rule = rules.bases.split(' ').find(function (rule) {
      return base === rule[0] && (rule[2] ? rule.slice(2).split('').some(present) : before + after);
    });
    return (present('\u1064') ? '\u1004\u103A\u1039' : '') + (rule ? rule[1] : base) +
      after.split('').filter(function (char) { return !('\u1064' + rules.order).includes(char); }).join('') +
      rules.order.split('').filter(present).join('');
  });
}
