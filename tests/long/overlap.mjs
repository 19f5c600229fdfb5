// Shows that the English pages are written fresh: no run of nine words that also stands in the source documents, apart from
// names, titles and what is quoted with its source.
//
//   node tests/long/overlap.mjs FOLDER_OF_SOURCES [WORDS]      texts (.txt) of the documents the content draws on; 9 words
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, count = '9'] = process.argv.slice(2);
if (!folder) { console.error('usage: node tests/long/overlap.mjs FOLDER_OF_SOURCES [WORDS]'); process.exit(2); }
const RUN = Number(count);
const content = fileURLToPath(new URL('../../content/en', import.meta.url));
/** Words alone: no markup, addresses or front matter's keys. */
const words = (text) => text.replace(/\]\([^)]*\)|\{#[^}]*\}|https?:\S+/g, ' ').toLowerCase().replace(/[’']/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];

const known = new Map();
const sources = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));
for (const name of sources) {
  const list = words(fs.readFileSync(path.join(folder, name), 'utf8'));
  for (let n = 0; n + RUN <= list.length; n += 1) known.set(list.slice(n, n + RUN).join(' '), name);
}
if (!known.size) { console.error(`no texts in ${folder}`); process.exit(2); }

// A document's title is its name.
const named = (text) => [...text.matchAll(/^\s*(?:- )?title: (.*)$/gm)].map((match) => words(match[1]).join(' '));
let found = 0;
const pages = fs.readdirSync(content, { recursive: true }).filter((name) => name.endsWith('.md')).sort();
for (const name of pages) {
  const text = fs.readFileSync(path.join(content, name), 'utf8');
  const [list, titles] = [words(text), named(text)];
  for (let n = 0; n + RUN <= list.length; n += 1) {
    const run = list.slice(n, n + RUN).join(' ');
    if (known.has(run) && !titles.some((title) => title.includes(run))) { found += 1; console.log(`${name}: "${run}" (${known.get(run)})`); }
  }
}
console.log(`${pages.length} pages against ${sources.length} documents, ${known.size} runs of ${RUN} words: ${found} in common`);
process.exit(found ? 1 : 0);
