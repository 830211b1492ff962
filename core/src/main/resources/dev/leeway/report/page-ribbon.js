// The trajectory of one governing objective: ribbon, lanes and marks over turns.

const RIBBON = 150;
const MATTERED = .05;

/** The class of each objective: the governing one, then rivals by how far they ever got. */
function shades(belief) {
  const peak = k => Math.max(0, ...belief.smoothed.map(row => row[k]));
  const named = belief.states
    .map((id, k) => ({id, k, peak: peak(k)}))
    .filter(each => each.k > 0 && each.id !== 'null' && each.id !== 'other');
  named.sort((a, b) => b.peak - a.peak || a.k - b.k);
  const rivals = named.filter(each => each.peak >= MATTERED);
  const order = [{id: belief.states[0], k: 0, css: 's0'}];
  rivals.forEach((each, i) => order.push({id: each.id, k: each.k, css: 's' + Math.min(7, i + 1)}));
  const tail = [['other', 's-other'], ['null', 's-null']];
  for (const [id, css] of tail) {
    const k = belief.states.indexOf(id);
    if (k > 0) { order.push({id, k, css}); }
  }
  return order;
}

function trajectory(view) {
  const {constraint, record} = view;
  const belief = constraint.belief;
  const number = belief.smoothed.length;
  const room = Math.max(320, view.width - 110);
  const pitch = Math.max(7, Math.min(104, Math.floor(room / Math.max(1, number))));
  const order = shades(belief);
  const marks = marksByTurn(record.findings);
  const depth = Math.max(0, ...marks.map(here => here.length));
  const hasEvents = record.events.length > 0;
  const lanes = layout(depth, hasEvents);
  const picture = svg('svg', {
    width: number * pitch + 2, height: lanes.height, tabindex: 0, role: 'slider',
    'aria-label': 'Turn', 'aria-valuemin': 1, 'aria-valuemax': number,
    keydown: event => {
      const step = {ArrowLeft: -1, ArrowRight: 1, Home: -number, End: number}[event.key];
      if (step) {
        event.preventDefault();
        view.choose(Math.max(0, Math.min(number - 1, view.turn + step)), null, false);
      }
    }
  });
  for (let t = 0; t < number; t++) {
    picture.append(column(view, t, pitch, order, lanes));
    (marks[t] || []).forEach((finding, i) =>
      picture.append(findingMark(view, finding, t * pitch + pitch / 2 + 1, lanes.findings + 10 + 21 * i)));
  }
  picture.append(svg('line', {
    class: 'half', x1: 1, x2: number * pitch, y1: lanes.ribbon + RIBBON / 2,
    y2: lanes.ribbon + RIBBON / 2
  }));
  const chosen = svg('rect', {
    class: 'chosen', y: 1, width: pitch, height: lanes.height - 2, rx: 4, x: 1
  });
  picture.append(chosen);
  const scroll = el('div', {class: 'scroll'}, picture);
  view.mark = t => {
    const left = t * pitch;
    if (left < scroll.scrollLeft || left + pitch > scroll.scrollLeft + scroll.clientWidth) {
      scroll.scrollLeft = left - scroll.clientWidth / 2;
    }
    chosen.setAttribute('x', t * pitch + .75);
    picture.setAttribute('aria-valuenow', t + 1);
    picture.setAttribute('aria-valuetext', words(view, t, order));
  };
  return el('figure', {},
    el('div', {class: 'trajectory'},
      el('div', {class: 'names', 'aria-hidden': 'true'}, names(lanes, depth, hasEvents)),
      scroll),
    legend(order.filter((each, i) => i === 0 || belief.smoothed.some(row => row[each.k] >= .01))));
}

function layout(depth, hasEvents) {
  const lanes = {ruler: 12, ribbon: 20};
  lanes.contested = lanes.ribbon + RIBBON + 13;
  lanes.pressure = lanes.contested + 13;
  lanes.claimed = lanes.pressure + 36;
  lanes.findings = lanes.claimed + 36;
  lanes.events = lanes.findings + 21 * depth + 2;
  lanes.height = lanes.events + (hasEvents ? 18 : 2);
  return lanes;
}

function names(lanes, depth, hasEvents) {
  const rows = [['turn', lanes.ruler - 3], ['in control', lanes.ribbon + RIBBON / 2],
    ['contested', lanes.contested], ['pressure', lanes.pressure + 15],
    ['claimed', lanes.claimed + 15]];
  if (depth) { rows.push(['findings', lanes.findings + 10]); }
  if (hasEvents) { rows.push(['events', lanes.events + 8]); }
  return rows.map(([name, y]) => {
    const label = el('span', {}, name);
    label.style.top = y + 'px';
    return label;
  });
}

function marksByTurn(findings) {
  const marks = [];
  findings.forEach((finding, i) => {
    (marks[finding.first_turn] ||= []).push({...finding, number: i + 1});
  });
  return Array.from(marks, here => here || []);
}

function column(view, t, pitch, order, lanes) {
  const {constraint, record} = view;
  const measure = constraint.turns[t];
  const row = constraint.belief.smoothed[t];
  const x = t * pitch + 1.5;
  const width = pitch - (pitch > 16 ? 2 : 1);
  const group = svg('g', {class: 'turn', click: () => view.choose(t, null, true)},
    svg('title', {}, words(view, t, order)));
  if (t === 0 || (t + 1) % (pitch >= 22 ? 1 : pitch >= 11 ? 5 : 10) === 0) {
    group.append(svg('text', {x: x + width / 2, y: lanes.ruler, 'text-anchor': 'middle'}, t + 1));
  }
  const css = measure.contested ? 'control' : 'control carried';
  const ribbon = svg('g', {class: css},
    svg('rect', {class: 's-null', x, y: lanes.ribbon, width, height: RIBBON}));
  group.append(ribbon);
  let y = lanes.ribbon + RIBBON;
  for (const {k, css} of order) {
    const height = row[k] * RIBBON;
    y -= height;
    if (height > .2) { ribbon.append(svg('rect', {class: css, x, y, width, height})); }
  }
  if (measure.contested) {
    const c = x + width / 2, m = lanes.contested, r = Math.min(4, pitch / 2 - .5);
    group.append(svg('path', {class: 'contested', d: `M${c} ${m - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`}));
  }
  group.append(lane('pressure', measure.pressure, x, lanes.pressure, width));
  if (measure.claimed === null) {
    group.append(svg('circle', {class: 'unsaid', cx: x + width / 2, cy: lanes.claimed + 15, r: 2.5}));
  } else {
    group.append(lane('claimed', measure.claimed, x, lanes.claimed, width));
  }
  if (eventsAt(record, t).length) {
    const c = x + width / 2, m = lanes.events + 8;
    group.append(svg('path', {class: 'event', d: `M${c - 5} ${m - 4}h10l-5 9z`}));
  }
  group.append(svg('rect', {class: 'hit', x, y: 0, width, height: lanes.height}));
  return group;
}

function lane(css, level, x, top, width) {
  const height = Math.max(level > 0 ? 1 : 0, level * 30);
  return svg('g', {},
    svg('rect', {class: 'track', x, y: top, width, height: 30}),
    svg('rect', {class: css, x, y: top + 30 - height, width, height}));
}

function findingMark(view, finding, x, y) {
  const there = view.record.turns[finding.first_turn];
  const cited = finding.citations.find(each => each.message >= there.context_from
    && each.message < there.results_to);
  const open = () => view.choose(finding.first_turn, cited || null, true);
  return svg('g', {class: 'finding ' + finding.severity, click: open},
    svg('title', {}, finding.number + ' ' + finding.kind + ': ' + finding.sentence),
    svg('circle', {cx: x, cy: y, r: 9}),
    svg('text', {x, y: y + 4}, finding.number));
}

function eventsAt(record, t) {
  const turn = record.turns[t];
  return record.events.filter(event =>
    event.before_message >= turn.context_from && event.before_message <= turn.message);
}

function words(view, t, order) {
  const measure = view.constraint.turns[t];
  const row = view.constraint.belief.smoothed[t];
  const beliefs = order.filter(each => row[each.k] >= .01).sort((a, b) => row[b.k] - row[a.k])
    .map(each => each.id + ' ' + chance(row[each.k]));
  return 'Turn ' + (t + 1) + ': ' + beliefs.join(', ')
    + '; ' + (measure.contested ? 'contested' : 'not contested, so nothing could be lost')
    + '; pressure ' + percent(measure.pressure)
    + '; claimed ' + (measure.claimed === null ? 'nothing said' : percent(measure.claimed));
}

function legend(order) {
  const meaning = {other: 'other (not in the charter)', null: 'null (nothing was served)'};
  return el('ul', {class: 'legend'}, order.map(({id, css}, i) =>
    el('li', {},
      svg('svg', {width: 11, height: 11, 'aria-hidden': 'true'},
        svg('rect', {class: css, width: 11, height: 11, rx: 2})),
      (meaning[id] || id) + (i === 0 ? ' (should govern)' : ''))));
}
