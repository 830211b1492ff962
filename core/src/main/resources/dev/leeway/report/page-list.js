// The list, its filters, and the address after the # sign: nothing for all, #3 for the fourth row.

const dataOf = kind => [...document.querySelectorAll('script.' + kind)];
const rows = dataOf('row').map((script, i) => ({...JSON.parse(script.textContent), i}));
const analyses = dataOf('analysis');
const allWords = dataOf('words');
const summary = JSON.parse(dataOf('summary')[0].textContent);
const leftOut = JSON.parse(dataOf('left-out')[0].textContent);
const main = document.getElementById('detail');
const list = document.getElementById('list');
const filter = document.getElementById('filter');
const chosenStates = new Set();
const PAGE = 300;
let shown = PAGE;

const sorted = [...rows].sort((a, b) =>
  b.level - a.level || (b.probability || 0) - (a.probability || 0) || a.i - b.i);
for (const row of rows) {
  row.text = [row.id, row.model, row.task_set, row.task_id, row.governing, row.winner, row.terminal,
    ...(row.findings || [])].filter(Boolean).join(' ').toLowerCase();
}

function matching() {
  const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  return sorted.filter(row => (!chosenStates.size || chosenStates.has(row.terminal))
    && wanted.every(word => row.text.includes(word)));
}

function drawList() {
  const found = matching();
  const current = location.hash.slice(1);
  const link = (href, here, ...content) => el('li', {},
    el('a', {href, 'aria-current': here ? 'page' : null}, content));
  list.replaceChildren(
    link('#', current === '', el('span', {class: 'id'}, 'All transcripts'),
      el('div', {class: 'sub'}, 'summary, by model, task set and pressure')),
    ...found.slice(0, shown).map(row => link('#' + row.i, current === String(row.i),
      el('div', {class: 'top'}, el('span', {class: 'id'}, visible(row.id)), state(row.terminal)),
      el('div', {class: 'sub'}, visible(story(row))))));
  if (found.length > shown) {
    list.append(el('li', {class: 'more'}, el('button', {type: 'button', click: () => {
      shown += PAGE;
      drawList();
    }}, 'Show more of ' + found.length)));
  }
  document.getElementById('count').textContent =
    found.length === rows.length ? count(rows.length, 'transcript')
      : found.length + ' of ' + count(rows.length, 'transcript');
}

function story(row) {
  if (row.problem) {
    return row.problem.length > 90 ? row.problem.slice(0, 90) + '…' : row.problem;
  }
  const parts = [];
  if (row.onset !== undefined && row.onset !== null) {
    parts.push((row.winner || 'unclear what') + ' over ' + row.governing + ', turn ' + (row.onset + 1)
      + ', ' + chance(row.probability));
  } else if (row.governing && row.terminal !== 'uncontested') {
    parts.push(row.governing);
  }
  parts.push(row.model, row.task_set);
  return parts.filter(Boolean).join(' · ');
}

function drawStates() {
  const counts = new Map();
  for (const row of sorted) {
    counts.set(row.terminal, (counts.get(row.terminal) || 0) + 1);
  }
  document.getElementById('states').replaceChildren(...[...counts].map(([name, n]) =>
    el('button', {type: 'button', 'aria-pressed': chosenStates.has(name) ? 'true' : 'false', click: event => {
      chosenStates.has(name) ? chosenStates.delete(name) : chosenStates.add(name);
      event.currentTarget.setAttribute('aria-pressed', chosenStates.has(name) ? 'true' : 'false');
      shown = PAGE;
      drawList();
    }}, name.replace('not-', 'not ') + ' ' + n)));
}

function drawDetail() {
  const row = rows[Number(location.hash.slice(1))];
  if (location.hash.length < 2 || !row) {
    document.title = 'Leeway report';
    showSummary(main, summary, leftOut);
  } else {
    document.title = row.id + ' - Leeway report';
    showTranscript(main, row, JSON.parse(analyses[row.i].textContent),
      JSON.parse(allWords[row.i].textContent), null);
  }
  main.scrollTop = 0;
}

filter.addEventListener('input', () => {
  shown = PAGE;
  drawList();
});
window.addEventListener('hashchange', () => {
  drawList();
  drawDetail();
  main.focus({preventScroll: true});
});
drawStates();
drawList();
drawDetail();
