// The browser's side of the parity test: runs the analyser's script over the strings that `tests/suite/parity.rs` ran over, here in
// Node or, by `parity.test.mjs`, in a browser. `node parity-node.mjs JOB` prints the digest of every block as JSON;
// `node parity-node.mjs JOB lines:7` the tokens of that block.
import fs from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const part = (name) => fs.readFileSync(new URL(`../../themes/waymark/js/${name}`, import.meta.url), 'utf8');

/** The analyser's script with the tables of all scripts, and what it asks for when a query is in Zawgyi. */
export const SCRIPT = `${part('search/10-analyse.js')}
${part('search-scripts/20-zawgyi.js')}
function zawgyi(text) { return isZawgyi(text, ZAWGYI.signs) ? fromZawgyi(text, ZAWGYI) : text; }
learn(ANALYSER);`;

/** Everything that is run in a browser too: needs nothing from outside. */
export function machinery(analyse, job) {
  // Marsaglia's xorshift with 32 bits (13, 17, 5), as `parity.rs` has it.
  function generated(block) {
    let state = (Math.imul(block, 2654435761) + 1) >>> 0;
    const below = (limit) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      state >>>= 0;
      return state % limit;
    };
    const string = () => {
      const pools = [below(22), below(22), 19 + below(3)];
      let out = '';
      for (let stretches = below(6) + 1; stretches > 0; stretches--) {
        const pool = job.pools[pools[below(3)]];
        for (let letters = below(5) + 1; letters > 0; letters--) {
          const [first, last] = pool[below(pool.length)];
          out += String.fromCodePoint(first + below(last - first + 1));
        }
        if (below(4) === 0) out += ' ';
      }
      return out;
    };
    return Array.from({ length: job.block }, string);
  }
  const point = (number) => String.fromCodePoint(number < 0xD800 ? number : number + 0x800);
  const kinds = {
    generated: [job.blocks, (block) => generated(block + 1)],
    lines: [Math.ceil(job.lines.length / job.block), (block) => job.lines.slice(block * job.block, (block + 1) * job.block)],
    points: [Math.ceil(0x10F800 / job.block), (block) => Array.from({ length: Math.min(job.block, 0x10F800 - block * job.block) }, (_, i) => point(block * job.block + i))],
  };
  function digest(strings) {
    let hash = 2166136261;
    const add = (value) => { hash = Math.imul(hash ^ value, 16777619); };
    const text = (string) => { for (let i = 0; i < string.length; i++) add(string.charCodeAt(i)); };
    for (const string of strings) {
      for (const { t, s, e, k } of analyse.tokens(string)) { text(t); add(s); add(e); add(k); }
      text(analyse.zawgyi(string));
    }
    return hash >>> 0;
  }
  return {
    strings: (kind, most) => Array.from({ length: Math.min(most, kinds[kind][0]) }, (_, block) => kinds[kind][1](block)).flat(),
    digests: (kind) => Array.from({ length: kinds[kind][0] }, (_, block) => digest(kinds[kind][1](block))),
    block: (kind, block) => kinds[kind][1](block).map((string) => [string, analyse.tokens(string).map(({ t, s, e, k }) => [t, s, e, k]), analyse.zawgyi(string)]),
  };
}

/** What an edition's own tables make of the texts that they say they know, beside what those of all scripts make of them. */
function compareParts({ parts, lines, blocks, ...job }, { tokens, learn, isKnown }) {
  const run = machinery({ tokens }, { lines, blocks, ...job });
  const strings = [...lines, ...run.strings('points', 0xD800 / job.block), ...run.strings('generated', 100)];
  const whole = strings.map((string) => JSON.stringify(tokens(string)));
  return parts.map((part) => {
    learn(part);
    const known = strings.map((_, n) => n).filter((n) => isKnown(strings[n]));
    return { known: known.length, different: known.map((n) => strings[n]).filter((string, i) => JSON.stringify(tokens(string)) !== whole[known[i]]).slice(0, 5) };
  });
}

if (fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const job = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
  const analyse = new Function('ANALYSER', 'ZAWGYI', `'use strict';${SCRIPT};return { tokens, zawgyi, learn, isKnown }`)(job.analyser, job.zawgyi);
  const run = machinery(analyse, job);
  const [kind, block] = (process.argv[3] ?? '').split(':');
  const result = kind ? run.block(kind, Number(block)) : Object.fromEntries(['generated', 'lines', 'points'].map((k) => [k, run.digests(k)]));
  if (!kind) result.parts = compareParts(job, analyse);
  process.stdout.write(JSON.stringify(result));
}
