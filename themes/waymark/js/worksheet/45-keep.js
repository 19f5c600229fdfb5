// What is known of a worksheet beside its form, and its ways out and in: files, texts, this device. Nothing of it happens unasked.

/** The keeper of a sheet. `near` is everywhere the element below which questions and answers appear. */
function keeper(sheet) {
  var state, watchers = [], said = element('p', {role: 'status'}), back = button(say('undo'), undo), box = element('div', {class: 'sheet-said sheet-tool'}, [said, back]), before;
  back.hidden = true;

  /** Says what has happened; `isOpen`: it can be undone, until something else is done. */
  function status(text, near, isOpen) {
    if (near) near.parentNode.insertBefore(box, near.nextSibling);
    back.hidden = !isOpen;
    said.textContent = '';
    // Readers of screens speak of what changes in a place that they have met.
    setTimeout(() => {
      said.textContent = text;
    }, 50);
  }

  function changed() {
    state.isDirty = true;
    state.changes++;
    status('');
    tell();
    // How far someone is in a course is kept from then on; what she writes, only when she says so again.
    if (sheet.isCourse && state.isKept && !state.passphrase) attempt(box, () => saveHere());
  }

  function tell() {
    watchers.forEach(watcher => watcher());
  }

  /** All that stands on the page, as a file. */
  function fileNow() {
    return fileOf(sheet, answersOf(sheet), state);
  }

  function isEmpty() {
    return !Object.keys(answersOf(sheet).items).length && !state.plan.length && !state.rounds.length && !state.left;
  }

  function show(file) {
    // Not `share`: what she writes from now on was never offered to anyone.
    var left = fillIn(sheet, file), {party, plan, rounds, titles, words} = file;
    Object.assign(state, {party, plan, rounds, left: Object.keys(left).length ? {items: left, titles, words} : null, isDirty: false});
    tell();
  }

  /** As if the page had just been opened: what this device keeps unlocked is shown. */
  function begin(near) {
    var text = keptText(sheet);
    clear();
    state.isKept = !!text;
    if (text) attempt(near, () => {
      try {
        var file = parseFile(text, sheet.id);
        show(file);
        status(say('filled', {date: dateWords(file.made)}), near);
      } catch (error) {
        state.isLocked = error.kind === 'locked';
        if (!state.isLocked) throw error;
        tell();
      }
    });
  }

  function clear() {
    state = sheet.state = {party: '', plan: [], rounds: [], share: false, left: null, isDirty: false, isKept: false, isLocked: false, passphrase: '', changes: 0};
    before = null;
    if (askedNow) askedNow(null);
    emptyForm(sheet.form);
    tell();
  }

  /** Opens a text; what stands on the page gives way only after a question. */
  async function open(text, near, name) {
    var passphrase, file = await readText(text, sheet.id, async isAgain => (passphrase = await askToUnlock(near, name, isAgain)));
    if (!file) return null;
    var date = dateWords(file.made), isOver = !isEmpty();
    if (isOver && !await ask(near, {words: say('replace-ask', {date}), yes: say('replace'), no: say('keep-mine')})) return null;
    before = {file: fileNow(), isDirty: state.isDirty};
    show(file);
    status(say('opened', {date}), near, isOver);
    return passphrase || '';
  }

  function undo() {
    show(before.file);
    state.isDirty = before.isDirty;
    status(say('undone'));
    said.parentNode.previousElementSibling.querySelector('button').focus();
  }

  async function openHere(near) {
    var passphrase = await open(keptText(sheet) || '', near);
    if (passphrase === null) return;
    Object.assign(state, {passphrase, isKept: true, isLocked: false});
    tell();
  }

  async function openFiles(near) {
    var [file] = await chooseFiles();
    await open(await textOf(file), near, file.name);
  }

  async function paste(near) {
    var text = await ask(near, {label: say('paste-here'), area: true, yes: say('open')});
    if (text) await open(text, near);
  }

  // What is written must be readable again: better no file than one that nobody can open.
  async function packed(passphrase, near) {
    var text = JSON.stringify(fileNow());
    parseFile(text, sheet.id);
    state.packed = state.changes;
    if (passphrase) {
      status(say('working'), near);
      text = await lock(text, passphrase);
      insist(text.length <= MOST, 'too-large');
    }
    return text;
  }

  // Locking takes its time: what was written meanwhile is not saved.
  function isSaved() {
    state.isDirty = state.changes !== state.packed;
  }

  /** Lets a text out of the page, locked if she wishes: `out` promises whether it went. */
  async function letOut(near, yes, done, out) {
    var passphrase = canLock() && !sheet.isCourse ? await askToLock(near, say(yes), true) : '';
    if (passphrase === null || !await out(await packed(passphrase, near))) return;
    isSaved();
    status(say(done, {name: fileName()}), near);
  }

  async function saveHere(near) {
    // Nobody has looked at what lies there.
    if (state.isLocked && !await ask(near, {words: say('over-ask'), yes: say('replace')})) return;
    var isFree = !mustLock(), passphrase = state.passphrase || (isFree && sheet.isCourse ? '' : near ? await askToLock(near, say('device'), isFree) : null);
    if (passphrase === null) return;
    keepText(sheet, await packed(passphrase, near));
    Object.assign(state, {passphrase, isKept: true, isLocked: false});
    isSaved();
    status(say(passphrase ? 'kept-locked' : sheet.isCourse ? 'kept-going' : 'kept'), near);
    tell();
  }

  function askHere(name, isAgain) {
    return askToUnlock(box, name, isAgain);
  }

  async function erase(near) {
    if (!await ask(near, {words: say('erase-ask'), yes: say('erase-yes')})) return;
    keepText(sheet);
    clear();
    status(say('erased'), near);
  }

  /** Does something that may fail, and says so. What stands on the page stays. */
  async function attempt(near, act) {
    try {
      await act(near);
    } catch (error) {
      status(say('trouble-' + (error.kind || 'failed')), near);
    }
  }

  function dropLeft() {
    state.left = null;
    changed();
  }

  var keep = {
    // What other parts may use.
    status, changed, tell, fileNow: async () => fileNow(), getExtra: () => state, setExtra: (plan, rounds) => Object.assign(state, {plan, rounds}), onAnswers: watcher => watchers.push(watcher),
    // Files that were chosen, as files; for the locked ones `askFor(name, isAgain)` promises a passphrase. A trouble knows its `file`.
    readFiles: async (files, askFor) => {
      var read = [];
      for (var file of files) {
        try {
          read.push(await readText(await textOf(file), sheet.id, isAgain => (askFor || askHere)(file.name, isAgain)));
        } catch (error) {
          throw Object.assign(error, {file: file.name});
        }
      }
      return read.filter(Boolean);
    },
    begin, dropLeft, attempt, acts: {
      save: near => letOut(near, 'save', 'saved', text => saveText(fileName(), 'application/json', text, near)),
      copy: near => letOut(near, 'copy', 'copied', text => copyText(text, near)),
      device: saveHere, 'open-file': openFiles, 'open-here': openHere, paste, erase
    }
  };
  clear();
  return keep;
}

/** A name that gives nothing away. */
function fileName() {
  return 'notes-' + today() + '.json';
}
