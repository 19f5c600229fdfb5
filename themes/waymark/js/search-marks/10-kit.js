// What this script has from the search's main one, and what it gives to it.
var {button, dress, element, excerpt, numeral, ownIndex, ownPlace, pieces, prepare} = wmk.kit, page = document;

wmk.arrive = arrive;
