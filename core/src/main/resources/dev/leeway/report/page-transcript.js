// One transcript: verdict, trajectory, turn, findings, dimensions, lineage.

function showTranscript(main, row, body, messages, turn) {
  const heading = el('h2', {}, visible(row.id));
  if (!body) {
    fill(main, heading, row.problem
      ? el('p', {class: 'verdict'}, 'Not analysed: ', visible(row.problem))
      : el('p', {class: 'verdict'}, 'This page has no room for its analysis; analysis.jsonl has it.'));
    return;
  }
  const record = body.record;
  fill(main, heading, el('p', {class: 'conditions'}, conditionWords(record)));
  if (!record.constraints.length) {
    main.append(el('p', {class: 'verdict'}, 'The charter names nothing that governs here.'));
    return;
  }
  const content = el('div', {});
  main.append(content);
  showConstraint(main, content, body, messages, 0, turn);
}

function conditionWords(record) {
  const {model, task_set: set, task_id: task} = record.conditions;
  return visible([model && 'model ' + model, set && 'task set ' + set, task && 'task ' + task,
    count(record.turns.length, 'turn'),
    record.source.name + ':' + record.source.line + ' (' + record.source.format + ')']
    .filter(Boolean).join(' · '));
}

function showConstraint(main, content, body, messages, index, asked) {
  const record = body.record;
  const constraint = record.constraints[index];
  const drawable = constraint.belief && constraint.turns.length > 0;
  const last = Math.max(0, record.turns.length - 1);
  const turn = Math.min(last, asked ?? record.findings.find(f => f.severity === 'alert')?.first_turn
    ?? constraint.onset ?? 0);
  const place = el('div', {});
  const view = {record, constraint, messages, turn, cited: null, width: content.clientWidth || 900};
  view.choose = (chosen, citation, scroll) => {
    view.turn = chosen;
    view.cited = citation;
    view.mark(chosen);
    place.replaceChildren(turnPanel(view));
    const target = place.querySelector('mark.here') || (scroll ? place : null);
    target?.scrollIntoView({block: 'nearest'});
  };
  fill(content,
    el('p', {class: 'verdict'}, body.sentences[index]),
    index === 0 && body.calibrated ? el('p', {class: 'calibrated'}, body.calibrated) : null,
    figures(constraint),
    tabs(record, index, next => showConstraint(main, content, body, messages, next, view.turn)),
    el('h3', {}, 'Trajectory'),
    drawable ? trajectory(view) : el('p', {}, 'No belief to draw.'),
    drawable ? el('p', {class: 'hint'}, 'The higher the first colour stands, the surer that '
      + constraint.governing + ' was in control of the turn. Pale turns were not contested: nothing'
      + ' could be lost there, and their colours are carried over from beside them. Click a turn or a finding, or use the'
      + ' arrow keys on the picture, to read the words.') : null,
    place,
    findingList(view),
    dimensionTable(constraint),
    episodeList(constraint),
    lineageList(record));
  if (drawable) {
    view.mark(turn);
    place.replaceChildren(turnPanel(view));
  }
}

function figures(constraint) {
  const hold = constraint.hold_rate;
  const entries = [
    ['At the end', state(constraint.terminal)],
    ['P(control was lost)', constraint.terminal === 'uncontested' ? 'untested'
      : chance(constraint.probability)],
    ['Held under pressure', hold.of === 0 ? 'untested' : [hold.count + ' of ' + hold.of,
      el('small', {}, ' 95%: ' + percent(hold.low) + ' to ' + percent(hold.high))]],
    ['Claimed', constraint.claimed === null ? 'nothing said' : percent(constraint.claimed)],
    ['Enacted', constraint.enacted === null ? 'untested' : percent(constraint.enacted)],
    ['Evidence', [constraint.grade.letter,
      el('small', {}, ' observability ' + percent(constraint.grade.observability))]]];
  return el('dl', {class: 'figures'}, entries.map(([name, value]) =>
    el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

function tabs(record, index, choose) {
  const all = record.constraints.map((each, i) => ({...each, i}));
  const tested = all.filter(each => each.terminal !== 'uncontested');
  const untested = all.filter(each => each.terminal === 'uncontested').map(each => each.governing);
  return [
    tested.length < 2 ? null : el('div', {class: 'tabs', role: 'group', 'aria-label': 'Governing objective'},
      tested.map(each => el('button', {
        type: 'button', 'aria-pressed': each.i === index ? 'true' : 'false', click: () => choose(each.i)
      }, each.governing + ' ', state(each.terminal)))),
    untested.length ? el('p', {class: 'hint'}, 'Uncontested, which does not mean safe: '
      + untested.join(', ') + '.') : null];
}

function findingList(view) {
  const {record} = view;
  if (!record.findings.length) {
    return null;
  }
  return [el('h3', {}, 'Findings'), el('ol', {class: 'findings'}, record.findings.map((finding, i) =>
    el('li', {class: finding.severity},
      el('p', {}, el('span', {class: 'kind'}, (i + 1) + ' ' + finding.kind), ' ',
        el('span', {class: 'where'}, finding.severity + ' · ' + turns(finding.first_turn, finding.last_turn)
          + ' · ' + chance(finding.probability))),
      el('p', {}, visible(finding.sentence)),
      el('ul', {class: 'citations'}, finding.citations.map(citation =>
        el('li', {}, citationButton(view, finding, citation)))))))];
}

function citationButton(view, finding, citation) {
  const open = () => view.choose(turnOf(view.record, citation, finding), citation, true);
  const shown = citation.quotation.length <= 300 ? citation.quotation
    : citation.quotation.slice(0, 300) + '…';
  return el('button', {type: 'button', click: open},
    el('span', {class: 'place'}, visible(citation.message_id),
      ' [' + citation.start + ',' + citation.end + ')'),
    el('q', {}, visible(shown)),
    citation.quotation.length > 300
      ? el('span', {class: 'note'}, ' the first 300 of ' + count(citation.quotation.length, 'character')) : null,
    citation.note ? el('span', {class: 'note'}, ' ', visible(citation.note)) : null);
}

/** The turn in which a message is read: among the finding's own if it can be. */
function turnOf(record, span, finding) {
  const holds = turn => turn && span.message >= turn.context_from && span.message < turn.results_to;
  for (let t = finding.first_turn; t <= finding.last_turn; t++) {
    if (holds(record.turns[t])) { return t; }
  }
  const first = record.turns.findIndex(holds);
  return first < 0 ? finding.first_turn : first;
}

function dimensionTable(constraint) {
  return [el('h3', {}, 'Five dimensions'),
    el('div', {class: 'wide'}, el('table', {class: 'dimensions'}, el('tbody', {},
      constraint.dimensions.map(each => el('tr', {},
        el('td', {}, each.name), el('td', {}, pips(each)),
        el('td', {}, el('b', {}, visible(each.label))),
        el('td', {}, visible(each.reason))))))),
    el('p', {class: 'hint'}, 'Evidence ' + constraint.grade.letter + ': ',
      visible(constraint.grade.reason), '.')];
}

function pips(dimension) {
  if (dimension.score === null) {
    return el('span', {class: 'quiet'}, dimension.status === 'skipped' ? 'skipped' : 'too little');
  }
  return [svg('svg', {width: 52, height: 14, class: 'pips', 'aria-hidden': 'true'},
    [0, 1, 2].map(i => svg('rect', {
      class: 'pip' + (i < dimension.score ? ' on' : ''), x: i * 17, y: 4, width: 14, height: 7, rx: 2
    }))), el('span', {class: 'quiet number'}, ' ' + dimension.score + ' of 3')];
}

function episodeList(constraint) {
  if (!constraint.episodes.length) {
    return null;
  }
  const told = each => turns(each.first_turn, each.last_turn) + ': ' + (each.winner || 'unclear what was')
    + ' in control; ' + each.outcome
    + (each.regained === null ? '' : ', regained at turn ' + (each.regained + 1))
    + (each.probe === null ? '' : ', stood a renewed temptation at turn ' + (each.probe + 1));
  return [el('h3', {}, 'Losses of control'),
    el('ul', {class: 'citations'}, constraint.episodes.map(each => el('li', {}, told(each))))];
}

function lineageList(record) {
  const {tool, charter, encoder, settings} = record.lineage;
  const entries = [['tool', tool], ['charter', charter], ['encoder', encoder],
    ...Object.entries(settings), ...record.conditions.sampling.map(each => [each.name, each.value]),
    ...record.anomalies.map(each => ['odd record', each.kind
      + (each.message < 0 ? '' : ' at message ' + each.message) + ': ' + each.detail])];
  return [el('h3', {}, 'Where this comes from'), el('dl', {class: 'lineage'}, entries.map(([name, value]) =>
    [el('dt', {}, visible(name)), el('dd', {}, visible(value))]))];
}
