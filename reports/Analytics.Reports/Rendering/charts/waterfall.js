'use strict';
// Reconciliation: a total stands as the sum of its parts and of what does not reconcile.
// data: { axis, bars: [{ name, value, words, role }] }; role: part | remainder | total. Parts come first, the total last.
const { INK, MUTE, AXIS, COHORT, ALERT, WHITE, label, rect, line, hot } = require('./style.js');

const FILL = { part: '#6BACE6', total: COHORT.village };

module.exports = function waterfall(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12, limit = narrow ? width * 0.36 : width * 0.3;
  const names = data.bars.map(bar => fonts.wrap(bar.name, size, bar.role === 'total', limit));
  const left = Math.max(...names.flat().map(words => fonts.width(words, size, true))) + 12;
  const right = Math.max(...data.bars.map(bar => fonts.width(bar.words, 12, true))) + 14;
  const rowHeight = Math.max(30, ...names.map(lines => lines.length * 15 + 8)), top = 4;
  let running = 0;
  const spans = data.bars.map(bar => {
    const from = bar.role === 'total' ? 0 : running;
    running = bar.role === 'total' ? running : running + bar.value;
    return [Math.min(from, from + bar.value), Math.max(from, from + bar.value), from + bar.value];
  });
  const low = Math.min(0, ...spans.map(span => span[0])), scale = (width - left - right) / (Math.max(...spans.map(span => span[1])) - low);
  const x = value => left + (value - low) * scale, parts = [];
  data.bars.forEach((bar, at) => {
    const y = top + at * rowHeight, [from, to, end] = spans[at];
    names[at].forEach((words, row) => parts.push(label(left - 10, y + rowHeight / 2 + (row - (names[at].length - 1) / 2) * 15, words, { size, align: 'right', bold: bar.role === 'total' })));
    // A remainder of nought has no box.
    if (bar.value !== 0) parts.push(bar.role === 'remainder'
      ? rect(x(from) + 0.75, y + 5.75, Math.max((to - from) * scale - 1.5, 2), rowHeight - 11.5, WHITE, { stroke: ALERT, lineWidth: 1.5, lineDash: [4, 3] })
      : rect(x(from), y + 5, Math.max((to - from) * scale, 1.5), rowHeight - 10, FILL[bar.role]));
    parts.push(label(x(to) + 6, y + rowHeight / 2, bar.words, { size: 12, bold: true, fill: bar.role === 'remainder' && bar.value !== 0 ? ALERT : INK }));
    if (at + 1 < data.bars.length) parts.push(line(x(end), y + rowHeight - 5, x(end), y + rowHeight + 5, AXIS));
  });
  const height = top + data.bars.length * rowHeight;
  parts.push(line(x(0), top, x(0), height, AXIS), label(x(0), height + 12, data.axis, { size: 11, fill: MUTE }));
  const hots = data.bars.map((bar, at) => hot(0, top + at * rowHeight, width, rowHeight, [bar.name, bar.words]));
  return { hots, height: height + 24, option: { graphic: parts } };
};
