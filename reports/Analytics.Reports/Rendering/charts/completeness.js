'use strict';
// Completeness heat map: county × month. Missing is drawn as missing, late is marked.
// data: { months: [text], years: [{ name, from, to }], rows: [{ name, cells: [{ state, words, marks }] }], legend: [{ state, words }] };
// state: complete | late | missing | returned | not_due | none; marks (also in the legend): partial | nil
const { INK, MUTE, GRID, WHITE, ALERT, circle, label, rect, line, hot, folded } = require('./style.js');

const FILL = { complete: '#dbe9f6', late: '#6BACE6', missing: WHITE, returned: WHITE, not_due: '#e9eaec', none: '#f3f4f6', partial: '#dbe9f6', nil: '#dbe9f6' };
const TEXT = { complete: INK, late: INK, missing: ALERT, returned: ALERT, not_due: MUTE, none: MUTE };

module.exports = function completeness(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12, names = folded(data.rows.map(row => row.name), fonts, size, false, width * (narrow ? 0.28 : 0.35)), left = names.width + 10;
  const step = (width - left) / data.months.length, rowHeight = Math.max(narrow ? 28 : 30, names.height), parts = [], hots = [];
  const said = Object.fromEntries(data.legend.map(entry => [entry.state, entry.words])), yearOf = month => data.years.find(year => month >= year.from && month <= year.to)?.name ?? '';
  let x = 0, y = 0;
  data.legend.forEach(entry => {
    const w = 24 + fonts.width(entry.words, 11, false) + 14;
    if (x + w > width && x > 0) { x = 0; y += 20; }
    cell(x, y, 18, 14, entry.state, [entry.state]).forEach(part => parts.push(part));
    parts.push(label(x + 24, y + 8, entry.words, { size: 11 }));
    x += w;
  });
  const top = y + 62;
  data.years.forEach(year => {
    // A year of one narrow month is written to the left of its edge, over the empty corner.
    const fits = fonts.width(year.name, 11, true) < step * (year.to - year.from + 1);
    parts.push(label(left + step * (fits ? year.from : year.to + 1) + (fits ? 2 : -2), top - 32, year.name, { size: 11, bold: true, align: fits ? 'left' : 'right' }));
    parts.push(line(left + step * year.from + 2, top - 23, left + step * (year.to + 1) - 2, top - 23, GRID));
  });
  data.months.forEach((month, at) => parts.push(label(left + step * (at + 0.5), top - 12, month, { size: 11, fill: MUTE, align: 'center' })));
  data.rows.forEach((row, r) => {
    const at = top + r * rowHeight;
    parts.push(label(left - 8, at + rowHeight / 2, names.names[r], { size, align: 'right' }));
    row.cells.forEach((one, m) => {
      cell(left + step * m + 1, at + 1, step - 2, rowHeight - 2, one.state, one.marks).forEach(part => parts.push(part));
      hots.push(hot(left + step * m, at, step, rowHeight, [row.name, `${yearOf(m)}-${data.months[m].padStart(2, '0')}`, one.words, ...[one.state, ...one.marks].map(state => said[state])]));
      parts.push(label(left + step * (m + 0.5), at + rowHeight / 2, one.words, { size: narrow ? 9.5 : 11, align: 'center', fill: TEXT[one.state], bold: one.state === 'missing' || one.state === 'returned' }));
    });
  });
  return { hots, height: top + data.rows.length * rowHeight + 6, option: { graphic: parts } };
};

function cell(x, y, width, height, state, marks) {
  return [box(x, y, width, height, state), ...corners(x, y, width, marks)];
}

function box(x, y, width, height, state) {
  if (state !== 'missing' && state !== 'returned') return rect(x, y, width, height, FILL[state]);
  // An empty box with a hard edge: nothing is there, and something should be. Dashed: it was there once.
  return rect(x + 0.75, y + 0.75, width - 1.5, height - 1.5, FILL[state], { stroke: ALERT, lineWidth: 1.5, ...(state === 'returned' ? { lineDash: [3, 2] } : {}) });
}

function corners(x, y, width, marks) {
  const parts = [];
  if (marks.includes('partial')) parts.push({ type: 'polygon', z: 6, silent: true, shape: { points: [[x + width - 7, y], [x + width, y], [x + width, y + 7]] }, style: { fill: ALERT } });
  if (marks.includes('nil')) parts.push(circle(x + 4.5, y + 4.5, 2.2, WHITE, { stroke: MUTE, lineWidth: 1 }));
  return parts;
}
