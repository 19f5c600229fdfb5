// From one round to the next: what was agreed and what was answered before, and how that has changed. Kept in the file of the
// result, and nowhere else.
var FINISHED = ['done', 'dropped'];

/** The file of a result: no partner's own answers but this round's and the earlier ones', without notes, and the plan. */
function resultOf(sheet, parties, plan, rounds) {
  var titles = Object.create(null), words = Object.create(null), made = today();
  var round = {made, titles, words, parties: parties.map(party => {
    var items = Object.create(null);
    Object.keys(party.items).forEach(id => {
      var item = sheet.items.get(id), a = party.items[id].a, own = words[id] || Object.create(null);
      if (a === undefined) return;
      items[id] = {a};
      titles[id] = item ? item.title : party.titles[id] || id;
      words[id] = Object.assign(own, party.words[id]);
      if (item) item.steps.concat(item.columns).forEach(one => {
        own[one.id] = one.text;
      });
    });
    return {party: party.isOwn ? party.letter : '', role: party.role, items};
  })};
  return {
    waymark: 'worksheet', v: 1, sheet: sheet.id, made, lang: sheet.lang, updated: sheet.updated, party: '', role: '', items: {}, titles: {}, words: {},
    plan, rounds: parties.length ? rounds.filter(one => one.made !== made).concat(round) : rounds, share: false
  };
}

/** A copy to give away: without plan and rounds, and with notes only where she says so. */
function copyOf(file, party, share) {
  var items = Object.create(null), titles = Object.create(null), words = Object.create(null);
  Object.keys(file.items).forEach(id => {
    var answer = share ? file.items[id] : {a: file.items[id].a};
    if (!share && answer.a === undefined) return;
    items[id] = answer;
    if (file.titles[id]) titles[id] = file.titles[id];
    if (file.words[id]) words[id] = file.words[id];
  });
  return Object.assign({}, file, {party, share, items, titles, words, plan: [], rounds: []});
}

/** Two lists as one without what is there twice; `key` says of what. */
function joined(first, second, key) {
  var seen = new Set();
  return first.concat(second).filter(one => {
    var text = key(one), isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function joinPlans(mine, other) {
  return joined(mine, other, row => JSON.stringify([row.what, row.who, row.by, row.sign, row.from].map(text => text || '')));
}

function joinRounds(mine, other) {
  return joined(mine, other, JSON.stringify).sort((one, two) => one.made < two.made ? -1 : one.made > two.made ? 1 : 0);
}

/** A plan's rows: unfinished ones of earlier rounds first, the oldest on top, then this round's, then what is over. */
function inOrder(plan, now) {
  var rank = row => FINISHED.includes(row.state) ? 2 : isCarried(row, now) ? 0 : 1, when = row => rank(row) ? '' : row.from;
  return plan.map((row, n) => ({row, n})).sort((one, two) => rank(one.row) - rank(two.row) || (when(one.row) < when(two.row) ? -1 : when(one.row) > when(two.row) ? 1 : one.n - two.n)).map(one => one.row);
}

function isCarried(row, now) {
  return !!row.from && row.from < now;
}

/** A question's answers through the rounds: a line for each partner, a cell for each round and one for now, and in words how the
 *  last two differ. Partners are the same if their letter is, or their role where only one has it. */
function historyOf(item, rounds, parties) {
  var all = rounds.map(round => ({made: round.made, parties: round.parties, words: round.words[item.id]})), lines = [];
  if (parties.length) all.push({made: '', parties: parties.map(party => ({party: party.isOwn ? party.letter : '', role: party.role, items: party.items, letter: party.letter, words: party.words[item.id]}))});
  all.forEach((round, n) => round.parties.forEach(party => {
    var answer = party.items[item.id], line = lines.find(one => !one.cells[n] && isSame(one.last, party, one.among, round.parties));
    if (!answer || answer.a === undefined) return;
    if (!line) lines.push(line = {cells: [], letter: ''});
    Object.assign(line, {last: party, among: round.parties, letter: party.letter || party.party || line.letter, role: party.role || line.role});
    line.cells[n] = {a: answer.a, text: answerWords(item, answer.a, party.words || round.words)};
  }));
  lines.forEach(line => {
    var cells = all.map((round, n) => line.cells[n]), then = cells.slice(0, -1).filter(Boolean).pop();
    line.change = changeOf(item, then && then.a, (cells[cells.length - 1] || {}).a);
    line.texts = cells.map(cell => cell ? cell.text : '');
  });
  return {dates: all.map(round => round.made), lines};
}

function isSame(one, other, ones, others) {
  var isOnly = (party, all) => all.filter(another => another.role === party.role).length === 1;
  if (one.role && other.role && one.role !== other.role) return false;
  return one.party && other.party ? one.party === other.party : !!one.role && one.role === other.role && isOnly(one, ones) && isOnly(other, others);
}

/** How an answer has changed, as the end of a message's name and a number of steps; null if that cannot be said. */
function changeOf(item, then, now) {
  if (then === undefined || now === undefined || !item.steps.length) return null;
  var places = [then, now].map(a => [].concat(a).map(id => item.steps.findIndex(step => step.id === id)).sort());
  if (places.some(list => list.includes(-1))) return null;
  if (places[0].join() === places[1].join()) return {kind: 'as-before'};
  if (!isLadder(item)) return {kind: 'changed'};
  return {kind: places[1][0] > places[0][0] ? 'higher' : 'lower', n: Math.abs(places[1][0] - places[0][0])};
}
