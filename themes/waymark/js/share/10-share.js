// "Share this page": the page's text with the marks that messaging apps know, and where this page waits as a file. `wmkShare`
// holds the edition's words. Nothing is sent from here: the device's own way of sharing is opened, or the text is copied.
var words = window.wmkShare, page = document, panel, blocks, text, lead, hang, mark, tight, opener;
// Marks as they are gathered, until it is known what stands beside them. Unicode keeps these signs for such use.
var OPEN = '\uFDD0', END = '\uFDD1';
// What only a page on a screen needs; and what a reader wrote or ticked is nobody's but hers.
var LEFT_OUT = 'nav, script, style, template, button, noscript, audio, video, svg:not([aria-label]), .toc, .jumps, .tags, .font-line, .exit, .unseen, .crumbs, .skip, .notices a, [hidden], [aria-hidden=true], [role=doc-backlink]';
var BLOCK = /^(address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|ol|option|p|pre|section|summary|table|tr|ul)$/;
// Slanted letters are not legible in these.
var UPRIGHT = /^(am|ar|arc|ckb|dv|fa|he|ja|kar|km|ko|ksw|lo|mnw|my|prs|ps|sd|shn|th|ti|ug|ur|zh)(-|$)/;

function isWord(letter) {
  return !!letter && !/[\s!-/:-@[-`{-~\u2000-\u206f\u3000-\u303f\u00ab\u00bb\u060c\u061b\u061f\u06d4\ufdd0\ufdd1]/.test(letter);
}

// A mark stands only where an app would understand it: around words, on one line, and not within a word.
function settle(line) {
  var marked = /\uFDD0(.)(\s*)([^\uFDD0\uFDD1]*?)(\s*)\uFDD1/;
  for (var found = marked.exec(line); found; found = marked.exec(line)) {
    var before = line.slice(0, found.index), after = line.slice(found.index + found[0].length);
    var sign = found[1] === '`' ? '```' : found[1], apart = !isWord(found[2] || before.slice(-1)) && !isWord(found[4] || after[0]);
    var speaks = apart && found[3].split('').some(isWord) && found[3].indexOf('\n') < 0;
    line = before + found[2] + (speaks ? sign + found[3] + sign : found[3]) + found[4] + after;
  }
  return line.replace(/\uFDD0.|\uFDD1/g, '');
}

// Apps set a line by its first letter: one of the other kind needs a sign before it.
function aimed(line, rtl) {
  var first = /[A-Za-z\u00c0-\u024f\u0590-\u08ff\u1000-\u109f]/.exec(line.replace(/\u2066[^\u2069]*\u2069/g, ''));
  if (!first || /[\u0590-\u08ff]/.test(first[0]) === rtl) return line;
  return (rtl ? '\u200f' : '\u200e') + line;
}

// Ends the block being read.
function flush(node, isHeading) {
  var rtl = getComputedStyle(node).direction === 'rtl';
  var lines = settle(text).split('\n').map(line => line.replace(/ +/g, ' ').trim()).filter(Boolean);
  text = '';
  if (!lines.length) return;
  lines = lines.map((line, n) => (n || lead === null ? hang : lead) + aimed(line, rtl));
  blocks.push((tight && blocks.length ? '\n' : '\n\n') + lines.join('\n'));
  lead = null;
  tight = !!isHeading || hang !== '';
}

function plain(value) {
  // Signs that an app would take for marks, as look-alikes.
  return value.replace(/[\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff]/g, '').replace(/\*/g, '\u2217').replace(/~/g, '\u223c').replace(/`/g, '\'')
    .replace(/_/g, (sign, at, all) => isWord(all[at - 1]) && isWord(all[at + 1]) ? sign : '\uff3f');
}

function children(node) {
  [].forEach.call(node.childNodes, read);
}

function marked(sign, node) {
  var outer = mark;
  if (mark) return children(node);
  mark = sign;
  text += OPEN + sign;
  children(node);
  text += END;
  mark = outer;
}

function item(node, sign) {
  var outer = hang;
  flush(node);
  lead = hang + sign;
  hang += '  ';
  children(node);
  flush(node);
  hang = outer;
  tight = true;
  lead = null;
}

function list(node) {
  var n = node.start || 1;
  [].forEach.call(node.children, one => item(one, one.closest('.footnotes') ? '[' + n++ + '] ' : node.localName === 'ol' ? n++ + '. ' : one.classList.contains('task') ? '' : '\u2022 '));
  tight = hang !== '';
}

function quote(node) {
  var outer = hang;
  flush(node);
  hang += '> ';
  children(node);
  flush(node);
  hang = outer;
  tight = false;
}

function link(node) {
  var href = node.getAttribute('href') || '', before = text.length, said;
  children(node);
  var address = /^(https?:|mailto:|tel:)/.test(href) && href.replace(/^(mailto|tel):/, '').replace(/[\s*~`]/g, encodeURIComponent);
  if (!address) return;
  said = text.slice(before).replace(/[\uFDD0\uFDD1]/g, '').trim();
  if (getComputedStyle(node).direction === 'rtl' || node.closest('[dir=rtl]')) address = '\u2066' + address + '\u2069';
  if (address.indexOf(said) < 0 || !said) text += ' (' + address + ')';
  else text = text.slice(0, before) + address;
}

// Each row a block, each cell a line that begins with its column's heading.
function table(node) {
  var rows = [].slice.call(node.rows), heads = [], first = rows[0];
  if (node.caption) heading(node.caption);
  if (rows.length > 1 && [].every.call(first.cells, cell => cell.localName === 'th' || !cell.textContent.trim())) {
    heads = [].map.call(rows.shift().cells, cell => cell.textContent.replace(/\s+/g, ' ').trim());
  }
  rows.forEach(row => {
    flush(node);
    tight = false;
    [].forEach.call(row.cells, (cell, n) => {
      if (!cell.textContent.trim()) return;
      if (text) text += heads.length ? '\n' : ' \u00b7 ';
      if (heads[n]) text += plain(heads[n]) + ': ';
      cellOf(cell);
    });
    flush(node);
  });
  tight = false;
}

// A cell's words on its own line, whatever stands in it.
function cellOf(cell) {
  if (cell.localName === 'th') marked('*', cell);
  else [].forEach.call(cell.childNodes, node => BLOCK.test(node.localName || '') ? text += plain(node.textContent) + ' ' : read(node));
}

function heading(node) {
  flush(node);
  if (node.localName === 'dt') tight = hang !== '';
  marked('*', node);
  flush(node, true);
}

function choice(node) {
  [].forEach.call(node.querySelectorAll('option'), option => {
    if (option.getAttribute('value') !== '' && option.text.trim()) text += '\n\u2610 ' + plain(option.text);
  });
}

function named(node, name) {
  if (/^(h[1-6]|legend|summary|dt)$/.test(name) || node.classList.contains('alert-title')) return heading(node);
  if (/^(strong|b|dfn)$/.test(name)) return marked('*', node);
  if (/^(em|i|cite|var)$/.test(name)) return marked(UPRIGHT.test((node.closest('[lang]') || page.documentElement).lang) ? '*' : '_', node);
  if (/^(del|s)$/.test(name)) return marked('~', node);
  if (/^(code|kbd|samp)$/.test(name)) return marked('`', node);
  if (/^(ul|ol)$/.test(name)) return list(node);
  if (name === 'blockquote' || node.classList.contains('alert')) return quote(node);
  if (name === 'a') return link(node);
  if (name === 'table') return table(node);
  if (name === 'br') text += '\n';
  else if (name === 'hr') text += '\u2014\u2014\u2014';
  else if (node.classList.contains('fnref')) text += '[' + node.textContent.trim() + ']';
  else if (node.classList.contains('box')) text += node.classList.contains('done') ? '\u2611 ' : '\u2610 ';
  else if (name === 'img' || name === 'svg') text += node.getAttribute(name === 'img' ? 'alt' : 'aria-label') ? '[' + plain(node.getAttribute(name === 'img' ? 'alt' : 'aria-label')) + ']' : '';
  else if (name === 'select') choice(node);
  else if (name === 'textarea') text += ' ____';
  else if (name === 'input') text += /^(checkbox|radio)$/.test(node.type) ? '\u2610 ' : /^(hidden|button|submit|reset|image)$/.test(node.type) ? '' : ' ____';
  else if (name === 'pre') node.textContent.split('\n').forEach(line => text += plain(line) + '\n');
  else children(node);
}

function read(node) {
  if (node.nodeType === 3) text += plain(node.data).replace(/\s+/g, ' ');
  if (node.nodeType !== 1 || node.matches(LEFT_OUT)) return;
  var name = node.localName, isBlock = BLOCK.test(name), outer = tight;
  if (isBlock) flush(node);
  named(node, name);
  if (isBlock) flush(node);
  if (name === 'dl' || name === 'section') tight = false;
  else if (name === 'dd') tight = outer;
}

// The page as a message: first what must be said of it, then its words, last whose they are and where they stand.
function written() {
  var main = page.getElementById('main'), canonical = page.querySelector('link[rel=canonical]'), notices = main.querySelector('.notices');
  var title = main.querySelector('h1');
  blocks = [];
  text = hang = mark = '';
  lead = null;
  tight = false;
  if (notices) children(notices);
  if (title) heading(title);
  tight = false;
  [].forEach.call(main.childNodes, node => {
    if (node === notices) return;
    if (node.contains(title)) [].forEach.call(node.querySelectorAll('.lead'), read);
    else read(node);
  });
  flush(main);
  hang = '';
  tight = false;
  // Publisher, or that there is none, and the licence; not the remark on the arrows of links.
  [].forEach.call(page.querySelectorAll('.bottom > p:not(.weight)'), node => node.textContent[0] !== '\u2197' && read(node));
  var address = canonical ? canonical.href : location.protocol === 'https:' ? location.href.split('#')[0] : '';
  return blocks.join('').trim() + (address ? '\n\n' + address : '');
}

// Where the page lies, from where its script lies: the way up to the root, and the path below it.
function place() {
  var root = opener.dataset.script.replace(/assets\/[^/]*$/, ''), depth = root.split('../').length;
  var path = location.pathname.split('/').slice(-depth), folder = path.shift();
  var id = path.join('/').replace(/\.html$/, '').replace(/(^|\/)(index)?$/, '');
  return {root: root, folder: folder, id: /^(contents|a-z|search|offline|topics|audience|focus)(\/|$)/.test(id) ? '' : id};
}

function close() {
  panel.remove();
  panel = null;
  opener.focus();
}

// Packs lie beside the tree, or they do not: a picture that lies with them tells, so that no link leads nowhere.
function offerPacks(box) {
  var here = place(), main = page.getElementById('main'), folder = here.root + '../packs/', probe = new Image();
  var section = here.id.split('/')[0], lang = main.lang.toLowerCase();
  function entry(said, anchor) {
    return element('li', {}, [element('a', {href: folder + 'index.html#' + anchor}, [said])]);
  }
  probe.onload = function () {
    var entries = [entry(words.send_edition, 'edition-' + here.folder)];
    if (section && section !== here.id) entries.unshift(entry(words.send_section, 'section-' + here.folder + '-' + section));
    if (here.id) entries.unshift(entry(words.send_page, 'section-' + lang + '-' + here.id.replace(/\//g, '.')));
    box.append(element('p', {}, [words.send_packs]), element('ul', {}, entries));
  };
  probe.src = folder + 'cover.png';
}

function offerText(box) {
  var field = element('textarea', {id: 'share-text', readonly: '', dir: page.getElementById('main').dir, lang: page.getElementById('main').lang});
  var status = element('p', {role: 'status', class: 'notice'}), buttons = element('p', {});
  field.value = written();

  // Without the clipboard's own interface (a hotspot has none) the old way may do; else the text is there, and selected.
  function byHand() {
    var done = false;
    field.focus();
    field.setSelectionRange(0, field.value.length);
    try {
      done = page.execCommand('copy');
    } catch (error) {
      // Then her fingers copy it.
    }
    status.textContent = done ? words.send_copied : words.send_hold;
  }
  function copy() {
    if (!window.isSecureContext || !navigator.clipboard) return byHand();
    navigator.clipboard.writeText(field.value).then(() => { status.textContent = words.send_copied; }, byHand);
  }
  function share() {
    navigator.share({title: page.title, text: field.value}).catch(error => {
      if (error.name !== 'AbortError') byHand();
    });
  }
  if (window.isSecureContext && navigator.share) buttons.append(button(words.send_share, share), ' ');
  buttons.append(button(words.send_copy, copy), ' ', button(words.search_close, close));
  box.append(element('label', {for: 'share-text'}, [words.send_text]), field, buttons, status);
}

function build() {
  var root = page.documentElement, ui = opener.closest('[lang]') || root, title = element('h2', {id: 'share-title', tabindex: '-1'}, [words.send_title]);
  panel = element('section', {class: 'share-panel', 'aria-labelledby': 'share-title', lang: ui.lang, dir: ui.dir}, [title]);
  panel.onkeydown = event => {
    if (event.key === 'Escape' || event.key === 'Esc') close();
  };
  if (opener.hasAttribute('data-risk')) panel.append(element('p', {class: 'notice'}, [words.send_risk]));
  if (page.querySelector('#main .notice-stakes')) {
    panel.append(element('p', {class: 'notice'}, [words.send_refused]), element('p', {}, [button(words.search_close, close)]));
  } else offerText(panel);
  offerPacks(panel);
  opener.closest('footer').prepend(panel);
  title.focus();
}

words.open = function (by) {
  opener = by;
  if (panel) return close();
  if (page.getElementById('share-style')) return build();
  var sheet = element('link', {rel: 'stylesheet', id: 'share-style', href: by.dataset.script.replace(/assets\/[^/]*$/, '') + words.style});
  sheet.onload = sheet.onerror = build;
  page.head.append(sheet);
};
