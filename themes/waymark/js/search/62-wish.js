// From what is typed to an answer: one at a time, for the newest wish, and nothing is fetched that nobody waits for.

// What the search under way is for, what is on the screen, and until when nothing is fetched.
var asked, shown, busy, quiet, timers = [], fetchNow = load;

function chosen() {
  return filters.map(select => select.value).filter(Boolean);
}

function wanted() {
  return box && field.value + '\n' + chosen();
}

function isCurrent() {
  return box && asked === wanted();
}

// What is in memory answers at once. For a file the reader must have paused, and still want what it is for.
load = function (prefix, name, decode) {
  return new Promise((resolve, reject) => {
    (function wait() {
      if (asked && !isCurrent()) reject(failure('late', name));
      else if (Date.now() < quiet) setTimeout(wait, 20);
      else resolve(fetchNow(prefix, name, decode));
    })();
  });
};

async function wish() {
  var typed = tokens(field.value);
  pause();
  // A single letter of an alphabet is seldom all of a word.
  quiet = Date.now() + (typed.length === 1 && !typed[0].k && !typed[0].t[1] ? 500 : 150);
  if (busy) return;
  busy = true;
  while (box && shown !== wanted()) {
    asked = wanted();
    soon(300, showWaiting);
    try {
      await prepare(index, field.value);
      var outcome = tokens(field.value).length ? await find(index, field.value, chosen(), isCurrent) : null;
      if (!isCurrent()) continue;
      show(outcome);
    } catch (error) {
      showTrouble(error, wish);
      shown = null;
      break;
    }
    shown = asked;
  }
  busy = false;
}

function pause() {
  timers.splice(0).forEach(clearTimeout);
}

// Does something if nothing more is typed for a while.
function soon(time, act) {
  timers.push(setTimeout(() => box && act(), time));
}
