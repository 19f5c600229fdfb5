// Where partners' files are made and laid side by side. First it says when that should not be done.

/** Does something that may fail, and says so at its place. */
async function tryAt(desk, near, act) {
  try {
    await act(near);
  } catch (error) {
    desk.tools.status((error.file ? error.file + ': ' : '') + say('trouble-' + (error.kind || 'failed')), near);
  }
}

/** Buttons, each called like its words, that do something at their place. */
function actsOf(desk, acts) {
  return toolPart('p', 'sheet-buttons', Object.keys(acts).map(id => button(say(id), event => tryAt(desk, event.target.closest('.sheet-buttons'), acts[id]))));
}

function togetherSection(desk) {
  var earlier = actsOf(desk, {earlier: () => showRounds(desk)});
  desk.tools.onAnswers(() => {
    earlier.hidden = !desk.tools.getExtra().rounds.length;
  });
  return toolPart('section', 'sheet-together', [
    element('h2', {}, [say('together')]), ...paragraphs([say('together-intro')]), actsOf(desk, {'copy-to-share': () => showCopy(desk), compare: () => showWarning(desk)}), earlier, desk.stage
  ]);
}

/** Puts a step of the work on the stage and goes there. */
function stageWith(desk, id, children) {
  var heading = element('h3', {tabindex: '-1'}, [say(id)]);
  desk.stage.textContent = '';
  desk.stage.append(heading, ...children.filter(Boolean));
  heading.focus();
  return heading;
}

// Nothing that was chosen stays.
function clearDesk(desk) {
  Object.assign(desk, {files: [], parties: [], result: null, hasNotes: false});
  desk.stage.textContent = desk.summary.textContent = '';
}

function closeDesk(desk) {
  clearDesk(desk);
  desk.stage.parentNode.querySelector('button').focus();
}

function tick(words) {
  var box = element('input', {type: 'checkbox'});
  return {box, label: element('label', {class: 'sheet-tick'}, [box, element('span', {}, [words])])};
}

// A text for others, locked where she wants that; null if she stops.
async function sealed(desk, file, near, yes) {
  var text = JSON.stringify(file), passphrase;
  parseFile(text, desk.sheet.id);
  passphrase = canLock() ? await askToLock(near, yes, true) : '';
  if (!passphrase) return passphrase === null ? null : text;
  desk.tools.status(say('working'), near);
  return lock(text, passphrase);
}

// `done`: the message that says where it went, and what else there is.
async function saveAs(desk, name, type, text, near, done) {
  if (await saveText(name, type, text, near)) desk.tools.status(say(done || 'saved', {name}), near);
}

/** Shows what a copy for partners holds, all of it, before it is saved. */
async function showCopy(desk) {
  var whole = await desk.tools.fileNow(), notes = tick(say('with-notes')), letter = element('select', {autocomplete: 'off'}, [''].concat(Array.from(LETTERS)).map(one => element('option', {value: one}, [one || say('no-letter')])));
  var preview = element('div', {class: 'sheet-preview', role: 'region', tabindex: '0', 'aria-label': say('preview')}), file, hand = (yes, act) => async near => {
    var text = await sealed(desk, file, near, say(yes));
    if (text) await act(text, near);
  };
  function show() {
    file = copyOf(whole, letter.value, notes.box.checked);
    preview.textContent = '';
    preview.append(...paragraphs([[file.party, roleWords(desk.sheet.form, file.role), dateWords(file.made)].filter(Boolean).join(' · ')]), wordList(Object.keys(file.items).map(id => {
      var {a, n, e} = file.items[id];
      return [file.titles[id] || id, [answerWords(desk.sheet.items.get(id), a, file.words[id]), n, e].filter(Boolean).join('\n')];
    })));
  }
  letter.onchange = notes.box.onchange = show;
  show();
  stageWith(desk, 'copy-to-share', [
    ...paragraphs([say('copy-intro')]), element('label', {}, [element('span', {}, [say('letter')]), ' ', letter]), notes.label, element('h4', {}, [say('preview')]), preview,
    actsOf(desk, {
      save: hand('save', (text, near) => saveAs(desk, 'notes-' + today() + '.json', 'application/json', text, near)),
      copy: hand('copy', async (text, near) => await copyText(text, near) && desk.tools.status(say('copied-now'), near)),
      close: () => closeDesk(desk)
    })
  ]);
}

/** When not to lay answers side by side; and what to lay there. */
async function showWarning(desk) {
  var own = await desk.tools.fileNow(), mine = tick(say('with-mine')), hasOwn = !isResult(own);
  Object.assign(desk, {files: [], parties: []});
  stageWith(desk, 'not-when', [
    element('ul', {}, ['trust', 'money', 'facilitator'].map(id => element('li', {}, [say('not-' + id)]))), ...paragraphs([say('not-then')]), hasOwn && mine.label,
    actsOf(desk, {
      'go-on': () => {
        desk.files = mine.box.checked ? [copyOf(own, own.party, false)] : [];
        showChoice(desk);
      }, cancel: () => closeDesk(desk)
    })
  ]);
}

function showChoice(desk) {
  stageWith(desk, 'choose', [...paragraphs([say('choose-intro'), say('small'), desk.files.length && say('chosen', {n: numeral(desk.files.length)})]), choiceButtons(desk)]);
}

function choiceButtons(desk) {
  return actsOf(desk, {
    'choose-files': async near => addFiles(desk, await chooseFiles(true), near),
    'paste-copy': async near => {
      var text = await ask(near, {label: say('paste-here'), area: true, yes: say('open')});
      if (text) await addFiles(desk, [new Blob([text])], near);
    },
    cancel: () => closeDesk(desk)
  });
}

/** Takes files on, or says why not. Those of results bring their plan and their rounds. */
async function addFiles(desk, chosen, near) {
  if (!chosen.length) return;
  var {tools} = desk, read = await tools.readFiles(chosen, (name, isAgain) => askToUnlock(near, name, isAgain)), results = read.filter(isResult), all = desk.files.concat(read.filter(file => !isResult(file))), files = withoutTwins(all), heading;
  if (files.length > LETTERS.length) return tools.status(say('too-many', {n: numeral(files.length)}), near);
  desk.files = files;
  if (results.length) takeResults(tools, results);
  desk.parties = partiesOf(files);
  if (files.length < FEWEST) showChoice(desk);
  else showSideBySide(desk);
  heading = desk.stage.firstChild;
  var news = [files.length < all.length && say('twins'), files.length < FEWEST && say('too-few', {n: numeral(files.length)}), results.length && say('took-result')].filter(Boolean);
  if (news.length) tools.status(news.join(' '), heading);
}

function takeResults(tools, results) {
  var {plan, rounds} = tools.getExtra();
  results.forEach(file => {
    plan = joinPlans(plan, file.plan);
    rounds = joinRounds(rounds, file.rounds);
  });
  tools.setExtra(plan, rounds);
  tools.changed();
}

function showSideBySide(desk) {
  var body = sideBySide(desk), more = element('div');
  stageWith(desk, 'side-by-side', [body, actsOf(desk, {
    'save-result': near => saveResult(desk, near),
    table: near => saveTable(desk, desk.result, desk.hasNotes, near),
    summary: () => showSummary(desk, desk.result, desk.hasNotes, more),
    'print-this': () => printOnly(body)
  }), more, ...paragraphs([say('result-why')]), element('h4', {}, [say('more-files')]), choiceButtons(desk)]);
}

function showRounds(desk) {
  var {sheet, tools} = desk, {rounds} = tools.getExtra();
  closeDesk(desk);
  stageWith(desk, 'earlier', [...sheet.groups.map(group => {
    var tables = group.items.map(item => [item, historyTable(item, rounds, [])]).filter(pair => pair[1]);
    return tables.length && element('section', {}, [element('h4', {}, [group.title]), ...tables.map(([item, table]) => element('div', {class: 'sheet-row'}, [element('h5', {dir: 'auto'}, [item.title]), table]))]);
  }), actsOf(desk, {close: () => closeDesk(desk)})]);
}
