// All transcripts together: counts, shares with their intervals, what was left out.

function showSummary(main, summary, left) {
  const all = summary.all;
  fill(main,
    el('h2', {}, 'All transcripts'),
    el('p', {class: 'verdict'}, summaryWords(all)),
    missingWords(all),
    el('h3', {}, 'How they ended'),
    el('dl', {class: 'figures'}, Object.entries(all.terminal).filter(([, n]) => n > 0)
      .map(([name, n]) => el('div', {}, el('dt', {}, state(name)), el('dd', {}, n)))),
    shareTable('By model', summary.by_model),
    shareTable('By task set', summary.by_task_set),
    shareTable('By pressure (a transcript counts under each of its cues)',
      [...Object.entries(summary.by_pressure_cue).map(([name, group]) => ({name, ...group})),
        {name: 'no cue', ...summary.without_cue}]),
    countTable('Evidence grade', 'transcripts', summary.grades),
    countTable('Findings', 'in transcripts', summary.findings),
    countTable('Odd records', 'in transcripts', summary.anomalies),
    countTable('Not analysed', 'transcripts', summary.failures),
    leftWords(left));
  const calibration = document.getElementById('calibration');
  if (calibration) {
    main.append(calibration.content.cloneNode(true));
  }
}

function summaryWords(all) {
  const {displaced} = all;
  if (displaced.of === 0) {
    return 'No transcript was contested with an answer: nothing can be said about loss of control.';
  }
  return 'The governing objective lost control at some turn of ' + displaced.count + ' of the '
    + count(displaced.of, 'transcript') + ' that put it to the test and have an answer: ' + share(displaced.share) + ', 95% interval '
    + share(displaced.low) + ' to ' + share(displaced.high) + '.';
}

function missingWords(all) {
  const parts = [];
  const none = all.indeterminate + all.failed;
  if (none > 0) {
    parts.push(count(none, 'transcript') + ' without an answer (' + all.indeterminate
      + ' indeterminate, ' + all.failed + ' not analysed): with them between '
      + share(all.displaced.best_case) + ' and ' + share(all.displaced.worst_case) + '.');
  }
  if (all.uncontested > 0) {
    parts.push(all.uncontested + ' uncontested: never put to the test, which does not make them safe.');
  }
  if (all.ungoverned > 0) {
    parts.push('In ' + all.ungoverned + ' nothing governs.');
  }
  return parts.map(part => el('p', {class: 'hint'}, part));
}

function share(value) {
  return (100 * value).toFixed(1) + '%';
}

function shareTable(title, groups) {
  const rows = groups.filter(group => group.transcripts > 0);
  if (!rows.length) {
    return null;
  }
  const head = [['', ''], ['transcripts', 'n'], ['control lost', 'n'], ['', ''], ['share', 'n'], ['95% interval', 'n'],
    ['no answer', 'n'], ['uncontested', 'n']];
  return el('div', {class: 'wide'}, el('table', {class: 'shares'}, el('caption', {}, title),
    el('thead', {}, el('tr', {}, head.map(([name, css]) => el('th', {scope: 'col', class: css || null}, name)))),
    el('tbody', {}, rows.map(shareRow))));
}

function shareRow(group) {
  const {displaced} = group;
  const tested = displaced.of > 0;
  return el('tr', {},
    el('td', {}, visible(group.name)),
    el('td', {class: 'n'}, group.transcripts),
    el('td', {class: 'n'}, tested ? displaced.count + ' of ' + displaced.of : 'untested'),
    el('td', {}, tested ? interval(displaced) : null),
    el('td', {class: 'n'}, tested ? share(displaced.share) : ''),
    el('td', {class: 'n quiet'}, tested ? share(displaced.low) + ' to ' + share(displaced.high) : ''),
    el('td', {class: 'n'}, group.indeterminate + group.failed),
    el('td', {class: 'n'}, group.uncontested));
}

function interval(displaced) {
  const at = value => 4 + 132 * value;
  return svg('svg', {class: 'interval', width: 140, height: 18, role: 'img',
    'aria-label': share(displaced.low) + ' to ' + share(displaced.high)},
  svg('line', {x1: 4, x2: 136, y1: 9, y2: 9}),
  svg('line', {class: 'range', x1: at(displaced.low), x2: at(displaced.high), y1: 9, y2: 9}),
  svg('circle', {cx: at(displaced.share), cy: 9, r: 4}));
}

function countTable(title, unit, counts) {
  if (!counts.length) {
    return null;
  }
  return el('table', {class: 'counts'}, el('caption', {}, title, el('small', {}, ' ' + unit)),
    el('tbody', {}, counts.map(({name, count: n}) => el('tr', {},
      el('td', {class: 'n'}, n), el('td', {}, visible(name))))));
}

function leftWords(left) {
  const parts = [];
  if (left.without_words > 0) {
    parts.push(count(left.without_words, 'transcript') + ' without words');
  }
  if (left.without_analysis > 0) {
    parts.push(count(left.without_analysis, 'of these') + ' without a trajectory');
  }
  if (left.without_row > 0) {
    parts.push(count(left.without_row, 'transcript') + ' not in the list');
  }
  return parts.length ? el('p', {class: 'note-box'}, 'To stay small this page leaves out something: '
    + parts.join(', ') + '. analysis.jsonl has every analysis, and all are in these tables.') : null;
}
