// One turn: its messages with the cited words marked, and what was seen in them.

function turnPanel(view) {
  const {record, constraint, turn} = view;
  const bounds = record.turns[turn];
  const order = shades(constraint.belief);
  const step = by => view.choose(turn + by, null, false);
  return el('section', {class: 'panel', 'aria-label': 'Turn ' + (turn + 1)},
    el('header', {},
      el('h3', {}, 'Turn ' + (turn + 1) + ' of ' + record.turns.length),
      el('button', {type: 'button', disabled: turn === 0, click: () => step(-1)}, 'Previous'),
      el('button', {type: 'button', disabled: turn === record.turns.length - 1, click: () => step(1)},
        'Next')),
    el('p', {class: 'beliefs'}, beliefWords(view, order)),
    eventsAt(record, turn).map(event => el('p', {class: 'beliefs'},
      'Declared before message ' + event.before_message + ': ', visible(event.name))),
    view.messages
      ? messages(view, bounds)
      : el('p', {class: 'beliefs'}, 'The words of this transcript were left out of the page to keep'
        + ' it small; the citations of its findings are below.'),
    seen(view));
}

const CONTROL = {controlled: 'was in control', lost: 'had lost control', unsure: 'unsure whether it did'};

function beliefWords(view, order) {
  const measure = view.constraint.turns[view.turn];
  return words(view, view.turn, order).replace(/^Turn \d+: /, '') + '. Entitled: '
    + (measure.legitimate.join(', ') || 'nothing') + '. Should have governed: '
    + measure.should_have_governed
    + (measure.contested ? ' (' + CONTROL[measure.control] + ').' : '.');
}

function messages(view, bounds) {
  const shown = [];
  for (let m = bounds.context_from; m < bounds.results_to; m++) {
    const message = view.messages[m];
    const role = m === bounds.message ? 'reply' : m > bounds.message ? 'what its calls returned' : '';
    shown.push(el('article', {class: 'message' + (role === 'reply' ? ' reply' : '')},
      el('p', {class: 'who'}, el('b', {}, message.role), ' ',
        message.author === 'model' || message.author === message.role ? '' : message.author + ' ',
        visible(message.id), role ? ' · ' + role : ''),
      message.parts.map((part, p) => partNode(view, m, part, p))));
  }
  return shown;
}

function partNode(view, m, part, p) {
  const css = part.kind === 'failed result' ? 'result' : part.kind;
  const node = el('div', {class: 'part ' + css});
  if (part.kind !== 'text') {
    node.append(el('span', {class: 'tag'}, part.kind === 'media' ? 'media ' + part.name : part.kind));
  }
  const ranges = rangesOf(view, m, p);
  let reached = 0;
  for (const run of part.runs) {
    gap(node, run.start - reached);
    pieces(run, ranges).forEach(piece => node.append(...piece));
    reached = run.start + run.text.length;
  }
  gap(node, part.length - reached);
  return node;
}

function gap(node, characters) {
  if (characters > 0) {
    node.append(el('span', {class: 'gap'}, count(characters, 'character') + ' left out of this page'));
  }
}

/** Cited ranges of a part, then ranges that evidence points at. */
function rangesOf(view, m, p) {
  const here = span => span.message === m && span.part === p;
  const ranges = [];
  view.record.findings.forEach((finding, i) => finding.citations.filter(here).forEach(citation =>
    ranges.push({...citation, css: '', title: (i + 1) + ' ' + finding.kind + ': ' + citation.note,
      here: same(citation, view.cited)})));
  for (const {span, title} of evidenceSpans(view.record)) {
    if (here(span)) { ranges.push({...span, css: 'seen', title}); }
  }
  return ranges;
}

function same(a, b) {
  return b && a.message === b.message && a.part === b.part && a.start === b.start && a.end === b.end;
}

function evidenceSpans(record) {
  const spans = [];
  for (const turn of record.evidence) {
    turn.pressure.forEach(each => spans.push({span: each.span, title: 'pressure: ' + each.cue}));
    turn.acts.forEach(each => spans.push({span: each.span, title: 'words: ' + each.act}));
    turn.readings.forEach(each => (each.spans || []).forEach(span =>
      spans.push({span, title: each.scorer + ': ' + each.reason})));
    turn.contests.forEach(each => each.spans.forEach(span =>
      spans.push({span, title: 'in play: ' + each.rival})));
  }
  return spans;
}

/** Cuts a run of text at the borders of the ranges in it; a citation covers mere evidence. */
function pieces(run, ranges) {
  const end = run.start + run.text.length;
  const touching = ranges.filter(range => range.start < end && range.end > run.start
    && range.end > range.start);
  const cuts = new Set([run.start, end]);
  for (const range of touching) {
    cuts.add(Math.max(run.start, range.start));
    cuts.add(Math.min(end, range.end));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  const result = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const text = visible(run.text.slice(borders[i] - run.start, borders[i + 1] - run.start));
    const over = touching.filter(range => range.start <= borders[i] && range.end >= borders[i + 1]);
    if (!over.length) {
      result.push(text);
      continue;
    }
    const cited = over.filter(range => range.css === '');
    result.push([el('mark', {
      class: (cited.length ? '' : 'seen') + (cited.some(range => range.here) ? ' here' : ''),
      title: [...new Set(over.map(range => range.title))].slice(0, 8).join('\n')
    }, text)]);
  }
  return result;
}

function seen(view) {
  const evidence = view.record.evidence.find(each => each.turn === view.turn);
  if (!evidence) {
    return null;
  }
  const governing = view.constraint.governing;
  const rows = [];
  evidence.contests.filter(each => each.governing === governing).forEach(each =>
    rows.push(['contest', each.rival, percent(each.probability), each.reason]));
  evidence.pressure.forEach(each => rows.push(['pressure', each.cue, percent(each.strength), '']));
  evidence.readings.filter(each => each.governing === governing).forEach(each => rows.push(each.present
    ? ['enacted: ' + each.scorer, each.supported.join(', '), percent(each.probability),
      each.reason + ' (' + percent(each.base_rate) + ' before looking)']
    : ['enacted: ' + each.scorer, 'absent', '', each.reason]));
  evidence.services.forEach(each =>
    rows.push(['served', each.objective, percent(each.strength), each.weight === 1 ? '' : 'weight ' + each.weight]));
  evidence.acts.forEach(each => rows.push(['claimed', each.act, percent(each.probability), '']));
  evidence.exposures.forEach(each => rows.push(['instruction without authority', each.level, '',
    'stands in message ' + each.instruction.message]));
  return el('details', {}, el('summary', {}, 'What was seen at this turn (' + rows.length + ')'),
    el('div', {class: 'wide'}, el('table', {}, el('thead', {}, el('tr', {},
      ['channel', 'what', 'strength', 'why'].map((name, i) =>
        el('th', {scope: 'col', class: i === 2 ? 'n' : null}, name)))),
    el('tbody', {}, rows.map(row => el('tr', {}, row.map((cell, i) =>
      el('td', {class: i === 2 ? 'n' : null}, visible(cell)))))))));
}
