// What this script has from the worksheets' main one.
var {LONGEST, allIn, ask, askToLock, askToUnlock, button, canLock, chooseFiles, copyText, dateWords, element, grow, lock, numeral, page, parseFile, saveText, say, stepWords, today, toolPart} = wmkSheets.kit;
