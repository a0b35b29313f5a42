'use strict';
// Rank intervals: a bar from the best to the worst rank that one may have; a thin line for what a second method allows.
// data: { axis, second, count, rows: [{ name, marked, best, worst, secondBest, secondWorst }] }
const { INK, MUTE, GRID, AXIS, ALL, COHORT, label, rect, line, hot, folded } = require('./style.js');

module.exports = function ranks(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12.5, names = folded(data.rows.map(row => row.name), fonts, size, true, width * 0.4), left = names.width + 12, right = 14, rowHeight = Math.max(30, names.height), top = 24;
  const step = (width - left - right) / data.count, x = rank => left + (rank - 0.5) * step, bottom = top + data.rows.length * rowHeight, parts = [];
  const every = Math.max(1, Math.ceil((narrow ? 26 : 22) / step));
  for (let rank = 1; rank <= data.count; rank++) {
    if ((rank - 1) % every !== 0 && rank !== data.count) continue;
    parts.push({ ...line(x(rank), top - 4, x(rank), bottom, GRID), z: 1 }, label(x(rank), top - 13, rank, { size: 11, fill: MUTE, align: 'center' }));
  }
  data.rows.forEach((row, at) => {
    const y = top + rowHeight * (at + 0.5), reach = Math.min(step * 0.42, 12);
    parts.push(label(left - 10, y, names.names[at], { size, align: 'right', bold: row.marked }));
    if (row.secondBest !== null) {
      // Only what lies beyond the bar can be seen of it.
      const beyond = (from, to, end) => { if (from < to) parts.push(line(from, y, to, y, AXIS, 1.6), line(end, y - 6, end, y + 6, AXIS, 1.6)); };
      beyond(x(row.secondBest), x(row.best) - reach, x(row.secondBest));
      beyond(x(row.worst) + reach, x(row.secondWorst), x(row.secondWorst));
    }
    parts.push(rect(x(row.best) - reach, y - 7, x(row.worst) - x(row.best) + 2 * reach, 14, row.marked ? COHORT.village : ALL));
    const words = row.best === row.worst ? `${row.best}` : `${row.best}–${row.worst}`;
    const centre = (x(row.best) + x(row.worst)) / 2;
    if (x(row.worst) - x(row.best) + 2 * reach > fonts.width(words, 11, true) + 8) parts.push(label(centre, y, words, { size: 11, bold: true, fill: '#ffffff', align: 'center' }));
    else parts.push(label(x(row.worst) + reach + 6 > width - right - fonts.width(words, 11, true) ? x(row.best) - reach - 6 - fonts.width(words, 11, true) : x(row.worst) + reach + 6, y, words, { size: 11, bold: true, fill: INK }));
  });
  parts.push(label(left, bottom + 12, data.axis, { size: 11, fill: MUTE }));
  const span = (best, worst) => best === worst ? `${best}` : `${best}–${worst}`;
  const hots = data.rows.map((row, at) => hot(0, top + rowHeight * at, width, rowHeight, [row.name, `${data.axis}: ${span(row.best, row.worst)}`, row.secondBest === null ? '' : `${data.second}: ${span(row.secondBest, row.secondWorst)}`]));
  return { hots, height: bottom + 24, option: { graphic: parts } };
};
