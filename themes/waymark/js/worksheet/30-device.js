// What is kept on this device: one entry per worksheet and copy of the site, `wmk:<place of the copy>:<worksheet>`, so that two
// copies at one address, or two sticks on one computer, do not mix. All languages of a copy share it. Nothing else is stored.
var ownScript = page.currentScript || {}, copyPlace = ownScript.src ? new URL('..', ownScript.src).pathname : location.pathname;

function keyFor(sheet) {
  return ['wmk', copyPlace, sheet.id].join(':');
}

/** Why nothing can be kept on this device from here, as the end of a message's name; or nothing. */
function whyNoDevice() {
  if (!canLock()) return 'insecure';
  try {
    localStorage.getItem('');
  } catch (error) {
    return 'blocked';
  }
}

// From disk some browsers keep one store for all files, whoever they come from: what lies there must be locked.
function mustLock() {
  return location.protocol === 'file:';
}

function keptText(sheet) {
  try {
    return localStorage.getItem(keyFor(sheet));
  } catch (error) {
    return null;
  }
}

/** Keeps a text, or forgets it when there is none. */
function keepText(sheet, text) {
  try {
    if (text) localStorage.setItem(keyFor(sheet), text);
    else localStorage.removeItem(keyFor(sheet));
  } catch (error) {
    if (text) throw trouble('storage');
  }
}
