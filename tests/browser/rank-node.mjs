// The browser's side of the test of ranking: answers the queries that `tests/suite/search_parity.rs` answered, with the published
// script on the written files. `node rank-node.mjs JOB` prints the number of queries that were answered alike, and the others.
import fs from 'node:fs';
import process from 'node:process';
import { dump, published } from './engine.mjs';

const short = (value) => String(JSON.stringify(value)).slice(0, 200);

/** The first place where two values of JSON differ, numbers to the last bit. */
function difference(ours, theirs, at = '') {
  if (Object.is(ours, theirs)) return null;
  const isList = (value) => value !== null && typeof value === 'object';
  if (!isList(ours) || !isList(theirs) || Array.isArray(ours) !== Array.isArray(theirs)) return { at, rust: short(ours), script: short(theirs) };
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const found = difference(ours[key], theirs[key], `${at}/${key}`);
    if (found) return found;
  }
  return null;
}

const { script, root, editions } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const open = published(root, script);
let agreed = 0;
const differences = [];
for (const { folder, queries } of editions) {
  // One page for all queries of an edition: what earlier ones have loaded must not change an answer.
  const { wmk } = open();
  const index = await wmk.open('../', folder);
  for (const { kind, text, filters, outcome } of queries) {
    const found = await wmk.find(index, text, filters).then((answer) => dump(wmk, answer)).catch((error) => `${error.kind}: ${error.message}`);
    const first = difference(outcome, found);
    if (first) differences.push({ folder, kind, text, filters, ...first });
    else agreed++;
  }
}
process.stdout.write(JSON.stringify({ agreed, differences }));
