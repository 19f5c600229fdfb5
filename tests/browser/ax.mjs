// What a screen reader is told, as text: Chromium's accessibility tree, a line for each thing with a role, with its name, its
// description in brackets and its state. Boxes that only hold others have no line, nor have words that are a name already.

const SILENT = new Set(['none', 'generic', 'Legend', 'LabelText', 'InlineTextBox', 'ListMarker', 'LineBreak', 'paragraph', 'list', 'listitem', 'rowgroup', 'MenuListPopup', 'DescriptionList']);
const STATES = ['checked', 'selected', 'level', 'live', 'readonly'];
// What is named otherwise than by what stands in it.
const APART = new Set(['group', 'region', 'form', 'table', 'status', 'alert']);
const wordsOf = (value) => String(value?.value ?? '').replace(/\s+/g, ' ').trim();

/** The lines of the tree below the element that a selector finds. */
export async function heardIn(page, selector) {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const all = new Map(nodes.map((one) => [one.nodeId, one]));
  const below = (one) => (one.childIds ?? []).map((id) => all.get(id)).filter(Boolean);
  const namesIn = (one) => below(one).flatMap((child) => (child.role?.value === 'StaticText' ? [] : [wordsOf(child.name), ...namesIn(child)]));
  const lines = [];
  (function walk(one, depth, known) {
    const role = one.role?.value ?? 'none', name = wordsOf(one.name), isText = role === 'StaticText';
    const isHeard = !one.ignored && (isText ? name && !known.includes(name) : !SILENT.has(role));
    if (isHeard) lines.push('  '.repeat(depth) + (isText ? `“${name}”` : lineOf(role, name, one)));
    const named = role === 'LabelText' ? namesIn(one).join(' ') : isHeard && !isText && !APART.has(role) ? name : '';
    // A date's own parts are the browser's.
    if (role === 'Date') return;
    for (const child of below(one)) walk(child, depth + (isHeard ? 1 : 0), `${known} ${named}`);
  })(nodes.find((one) => one.backendDOMNodeId === node.backendNodeId), 0, '');
  return lines;
}

function lineOf(role, name, one) {
  const states = (one.properties ?? []).filter((p) => STATES.includes(p.name) && !['false', 'off'].includes(String(p.value.value)))
    .map((p) => (String(p.value.value) === 'true' ? p.name : `${p.name}: ${p.value.value}`));
  const description = wordsOf(one.description);
  return [role, name && `“${name}”`, description && `(${description})`, states.length && `[${states.join(', ')}]`].filter(Boolean).join(' ');
}
