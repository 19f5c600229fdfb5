// Unpacks the search's index, which is packed so that the file stays small. Browsers' own `DecompressionStream` is younger than many
// phones. RFC 1951; canonical Huffman codes are decoded as in zlib's `puff.c`. What is cut off or damaged ends in an error.

/** The bytes that a raw DEFLATE stream holds. */
function inflate(input) {
  var at = 0, hold = 0, held = 0, out = new Uint8Array(input.length * 4), size = 0, last;
  var LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

  function bits(count) {
    while (held < count) {
      if (at >= input.length) throw new RangeError('cut off');
      hold |= input[at++] << held;
      held += 8;
    }
    var value = hold & (1 << count) - 1;
    hold >>>= count;
    held -= count;
    return value;
  }

  function put(byte) {
    if (size === out.length) {
      var grown = new Uint8Array(size * 2 + 64);
      grown.set(out);
      out = grown;
    }
    out[size++] = byte;
  }

  // Symbols in the order of their codes, and how many codes there are of each length.
  function codes(lengths) {
    var counts = new Uint16Array(16), offsets = new Uint16Array(17), symbols = [];
    lengths.forEach(length => counts[length]++);
    counts[0] = 0;
    counts.forEach((count, length) => offsets[length + 1] = offsets[length] + count);
    lengths.forEach((length, symbol) => {
      if (length) symbols[offsets[length]++] = symbol;
    });
    return {counts, symbols};
  }

  function decode({counts, symbols}) {
    for (var code = 0, first = 0, index = 0, length = 1; length < 16; length++) {
      code |= bits(1);
      var count = counts[length];
      if (code - count < first) return symbols[index + code - first];
      index += count;
      first = first + count << 1;
      code <<= 1;
    }
    throw new RangeError('no such code');
  }

  function dynamic() {
    var literals = bits(5) + 257, distances = bits(5) + 1, count = bits(4) + 4, lengths = new Array(19).fill(0), all = [];
    for (var order of [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].slice(0, count)) lengths[order] = bits(3);
    var own = codes(lengths);
    while (all.length < literals + distances) {
      var symbol = decode(own), repeated = symbol === 16 ? all[all.length - 1] : symbol < 16 ? symbol : 0;
      for (var left = symbol < 16 ? 1 : symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7); left--;) all.push(repeated);
    }
    return [codes(all.slice(0, literals)), codes(all.slice(literals, literals + distances))];
  }

  function fixed() {
    var lengths = Array.from({length: 288}, (_, n) => n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8);
    return [codes(lengths), codes(new Array(30).fill(5))];
  }

  function stored() {
    hold = held = 0;
    var length = bits(16);
    bits(16);
    while (length--) put(bits(8));
  }

  function block([literals, distances]) {
    for (var symbol; (symbol = decode(literals)) !== 256;) {
      if (symbol < 256) {
        put(symbol);
        continue;
      }
      symbol -= 257;
      var length = LENGTHS[symbol] + bits(symbol < 8 || symbol > 27 ? 0 : symbol - 4 >> 2), distance = decode(distances);
      distance = distance < 4 ? distance + 1 : (2 + (distance & 1) << (distance >> 1) - 1) + 1 + bits((distance >> 1) - 1);
      if (!(distance <= size)) throw new RangeError('too far back');
      while (length--) put(out[size - distance]);
    }
  }

  do {
    last = bits(1);
    var kind = bits(2);
    if (kind > 2) throw new RangeError('no such block');
    if (kind) block(kind === 2 ? dynamic() : fixed());
    else stored();
  } while (!last);
  return out.subarray(0, size);
}

/** The text that stands packed, in base64. */
function unpacked(text) {
  return new TextDecoder().decode(inflate(Uint8Array.from(atob(text), char => char.charCodeAt(0))));
}
