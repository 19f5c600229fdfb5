// Files and texts on their way out of the page and in again. Viewers of single files often refuse to save anything and do not
// say so: wherever a file is offered, its text is too.

/** Hands a text to the browser as a file to save. Promises whether that could be tried; if not, the text stands below `near`,
 *  to be copied. */
async function saveText(name, type, text, near) {
  var link = element('a', {download: name}), address;
  if (location.protocol !== 'content:' && 'download' in link) {
    try {
      link.href = address = URL.createObjectURL(new Blob([text], {type}));
      page.body.append(link);
      link.click();
      return true;
    } catch (error) {
      // Then by hand.
    } finally {
      link.remove();
      // Not at once: some browsers begin to read only after a question.
      setTimeout(() => URL.revokeObjectURL(address), 6e4);
    }
  }
  showText(text, near);
  return false;
}

/** Puts a text on the clipboard; where that is refused it stands below `near`. Promises whether it is on the clipboard. */
async function copyText(text, near) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    showText(text, near);
    return false;
  }
}

function showText(text, near) {
  ask(near || page.activeElement, {label: say('copy-hand'), text, no: say('close')});
}

var picker = element('input', {type: 'file', hidden: ''});

/** Lets the reader choose files: promises them, once there are some. */
function chooseFiles(many) {
  return new Promise(done => {
    // Some browsers forget an input that stands nowhere. No kinds are named: phones grey out what they do not recognise.
    page.body.append(picker);
    picker.multiple = !!many;
    picker.value = '';
    picker.onchange = () => done(Array.from(picker.files));
    picker.click();
  });
}

/** The text of a file. */
async function textOf(file) {
  insist(file.size <= MOST * 4, 'too-large');
  return new Response(file).text();
}
