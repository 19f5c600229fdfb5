// A file behind a passphrase: PBKDF2 makes it expensive to guess, AES-GCM notices every change.
var ROUNDS = 600000, SHORTEST = 10;

/** Whether this address may lock: browsers lend their cryptography to secure ones only. */
function canLock() {
  return typeof crypto === 'object' && !!crypto.subtle;
}

// The same words typed on another keyboard are the same passphrase.
async function keyOf(passphrase, salt, iterations) {
  var bytes = new TextEncoder().encode(passphrase.normalize('NFKC').trim()), key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({name: 'PBKDF2', hash: 'SHA-256', salt, iterations}, key, {name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
}

/** The text of a locked file. It says nothing of what is in it. */
async function lock(text, passphrase) {
  var salt = crypto.getRandomValues(new Uint8Array(16)), iv = crypto.getRandomValues(new Uint8Array(12)), key = await keyOf(passphrase, salt, ROUNDS);
  var data = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, new TextEncoder().encode(text));
  return JSON.stringify({waymark: 'worksheet-locked', v: 1, kdf: {name: 'PBKDF2-SHA-256', rounds: ROUNDS, salt: toBase64(salt)}, iv: toBase64(iv), data: toBase64(new Uint8Array(data))});
}

/** The text that was locked. */
async function unlock(text, passphrase) {
  var file = openText(text), kdf = Object(file.kdf), salt = fromBase64(kdf.salt), iv = fromBase64(file.iv), data = fromBase64(file.data);
  // A file that asks for years of work is no file of ours.
  insist(kdf.name === 'PBKDF2-SHA-256' && Number.isInteger(kdf.rounds) && kdf.rounds >= ROUNDS && kdf.rounds <= 1e7 && salt.length > 15 && iv.length === 12);
  insist(canLock(), 'locked');
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({name: 'AES-GCM', iv}, await keyOf(passphrase, salt, kdf.rounds), data));
  } catch (error) {
    throw trouble('wrong-passphrase');
  }
}

/** The file in a text, be it locked or not. `ask(isAgain)` promises a passphrase, or nothing: then nothing is promised here. */
async function readText(text, id, ask) {
  for (var isAgain = false; ; isAgain = true) {
    try {
      return parseFile(text, id);
    } catch (error) {
      if (error.kind !== 'locked' || !canLock()) throw error;
    }
    var passphrase = await ask(isAgain);
    if (!passphrase) return null;
    try {
      text = await unlock(text, passphrase);
    } catch (error) {
      if (error.kind !== 'wrong-passphrase') throw error;
    }
  }
}

function toBase64(bytes) {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}

function fromBase64(text) {
  try {
    return Uint8Array.from(atob(text.trim()), character => character.charCodeAt(0));
  } catch (error) {
    throw trouble('broken');
  }
}
