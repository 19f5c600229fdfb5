// The single file's own reader of packed data, against Node's writer: whatever was packed comes out; what is cut off or damaged
// ends in a `RangeError`, or in other bytes, and never in anything else.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import zlib from 'node:zlib';

const script = fs.readFileSync(new URL('../../themes/waymark/js/single/15-inflate.js', import.meta.url), 'utf8');
const { inflate, unpacked } = new Function(`'use strict';${script};return { inflate, unpacked }`)();

let state = 20260101;
const below = (limit) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
};
const bytes = () => {
  const out = Buffer.alloc(below(below(20000) + 1)), letters = 1 + below(256);
  for (let i = 0; i < out.length; i++) out[i] = i > 30 && below(2) ? out[i - 1 - below(30)] : below(letters);
  return out;
};

test('what was packed comes out, and damage is an error of its own', () => {
  let refused = 0;
  for (let n = 0; n < 500; n++) {
    const written = bytes();
    for (const options of [{ level: 9 }, { level: 0 }, { strategy: zlib.constants.Z_FIXED }, { strategy: zlib.constants.Z_HUFFMAN_ONLY }]) {
      const packed = zlib.deflateRawSync(written, options);
      assert.ok(written.equals(inflate(packed)), `string ${n}, ${JSON.stringify(options)}`);
      assert.throws(() => inflate(packed.subarray(0, below(packed.length))), RangeError);
      packed[below(packed.length)] ^= 1 << below(8);
      try { inflate(packed); } catch (error) { assert.ok(error instanceof RangeError, String(error)); refused++; }
    }
  }
  assert.ok(refused > 10, `${refused}`);
});

test('text comes out in every script', () => {
  const text = 'asylum اللجوء ဒုက္ခသည် 難民 \u{1F4D6}'.repeat(50);
  assert.equal(unpacked(zlib.deflateRawSync(text).toString('base64')), text);
});
