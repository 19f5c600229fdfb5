// A site that is all attack: each payload as a page's text, title, summary and source, as a fact, a term, an organisation, a
// topic and an interface message. What `waymark check` refuses is taken out, place by place, until the site builds.
import fs from 'node:fs';
import path from 'node:path';
import { waymark } from './site.mjs';

/** The payloads; the file's own signs for characters that a line cannot hold are put back. */
export const payloads = fs.readFileSync(new URL('xss-payloads.txt', import.meta.url), 'utf8').split('\n').filter((l) => l && !l.startsWith('# '))
  .map((l) => l.replaceAll('⏎', '\n').replaceAll('⇥', '\t').replaceAll('␀', '\0').replaceAll('␌', '\f').replaceAll('␠', '\u00a0'));

const quote = (text) => JSON.stringify(text).replaceAll('\u007f', '\\x7f');
// Fluent text of any kind stands in a string literal; it cannot hold a line break.
const fluent = (text) => `{ "${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/[\n\r\t\0\f]/g, ' ')}" }`;
const PER_SECTION = 40;
const section = (i) => `s${Math.floor(i / PER_SECTION)}`;

// A picture that exists but is none: what is refused only because `x` does not exist gets a second chance with it.
// (Terms and organisations may hold no picture at all.)
const BROKEN = { body: '../../static/broken.avif' };
const withPicture = (kind, text) => text.replaceAll(/(src(?:set)?\s*=\s*["'`]?|!\[[^\]]*\]\()x(\.png)?(?=[\s"'/)>`])/gi, `$1${BROKEN[kind]}`);

/** Every place of the attack, as `kind` and number; `without` holds those that were refused, `second` those on their second
 *  chance. */
function write(root, without, second, messages) {
  const lines = new Map(); // file → line → the place that the line belongs to
  const emit = (file, parts) => {
    const owner = [];
    let text = '';
    for (const [place, part] of parts) {
      const had = text.split('\n').length;
      text += part;
      for (let n = had; n < text.split('\n').length; n += 1) owner[n] = place;
    }
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
    lines.set(file, owner);
  };
  const held = (kind, i) => !without.has(`${kind} ${i}`);
  const payload = (kind, i) => (second.has(`${kind} ${i}`) ? withPicture(kind, payloads[i]) : payloads[i]);
  const pick = (kind, i, otherwise) => (held(kind, i) ? payload(kind, i) : otherwise);

  emit('content/static/broken.avif', [['static', 'no picture']]);
  emit('waymark.yaml', [['config', `title: ${quote(payloads[0])}\nsource: en\nlocales: [en]\nurl: https://site.example/\nquick_exit: true\npublisher: { name: ${quote(payloads[1])}, url: "https://publisher.example/" }\n`]]);
  emit('content/en/index.md', [['home', '---\ntitle: Home\n---\nText of the home.\n']]);
  emit('content/en/glossary.md', [['glossary', '---\ntitle: Glossary\nkind: glossary\n---\nText of the glossary.\n']]);
  emit('content/en/directory.md', [['directory', '---\ntitle: Directory\nkind: directory\n---\nText of the directory.\n']]);
  payloads.forEach((_, i) => {
    if (i % PER_SECTION === 0) emit(`content/en/${section(i)}/index.md`, [['section', `---\ntitle: Section ${section(i)}\n---\nText of the section.\n`]]);
    emit(`content/en/${section(i)}/p${i}.md`, [
      [`title ${i}`, `---\ntitle: ${quote(`${i} ${pick('title', i, 'plain')}`)}\n`],
      [`summary ${i}`, `summary: ${quote(`${i} ${pick('summary', i, 'plain')}`)}\n`],
      [`source ${i}`, `sources:\n  - title: ${quote(pick('source', i, 'plain'))}\n    note: ${quote(pick('source', i, 'plain'))}\n`],
      [`topic ${i}`, `topics: [${held('topic', i) ? `t${i}` : 'plain'}]\nrisk: true\nstakes: high\n`],
      [`page ${i}`, `---\nWords before, [](fact:f${i}) and [a term](term:t${i}).\n\n`],
      [`body ${i}`, `${pick('body', i, 'Plain.')}\n`],
      [`page ${i}`, '\n\nWords after.\n'],
    ]);
  });
  const each = (kind, entry, plain) => payloads.map((_, i) => [`${kind} ${i}`, held(kind, i) ? entry(quote(payload(kind, i)), i) : plain(i)]);
  emit('content/data/facts.yaml', each('fact', (q, i) => `f${i}:\n  label: { en: ${q} }\n  value: { en: ${q} }\n  as_of: 2023\n  source: { title: ${q} }\n  seen: 2026-11-22\n`,
    (i) => `f${i}:\n  label: { en: Plain }\n  value: 1\n  as_of: 2023\n  source: { title: Plain }\n  seen: 2026-11-22\n`));
  emit('content/data/terms.yaml', each('term', (q, i) => `t${i}:\n  term: { en: ${q} }\n  also: { en: [${q}] }\n  definition: { en: ${q} }\n`,
    (i) => `t${i}:\n  term: { en: Plain ${i} }\n  definition: { en: Plain words. }\n`));
  emit('content/data/organisations.yaml', each('organisation', (q, i) => `o${i}:\n  name: ${q}\n  type: network\n  url: https://example.org/\n  countries: { en: ${q} }\n  does: { en: ${q} }\n  source: { title: ${q} }\n  seen: 2026-11-22\n`,
    (i) => `o${i}:\n  name: Plain ${i}\n  type: network\n  does: { en: Plain words. }\n  source: { title: Plain }\n  seen: 2026-11-22\n`));
  emit('content/data/topics.yaml', [['topics', 'topics:\n  plain: { title: { en: Plain } }\n'], ...each('topic', (q, i) => `  t${i}: { title: { en: ${q} }, summary: { en: ${q} } }\n`, (i) => `  t${i}: { title: { en: Plain ${i} } }\n`)]);
  emit('i18n/en.ftl', messages.flatMap(([id, i]) => (held('message', i) ? [[`message ${i}`, `${id} = ${fluent(payloads[i])}\n`]] : [])));
  return lines;
}

/** The errors that `waymark check` finds, whatever wraps them: objects that name a file, a line and a severity. */
function errors(output) {
  const found = [];
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      if (/error/i.test(value.severity ?? value.level ?? '')) found.push(value);
      else Object.values(value).forEach(walk);
    }
  };
  try { walk(JSON.parse(output)); } catch { output.split('\n').filter((l) => l.startsWith('{')).forEach((l) => walk(JSON.parse(l))); }
  return found;
}

/** Writes and builds the site; tells what was refused and where the tree is. */
export function buildAttack(folder, messageIds) {
  const root = path.join(folder, 'site');
  const without = new Map(); // place → the code of what was said of it
  const second = new Set();
  // Each message once: first all that needs no "<", which messages may not hold, then some that do.
  const order = payloads.map((_, i) => i).sort((a, b) => payloads[a].includes('<') - payloads[b].includes('<') || a - b);
  const messages = messageIds.map((id, n) => [id, order[n]]).filter(([, i]) => i !== undefined);
  for (let round = 0; round < 12; round += 1) {
    const lines = write(root, without, second, messages);
    const { code, out, err } = waymark('check', '--site', root, '--format', 'json');
    const found = errors(out.trim() ? out : err);
    if (code === 0) break;
    if (code !== 1 || !found.length) throw new Error(`waymark check ended with ${code}:\n${(err + out).slice(0, 4000)}`);
    const refusals = [];
    for (const e of found) {
      const place = lines.get(e.file)?.[e.line];
      if (!place || !/ \d+$/.test(place) || place.startsWith('page')) throw new Error(`refused where no payload stands: ${JSON.stringify(e)}`);
      if (without.has(place)) throw new Error(`refused though its payload is out: ${JSON.stringify(e)}`);
      const [kind, i] = place.split(' ');
      if (BROKEN[kind] && !second.has(place) && withPicture(kind, payloads[i]) !== payloads[i]) second.add(place);
      else refusals.push([place, e.code]);
    }
    for (const [place, code] of refusals) without.set(place, code);
  }
  const tree = path.join(folder, 'dist');
  const { code, err } = waymark('build', '--site', root, '--out', tree);
  if (code !== 0) throw new Error(`waymark build ended with ${code}:\n${err.slice(0, 4000)}`);
  const of = (kind) => [...without].filter(([p]) => p.startsWith(`${kind} `));
  const count = (kind) => of(kind).length;
  const kinds = ['body', 'title', 'summary', 'source', 'topic', 'fact', 'term', 'organisation', 'message'];
  const placed = Object.fromEntries(kinds.map((k) => [k, (k === 'message' ? messages.length : payloads.length) - count(k)]));
  return { tree, root, placed, refused: Object.fromEntries(kinds.map((k) => [k, count(k)])),
    codes: of('body').map(([place, code]) => [payloads[Number(place.split(' ')[1])], code]) };
}
