// What this script has from the search's main one, and what it gives to it.
var {addVariant, button, element, exactList, excerpt, groups, numeral, ownIndex, pieces, RANKING, takeSpan, wordsOf} = wmk.kit, page = document;

wmk.more = {arrive, fromZawgyi, guess, phraseSection};
