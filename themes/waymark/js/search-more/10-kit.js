// What this script has from the search's main one, and what it gives to it.
var {addVariant, exactList, fill, RANKING, recordReader, shelf, takeSpan, wordsOf} = wmk.kit;

wmk.more = {guess, verify};
