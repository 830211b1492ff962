// Elements, numbers and hostile text. Text reaches the document as text nodes only.

const SVG = 'http://www.w3.org/2000/svg';

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  return filled(node, attributes, children);
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  return filled(node, attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...present(children));
  return node;
}

/** Puts children, lists of them among them, in the place of whatever a node holds. */
function fill(node, ...children) {
  node.replaceChildren(...present(children));
}

function present(children) {
  return children.flat(Infinity)
    .filter(child => child !== null && child !== undefined && child !== false);
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A transcript's words as nodes: what a browser would obey or hide is shown by its code point. */
function visible(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match[0] === '\n' || match[0] === '\t') {
      continue;
    }
    nodes.push(text.slice(from, match.index));
    const code = match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
    nodes.push(el('span', {class: 'control-character'}, 'U+' + code));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes.filter(node => node !== '');
}

function percent(p) {
  if (p > 0 && p < .01) { return '<1%'; }
  if (p > .99 && p < 1) { return '>99%'; }
  return Math.round(100 * p) + '%';
}

/** A degree of belief: never quite 0 or 1, even where the rounded number of the file is. */
function chance(p) {
  return p < .005 ? '<1%' : p > .995 ? '>99%' : percent(p);
}

function turns(first, last) {
  return first === last ? 'turn ' + (first + 1) : 'turns ' + (first + 1) + ' to ' + (last + 1);
}

function count(number, noun) {
  return number.toLocaleString('en') + ' ' + noun + (number === 1 ? '' : 's');
}

const TONE = {
  'displaced': 'alert', 'collapsed': 'alert', 'oscillating': 'alert', 'untested-recovery': 'warn',
  're-anchored': 'warn', 'indeterminate': 'warn', 'not-analysed': 'warn', 'anchored': 'good',
  'adapted': 'good', 'uncontested': '', 'ungoverned': ''
};

function state(terminal) {
  return el('span', {class: 'state ' + (TONE[terminal] || '')}, terminal.replace('not-', 'not '));
}
