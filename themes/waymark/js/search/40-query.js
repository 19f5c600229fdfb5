// Finding and ranking. `waymark search` does the same steps in the same order, with + - * / only, so that both agree to the last bit.

// The shards whose keys may begin so: the one where `start` itself belongs comes first.
function span({keys}, start) {
  return [...keys.keys()].filter(n => keys[n].startsWith(start) || keys[n] <= start && !(keys[n + 1] <= start));
}

function takeSpan(shelf, start, most) {
  return Promise.all(span(shelf, start).slice(0, most).map(shelf.take));
}

async function exactList(index, key) {
  var [shard] = await takeSpan(index.terms, key, 1);
  return shard && shard.get(key);
}

function distinct(lists) {
  return [...new Set([].concat(...lists))];
}

function wordsOf(text) {
  return tokens(text).filter(token => token.k !== 2);
}

// Without each second one of grams that overlap: what is left holds all their units, and half the shards. Of a long run the beginning and the end tell enough.
function sift(own) {
  var asked = [], skipped;
  own.forEach((token, n) => {
    skipped = n && token.s < own[n - 1].e && own[n + 1] && own[n + 1].s < token.e && (!skipped || asked.length >= RANKING.run);
    if (!skipped) asked.push(token);
  });
  return asked;
}

// Terms in order, each once, and phrases: what stands between double quotes of any kind.
// `common`: function words, each between spaces.
function parseQuery(text, common = '') {
  var terms = [], phrases = [], left = RANKING.tokens;
  text.split(/["“”„«»‟＂]/).forEach((piece, n, pieces) => {
    var own = wordsOf(piece), asked = sift(own).slice(0, left);
    left -= asked.length;
    if (n % 2 && asked.length) phrases.push(own.map(token => token.t));
    asked.forEach(({t, k, e}) => {
      var term = terms.find(other => other.token === t);
      if (!term) terms.push(term = {token: t, kind: k, prefix: false, variants: [], nearest: []});
      if (n % 2) term.tied = true;
      if (n % 2 === 0 && n === pieces.length - 1 && e === piece.length) term.prefix = true;
    });
  });
  // Function words only in a phrase, while they are typed, or if there are no others.
  var tells = ({token, tied}) => tied || !common.includes(` ${token} `);
  if (terms.some(tells)) terms = terms.filter(term => term.prefix || tells(term));
  // Of a long question the word that is being typed and the longest others tell enough.
  var longest = terms.slice().sort((a, b) => b.prefix - a.prefix || b.token.length - a.token.length || terms.indexOf(a) - terms.indexOf(b)).slice(0, RANKING.longest);
  return {terms: terms.filter(term => longest.includes(term)), phrases};
}

function addVariant(term, key, list, weight) {
  if (list) term.variants.push({key, weight, df: list.df, list});
}

// The term itself and, if it is a prefix, what begins with it.
async function lookUp(index, term) {
  var {token, prefix} = term, wide = span(index.terms, token).length > RANKING.spread, more = new Map();
  var shards = await takeSpan(index.terms, token, prefix && !wide ? RANKING.spread : 1), [first] = shards;
  if (!first) return;
  addVariant(term, token, first.get(token), 1);
  if (!prefix) return;
  if (wide) return addVariant(term, token + '*', first.get(token + '*'), RANKING.prefix);
  shards.forEach(shard => shard.forEach((list, key) => {
    if (key.startsWith(token) && !key.endsWith('*') && !more.has(list)) more.set(list, key);
  }));
  [...more].filter(([, key]) => key !== token).sort(([a, x], [b, y]) => b.df - a.df || (x < y ? -1 : 1)).slice(0, RANKING.words)
    .forEach(([list, key]) => addVariant(term, key, list, RANKING.prefix));
}

// Nearly the logarithm to base 2, the same on every machine.
function lg(x) {
  for (var e = 0; x >= 2; e++) x /= 2;
  var m = x - 1;
  return e + m * (1.3465553 - m * 0.3465553);
}

// Pages with their scores, best first; `filters` are sets of slots.
function rankPages(n, terms, filters) {
  var pages = new Map(), total = 0;
  terms.forEach(term => {
    var own = new Map(), df = Math.max(0, ...term.variants.map(variant => variant.df)), idf = lg(1 + n / (df || 1));
    Object.assign(term, {df, idf, unknown: !df});
    total += idf;
    term.variants.forEach(({weight, list}) => list.pages.forEach(([slot, items]) => {
      if (!filters.every(slots => slots.has(slot))) return;
      var best = own.get(slot) || new Map();
      own.set(slot, best);
      items.forEach(item => best.set(item >> 3, Math.max(best.get(item >> 3) || 0, weight * idf * RANKING.value[item & 7])));
    }));
    own.forEach((best, slot) => {
      var page = pages.get(slot) || {slot, sum: 0, known: 0, sections: new Map()}, most = 0, sum = 0;
      pages.set(slot, page);
      [...best].sort(([a], [b]) => a - b).forEach(([section, value]) => {
        most = Math.max(most, value);
        sum += value;
        page.sections.set(section, (page.sections.get(section) || 0) + value);
      });
      page.sum += most + RANKING.rest * Math.min(sum - most, 2 * most);
      page.known += idf;
    });
  });
  return [...pages.values()].map(({slot, sum, known, sections}) => {
    var [[section, best]] = [...sections].sort(([a, x], [b, y]) => y - x || a - b), coverage = known / total;
    return {slot, section, score: (sum + RANKING.together * best) * coverage * coverage};
  }).sort((a, b) => b.score - a.score || a.slot - b.slot);
}

function pathOf(index, id) {
  return index.folder + '/' + id + (/(^|\/)$/.test(id) ? 'index' : '') + '.html';
}

// Gives results the titles and addresses of their pages, and a way to their texts.
function fill(index, results) {
  var {lang, dir, cardBits} = index.root;
  return Promise.all(results.map(async result => {
    var {slot} = result, page = (index.card || await index.cards.take(slot >> cardBits)).get(slot);
    must(page);
    Object.assign(result, page, {lang, dir, path: pathOf(index, page.id), async text(part) {
      part = part || page.parts.slice().reverse().find(part => part.from <= result.section);
      var texts = (await part.take()).get(slot);
      must(texts);
      return texts.concat(part.from);
    }});
  }));
}

async function answer(index, text, filters, isCurrent) {
  await prepare(index, text);
  var {rare, zawgyi} = index.root;
  if (zawgyi && isZawgyi(text, zawgyi.signs)) {
    let [{fromZawgyi}, rules] = await Promise.all([scripts(index), data(index, zawgyi.rules, 'zawgyi')]);
    text = fromZawgyi(text, rules);
  }
  if (!isCurrent()) return null;
  var {terms, phrases} = parseQuery(text, index.root.common), results = [];
  var [lists] = await Promise.all([Promise.all(filters.map(key => exactList(index, key))), ...terms.map(term => lookUp(index, term))]);
  var lost = terms.filter(term => !term.variants.length && [...term.token].length > 3 && /\D/.test(term.token));
  if (lost.length && isCurrent()) {
    let [{guess}, words] = await Promise.all([more(index), data(index, rare, '')]);
    if (isCurrent()) await Promise.all(lost.map(term => guess(index, words, term, isCurrent)));
  }
  if (!isCurrent()) return null;
  var pages = rankPages(index.root.n, terms, lists.map(list => new Set(list && list.pages.map(([slot]) => slot))).concat(carrier.place && index.card || []));
  if (phrases.length) pages = isCurrent() && await (await more(index)).verify(index, pages.slice(0, RANKING.verified), phrases, terms, isCurrent);
  if (!isCurrent()) return null;
  var listed = pages.slice(0, RANKING.listed);
  // In large editions titles have to be loaded: some at a time.
  async function listMore() {
    var from = results.length, next = listed.slice(from, from + (index.card ? RANKING.listed : RANKING.step));
    await fill(index, next);
    if (results.length === from) results.push(...next);
    return results;
  }
  if (isCurrent()) await listMore();
  if (!isCurrent()) return null;
  terms.forEach(term => {
    term.words = distinct([term.prefix ? term.token + '*' : [], ...term.variants.map(variant => variant.list.keys)]);
  });
  return {results, count: pages.length, listed: listed.length, more: listMore, terms, words: distinct(terms.map(term => term.words)), nearest: distinct(terms.map(term => term.nearest))};
}

// Resolves to null if `isCurrent`, where given, tells at some step that nobody waits for the answer any more: then nothing more is loaded.
async function find(index, text, filters = [], isCurrent = () => true) {
  try {
    return await answer(index, text, filters, isCurrent);
  } catch (error) {
    if (!isCurrent()) return null;
    // Which file was to blame is not certain.
    if (error.kind !== 'missing') index.parts.clear();
    throw blamed(error);
  }
}
