// What Chrome 69, Firefox 62 and Safari 12 do not know of CSS, found with a parser. A feature they lack may be used where
// they skip it without harm: after a declaration of the same thing that they know, or inside `@supports`.
import * as csstree from 'css-tree';

const AT_RULES = new Set(['layer', 'container', 'scope', 'starting-style', 'property', 'view-transition', 'position-try']);
// One unknown selector makes an old browser drop the whole rule.
const SELECTORS = new Set(['is', 'where', 'has', 'dir', 'matches', 'nth-col', 'state']);
// Likewise, but these may stand in a rule of their own, which only adds something.
const ALONE = new Set(['focus-visible', 'marker', 'file-selector-button', 'target-text', 'user-invalid', 'user-valid', 'modal', 'popover-open', 'open', 'details-content', 'target-current', 'backdrop']);
// Property → what must be declared before it in the same block.
const PROPERTIES = [
  [/^inset$/, /^(top|inset)$/], [/^inset-inline(-start|-end)?$/, /^(left|right)$/], [/^inset-block(-start|-end)?$/, /^(top|bottom)$/],
  [/^(margin|padding)-inline$/, /^$1(-left|-inline-start)?$/], [/^(margin|padding)-block$/, /^$1(-top)?$/],
  [/^border-inline(-width|-style|-color)?$/, /^border/], [/^border-block(-width|-style|-color)?$/, /^border/],
  [/^(border-(start|end)-(start|end)-radius)$/, /^border-.*radius$/], [/^aspect-ratio$/, /^(height|min-height|padding-(top|bottom))$/],
  [/^(max|min)?-?(inline|block)-size$/, /^(max-|min-)?(width|height)$/], [/^place-(content|items|self)$/, /^(align|justify)-/],
  [/^translate$|^scale$|^rotate$/, /^transform$/], [/^container(-type|-name)?$/, undefined],
];
const FUNCTIONS = new Set(['clamp', 'min', 'max', 'round', 'mod', 'oklch', 'oklab', 'lab', 'lch', 'hwb', 'color', 'color-mix', 'light-dark', 'image-set', 'anchor', 'sin', 'cos', 'exp']);
const UNITS = /^(dvh|dvw|svh|svw|lvh|lvw|dvi|dvb|cqw|cqh|cqi|cqb|lh|rlh|cap|ic|rcap|vi|vb)$/i;
const VALUES = { 'overflow-wrap': /^anywhere$/, overflow: /\bclip\b/, 'overflow-x': /^clip$/, 'overflow-y': /^clip$/, 'text-align': /^match-parent$/, display: /^(flow|grid-lanes)\b/ };

/** Whether a node stands inside `@supports`. */
const inside = (stack, name) => stack.some((s) => s.type === 'Atrule' && s.name === name);

function checkSelector(rule, problems, at) {
  const several = rule.prelude?.children?.size > 1;
  csstree.walk(rule.prelude, (node) => {
    if (node.type === 'NestingSelector') problems.push(at(node, 'nesting'));
    if (node.type !== 'PseudoClassSelector' && node.type !== 'PseudoElementSelector') return;
    const colons = node.type === 'PseudoClassSelector' ? ':' : '::';
    if (SELECTORS.has(node.name)) problems.push(at(node, `${colons}${node.name}() is too new`));
    if (ALONE.has(node.name) && several) problems.push(at(node, `${colons}${node.name} takes the rule's other selectors down with it`));
    const argument = node.children?.first;
    if (node.name === 'not' && argument && csstree.generate(argument).includes(',')) problems.push(at(node, ':not() with a list is too new'));
    if (node.name === 'lang' && node.children && [...node.children].map((c) => csstree.generate(c)).join('').includes(',')) problems.push(at(node, ':lang() with a list is too new'));
  });
}

/** Whether an earlier declaration of the block already says it in words that old browsers know. */
function saidBefore(declaration, before, fallback) {
  return before.some((d) => d !== declaration && (fallback instanceof RegExp ? fallback.test(d.property) : d.property === fallback));
}

function checkDeclaration(node, before, problems, at) {
  if (node.property.startsWith('--')) return;
  const value = csstree.generate(node.value);
  const known = before.filter((d) => !tooNew(d));
  for (const [name, fallback] of PROPERTIES) {
    const match = name.exec(node.property);
    if (!match) continue;
    const pattern = fallback && new RegExp(fallback.source.replace('$1', match[1] ?? ''));
    if (!pattern || !saidBefore(node, known, pattern)) problems.push(at(node, `${node.property} without a fallback before it`));
  }
  if (!tooNew(node)) return;
  if (!saidBefore(node, known, node.property)) problems.push(at(node, `${node.property}: ${value} without a fallback before it`));
}

/** Whether a declaration's value is one that old browsers do not parse. */
function tooNew(declaration) {
  let found = VALUES[declaration.property]?.test(csstree.generate(declaration.value)) ?? false;
  csstree.walk(declaration.value, (node) => {
    if (node.type === 'Function' && FUNCTIONS.has(node.name.toLowerCase())) found = true;
    if (node.type === 'Dimension' && UNITS.test(node.unit)) found = true;
  });
  return found;
}

/** What an old browser would not understand in a style sheet, one line each. */
export function checkStyles(source) {
  const problems = [];
  const at = (node, what) => `line ${node.loc?.start.line ?? '?'}: ${what}`;
  const ast = csstree.parse(source, { positions: true, parseCustomProperty: false, onParseError: (e) => problems.push(`line ${e.line}: does not parse: ${e.message}`) });
  if ((source.match(/\{/g) ?? []).length !== (source.match(/\}/g) ?? []).length) problems.push('a brace is not closed: does not parse');
  const flex = new Set();
  const gaps = [];
  const stack = [];
  csstree.walk(ast, {
    enter(node) {
      if (node.type === 'Atrule') {
        if (AT_RULES.has(node.name)) problems.push(at(node, `@${node.name} is too new`));
        if (node.name === 'media' && node.prelude && /[<>]/.test(csstree.generate(node.prelude))) problems.push(at(node, 'a media range (<, >) is too new'));
      }
      if (node.type === 'Rule') {
        if (stack.some((s) => s.type === 'Rule')) problems.push(at(node, 'nested rule'));
        if (!inside(stack, 'supports')) {
          if (node.prelude.type === 'Raw') problems.push(at(node, `selector does not parse: ${node.prelude.value}`));
          else if (!inside(stack, 'keyframes') && !inside(stack, '-webkit-keyframes')) checkSelector(node, problems, at);
          const block = [...node.block.children].filter((c) => c.type === 'Declaration');
          block.forEach((d, i) => checkDeclaration(d, block.slice(0, i), problems, at));
          const selectors = csstree.generate(node.prelude).split(',');
          if (block.some((d) => d.property === 'display' && /flex/.test(csstree.generate(d.value)))) selectors.forEach((s) => flex.add(s));
          for (const d of block.filter((b) => /^((row|column)-)?gap$/.test(b.property))) gaps.push([d, selectors]);
        }
      }
      stack.push(node);
    },
    leave() { stack.pop(); },
  });
  // Grids have had gaps for long; in a flex box the old browsers ignore them, and things touch.
  for (const [d, selectors] of gaps) for (const s of selectors) if (flex.has(s)) problems.push(at(d, `${d.property} in the flex box "${s}"`));
  return [...new Set(problems)];
}
