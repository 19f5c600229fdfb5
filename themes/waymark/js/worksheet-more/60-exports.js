// What leaves for other programs: a table, a reminder for calendars, texts for messages.

/** What stands between the cells of a table. Excel goes by the device's own region, which the browser's language comes closest to:
 *  a semicolon where numbers have no decimal point, and in Arabic. Others recognise both. A first line `sep=,` would tell Excel too,
 *  but it then forgets how letters are written, and everyone else shows that line. */
function separatorFor(locale) {
  var format = new Intl.NumberFormat(locale);
  return format.format(1.5).includes('.') && !/^ar\b/.test(format.resolvedOptions().locale) ? ',' : ';';
}

/** Lines of cells as a table that spreadsheets open (RFC 4180). What such a program would take for a formula begins with ' there. */
function csvOf(lines, separator) {
  return '\ufeff' + lines.map(cells => cells.map(cell => {
    var text = String(cell || '');
    return '"' + (/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? "'" : '').concat(text).replace(/"/g, '""') + '"';
  }).join(separator) + '\r\n').join('');
}

/** A comparison as such lines: one for each partner's answer to each question. */
function linesOf(result, hasNotes) {
  var head = ['group', 'id', 'question', 'party', 'role', 'answer-id', 'answer'].concat(hasNotes ? ['note', 'evidence'] : []);
  var lines = [head.map(id => say('column-' + id))];
  result.groups.forEach(group => group.rows.forEach(row => row.given.forEach(one => {
    if (one.isGiven || hasNotes && (one.n || one.e)) {
      lines.push([group.title, row.item.id, row.item.title, one.party.letter, one.party.role, one.ids.join(' '), one.text].concat(hasNotes ? [one.n, one.e] : []));
    }
  })));
  return lines;
}

/** A day so many months later; the last of its month where that is shorter. */
function monthsLater(day, months) {
  var [year, month, date] = day.split('-').map(Number), last = new Date(Date.UTC(year, month + months, 0)), two = number => ('0' + number).slice(-2);
  return last.getUTCFullYear() + two(last.getUTCMonth() + 1) + two(Math.min(date, last.getUTCDate()));
}

/** A whole day for calendars (RFC 5545). Its words say nothing about whom or what it is for. */
function icsOf(day, words, uid, now) {
  var stamp = now.toISOString().replace(/[-:]|\.\d+/g, ''), text = words.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Waymark//Worksheet//EN', 'BEGIN:VEVENT', 'UID:' + uid, 'DTSTAMP:' + stamp,
    'DTSTART;VALUE=DATE:' + day, 'SUMMARY:' + text, 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR'
  ].map(line => folded(line) + '\r\n').join('');
}

// No line is longer than 75 bytes, and no character is torn.
function folded(line) {
  var size = 0, bytes = character => character < '\x80' ? 1 : character < '\u0800' ? 2 : character.length > 1 ? 4 : 3;
  return Array.from(line).map(character => {
    size += bytes(character);
    if (size <= 75) return character;
    size = 1 + bytes(character);
    return '\r\n ' + character;
  }).join('');
}

/** Something that no other event is called. */
function newUid() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => ('0' + byte.toString(16)).slice(-2)).join('');
}

/** A comparison as paragraphs for a message: *bold* questions, numbered, in the order of the comparison. */
function summaryOf(sheet, result, plan, hasNotes) {
  var n = 0, bold = text => '*' + text.replace(/[*\s]+/g, ' ').trim() + '*', blocks = [bold(sheet.title) + '\n' + dateWords(today())];
  result.groups.forEach(group => {
    var title = bold(group.title) + '\n\n';
    group.rows.forEach(row => {
      var lines = row.given.map(one => {
        var texts = [one.text].concat(hasNotes ? [one.n, one.e] : []).filter(Boolean);
        return texts.length && (row.given.length > 1 ? one.party.letter + ': ' : '') + texts.join(' / ');
      }).filter(Boolean);
      if (lines.length) blocks.push(title + numeral(++n) + '. ' + bold(row.item.title) + '\n' + lines.join('\n'));
      if (lines.length) title = '';
    });
  });
  if (plan.length) blocks.push([bold(say('plan'))].concat(plan.map((row, at) => numeral(at + 1) + '. ' + planWords(row))).join('\n'));
  return blocks;
}

/** A row of a plan in words. */
function planWords(row) {
  return ['what', 'who', 'by', 'sign'].filter(key => row[key]).map(key => key === 'what' ? row.what : say('plan-' + key) + ': ' + row[key]).concat(say('state-' + stateOf(row))).join(' · ');
}

function stateOf(row) {
  return ['done', 'changed', 'dropped'].includes(row.state) ? row.state : 'open';
}

/** Paragraphs as messages of at most so many characters each. Where there are several, each begins with its number. */
function inParts(blocks, most) {
  var room = most - 16, parts = [''];
  blocks.forEach(block => {
    pieces(block, room).forEach(piece => {
      var last = parts[parts.length - 1], text = last ? last + '\n\n' + piece : piece;
      if (text.length <= room) parts[parts.length - 1] = text;
      else parts.push(piece);
    });
  });
  return parts.length < 2 ? parts : parts.map((part, n) => '(' + numeral(n + 1) + '/' + numeral(parts.length) + ')\n' + part);
}

// Torn at a line's or a word's end, if there is one, and never within a character.
function pieces(text, room) {
  var found = [];
  while (text.length > room) {
    var head = text.slice(0, room), cut = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    if (cut < room / 2) cut = /[\ud800-\udbff]$/.test(head) ? room - 1 : room;
    found.push(text.slice(0, cut).trim());
    text = text.slice(cut).trim();
  }
  return found.concat(text || []);
}
