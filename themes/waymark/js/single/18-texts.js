// What results show of a page's text stands in this file already, in the page: the index names only where its sections begin.
var NO_TEXT = 'h1, nav, script, .lead, .lesson, .notices, .about, .cards, .jumps, .original, .private, .unseen, .condition, .minutes, .sheet-tool';
var BLOCKS = 'p, li, td, th, dt, dd, h2, h3, h4, h5, h6, pre, summary, figcaption, legend, label, blockquote, div';

/** The sections of a page: `[anchor, heading, text, …]` in the order of `anchors`, of which the first is the page's beginning. */
function sectionsOf(article, anchors) {
  var sections = new Map(anchors.map(anchor => [anchor, {heading: '', text: ''}])), now = sections.get(anchors[0]), start = article.id.length + 2, last, node;
  var walker = page.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {acceptNode: read});

  function read(node) {
    if (node.nodeType === 3) return NodeFilter.FILTER_ACCEPT;
    var section = node.id && sections.get(node.id.slice(start));
    if (section) {
      var heading = /^H\d$/.test(node.nodeName) ? node : node.querySelector('h3, dfn');
      now = section;
      now.title = heading;
      now.heading = heading ? heading.textContent.trim() : '';
    }
    return node.matches(NO_TEXT) || now && node === now.title ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  }

  while ((node = walker.nextNode())) {
    var block = node.parentNode.closest(BLOCKS);
    if (now) now.text += (block === last ? '' : ' ') + node.data;
    last = block;
  }
  return [].concat(...Array.from(sections, ([anchor, {heading, text}]) => [anchor, heading, text.replace(/\s+/g, ' ').trim()]));
}

/** What a file of texts would bring. `value` says where they stand: a page's slot, its place here, from which section on, how many. */
function textsHere(value, anchors) {
  return {map: make => value.map(([slot, place, from, count]) => {
    var article = page.getElementById(place), lead = article.querySelector('.lead');
    return make([slot, from || !lead ? '' : lead.textContent, sectionsOf(article, anchors[place]).slice(from * 3, (from + count) * 3)]);
  })};
}
