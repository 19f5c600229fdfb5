// Files of an index are scripts that call `wmk(name, value)`: no other way works from `file://` too.
// What a file brings is data, and may be missing, cut off or of another making: every failure is an error of a kind.
var arrived = new Map(), indexes = new Map();

function carrier(name, value) {
  arrived.set(name, value);
}

function failure(kind, name) {
  return Object.assign(new Error(kind + ': ' + name), {kind});
}

// What goes wrong with a file of the wrong make is not foreseen.
function blamed(error) {
  return error.kind ? error : failure('broken', error);
}

// Every doubt about a file ends here.
function must(hold) {
  if (!hold) throw failure('broken', 'index');
}

// Keeps what was made under a name, unless it failed: then it may be tried again.
function once(cache, name, make) {
  if (!cache.has(name)) {
    cache.set(name, make());
    cache.get(name).catch(() => cache.delete(name));
  }
  return cache.get(name);
}

// A script with an error of syntax, as of a file cut off, is told from a whole one by what has not arrived when it is done.
function load(prefix, name, decode) {
  return new Promise((resolve, reject) => {
    function done(event) {
      try {
        if (!arrived.has(name)) throw failure(event.type === 'load' ? 'broken' : 'missing', name);
        var value = arrived.get(name);
        arrived.delete(name);
        resolve(decode(value));
      } catch (error) {
        reject(blamed(error));
      }
    }
    if (arrived.has(name)) return done();
    var script = document.createElement('script');
    script.src = prefix + 'search/' + name + '.js';
    script.onload = script.onerror = done;
    document.head.appendChild(script);
  });
}

// The files of one kind: their names, eight characters each, and the least key that belongs into each, if they have keys.
function shelf(index, names, decode, bounds) {
  var keys = (bounds || '').split(' ');
  must(/^([a-z2-7]{8})*$/.test(names) && keys.every((key, n) => n ? keys[n - 1] < key : !key) && (!names || bounds === undefined || keys.length * 8 === names.length));
  return {
    keys: names ? keys : [],
    take(n) {
      var name = names.slice(n * 8, n * 8 + 8);
      must(name);
      return once(index.parts, decode.name + name, () => load(index.prefix, index.folder + '/' + name, value => decode(value, index)));
    }
  };
}

// What few searches need is a script of its own: corrections of spelling, phrases, and marks on the page that a result leads to.
function more(index) {
  return once(indexes, MORE, () => new Promise((resolve, reject) => {
    var script = document.createElement('script');
    script.src = index.prefix + MORE;
    script.onload = script.onerror = event => carrier.more ? resolve(carrier.more) : reject(failure(event.type === 'load' ? 'broken' : 'missing', MORE));
    document.head.appendChild(script);
  }));
}
