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

// A script with an error of syntax, as of a file cut off, is told from a whole one by what it has not brought when it is done.
async function inject(src, name, arrival) {
  if (arrival()) return;
  var {type} = await new Promise(done => {
    var script = document.createElement('script');
    script.src = src;
    script.onload = script.onerror = done;
    document.head.appendChild(script);
  });
  if (!arrival()) throw failure(type === 'load' ? 'broken' : 'missing', name);
}

async function load(prefix, name, decode) {
  try {
    await inject(prefix + 'search/' + name + '.js', name, () => arrived.has(name));
    var value = arrived.get(name);
    arrived.delete(name);
    return decode(value);
  } catch (error) {
    throw blamed(error);
  }
}

// The files of one kind: NAME characters that are told of each name, and the least key that belongs into each, if they have keys.
var NAME = 4;

function shelf(index, names, decode, bounds) {
  var keys = (bounds || '').split(' ');
  must(/^([a-z2-7]{4})*$/.test(names) && keys.every((key, n) => n ? keys[n - 1] < key : !key) && (!names || bounds === undefined || keys.length * NAME === names.length));
  return {
    keys: names ? keys : [],
    take: n => indexFile(index, fileName(names.slice(n * NAME, n * NAME + NAME), bounds === undefined ? n + '' : keys[n]), decode)
  };
}

// The rest of a name follows from what the file is for.
function fileName(told, key) {
  var hash = 0;
  for (var n = 0; n < key.length; n++) hash = hash * 31 + key.charCodeAt(n) & 1023;
  must(told);
  return told + (1024 + hash).toString(32).slice(1);
}

function indexFile(index, name, decode) {
  return once(index.parts, decode.name + name, () => load(index.prefix, index.folder + '/' + name, value => decode(value, index)));
}

function extra(index, path, arrival) {
  return once(indexes, path, async () => {
    await inject(index.prefix + path, path, arrival);
    return arrival();
  });
}

// What few searches need is a script of its own: corrections of spelling, and phrases.
function more(index) {
  return extra(index, MORE, () => carrier.more);
}

// So are tables for all scripts, and the way out of Zawgyi.
function scripts(index) {
  return extra(index, SCRIPTS, () => carrier.scripts);
}

// Data that goes with them.
function data(index, told, key) {
  return indexFile(index, fileName(told, key), value => value);
}

// An edition's own tables know all that is on its pages; other scripts, and other editions', are in those of all scripts.
async function prepare(index, text) {
  if (analyser.units && (analyser !== index.root.analyser || !isKnown(text))) learn((await scripts(index)).TABLES);
}
