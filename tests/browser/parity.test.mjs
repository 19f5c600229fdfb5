// The analyser in two real browsers finds the tokens that the build finds: `cargo test` leaves the tables, the strings and the digests
// of their tokens in cargo's folder for test files (`tests/suite/parity.rs`).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { REPO } from './site.mjs';
import { Browser } from './browsers.mjs';
import { SCRIPT, machinery } from './parity-node.mjs';

const JOB = process.env.WAYMARK_PARITY || path.join(process.env.CARGO_TARGET_DIR || path.join(REPO, 'target'), 'tmp/parity.json');
/** Of the generated blocks, how many a browser is given: 100,000 strings. */
const GENERATED = 100;

for (const name of ['chromium', 'firefox']) {
  test(`${name} finds the same tokens`, { timeout: 600_000 }, async (t) => {
    if (!fs.existsSync(JOB)) return t.skip(`no ${JOB}: run \`cargo test parity\` first`);
    const { digests, parts, ...job } = JSON.parse(fs.readFileSync(JOB, 'utf8'));
    const browser = await Browser.launch(name);
    try {
      const { page } = await browser.open();
      const prepare = `(function (job) { var ANALYSER = job.analyser, ZAWGYI = job.zawgyi; ${SCRIPT}; window.parity = (${machinery})({ tokens, zawgyi }, job); })`;
      await page.evaluate(`${prepare}(${JSON.stringify({ ...job, blocks: GENERATED })})`);
      for (const kind of ['generated', 'lines', 'points']) {
        const found = await page.evaluate((kind) => window.parity.digests(kind), kind);
        const wanted = kind === 'generated' ? digests[kind].slice(0, GENERATED) : digests[kind];
        assert.equal(found.length, wanted.length);
        const block = found.findIndex((digest, i) => digest !== wanted[i]);
        if (block < 0) continue;
        // What differs is told against Node, which agreed with the build when the job was written.
        const analyse = new Function('ANALYSER', 'ZAWGYI', `'use strict';${SCRIPT};return { tokens, zawgyi }`)(job.analyser, job.zawgyi);
        const here = machinery(analyse, job).block(kind, block);
        const there = await page.evaluate((kind, block) => window.parity.block(kind, block), kind, block);
        here.forEach((string, i) => assert.deepEqual(there[i], string, `${kind} ${block}: ${JSON.stringify(string[0])}`));
        assert.fail(`block ${block} of ${kind} has different digests`);
      }
    } finally {
      await browser.close();
    }
  });
}
