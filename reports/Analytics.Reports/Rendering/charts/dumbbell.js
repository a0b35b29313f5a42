'use strict';
// Dumbbell: each county at two times, and by how much it moved; grey where the change cannot be told from none.
// The axis starts from nought, or says that it does not where that would leave half of it empty.
// data: { axis, cut, before, after, rows: [{ name, before, after, low, high, side, words }] }; low, high: where the later value may lie by the interval of the change, null = unbounded; side: 1 | 0 | -1; before null: nothing to compare
const { INK, MUTE, GRID, AXIS, PALE, WHITE, ALERT, COHORT, WARM, label, rect, line, circle, scale, hot, plain, folded } = require('./style.js');

const FILL = { '1': COHORT.village, '0': '#7a838d', '-1': WARM };

module.exports = function dumbbell(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12.5, names = folded(data.rows.map(row => row.name), fonts, size, false, width * 0.4), left = names.width + 14;
  const right = narrow ? 18 : Math.max(...data.rows.map(row => fonts.width(row.words, 11, false))) + 18, rowHeight = Math.max(narrow ? 42 : 32, names.height), top = 30;
  const axis = ends(data.rows.concat(data.also ?? []), narrow ? 4 : 8);
  const x = value => left + (Math.max(axis.from, Math.min(axis.to, value)) - axis.from) / (axis.to - axis.from) * (width - left - right), bottom = top + data.rows.length * rowHeight, parts = legend(data, fonts);
  for (let step = 0; axis.from + step * axis.interval <= axis.to * 1.0001; step++) {
    const value = Number((axis.from + step * axis.interval).toPrecision(12));
    parts.push(line(x(value), top, x(value), bottom, value === 0 ? AXIS : GRID), label(x(value), bottom + 10, value, { size: 11, fill: MUTE, align: 'center' }));
  }
  data.rows.forEach((row, at) => {
    const y = top + rowHeight * (at + (narrow ? 0.34 : 0.5)), fill = FILL[row.side];
    parts.push(label(left - 10, y, names.names[at], { size, align: 'right' }));
    if (row.before === null) {
      parts.push(label(left + 6, y, row.words, { size: 11, fill: ALERT, bold: true }));
      return;
    }
    const from = x(row.low ?? axis.from), to = x(row.high ?? axis.to);
    parts.push(rect(Math.min(x(row.before), x(row.after)), y - 3, Math.abs(x(row.after) - x(row.before)), 6, row.side === 0 ? PALE : fill, { opacity: row.side === 0 ? 1 : 0.35 }));
    parts.push(line(from, y, to, y, INK, 1.4), ...[row.low, row.high].filter(end => end !== null && end >= axis.from).map(end => line(x(end), y - 5, x(end), y + 5, INK, 1.4)));
    parts.push(circle(x(row.before), y, 5, WHITE, { stroke: fill, lineWidth: 2 }), circle(x(row.after), y, 5.5, fill));
    parts.push(narrow ? label(left + 2, y + 18, row.words, { size: 11, bold: row.side !== 0 }) : label(width - right + 12, y, row.words, { size: 11, bold: row.side !== 0 }));
  });
  parts.push(label(left, bottom + 26, axis.from > 0 ? data.cut : data.axis, { size: 11, fill: MUTE }));
  const hots = data.rows.map((row, at) => hot(0, top + rowHeight * at, width, rowHeight, row.before === null ? [row.name, row.words]
    : [row.name, `${data.before}: ${plain(row.before)} ${data.axis}`, `${data.after}: ${plain(row.after)} ${data.axis}`, row.words]));
  return { hots, height: bottom + 36, option: { graphic: parts } };
};

function ends(rows, steps) {
  const values = rows.flatMap(row => [row.before, row.after, row.low, row.high]).filter(value => value !== null && value !== undefined), least = Math.min(...values), most = Math.max(...values);
  if (values.length === 0 || least < most / 2) return { from: 0, to: scale(most, steps).max, interval: scale(most, steps).interval };
  const { interval } = scale(Math.max(most - least, most / 20), steps);
  return { from: Number((Math.floor(least / interval) * interval).toPrecision(12)), to: Number((Math.ceil(most / interval) * interval).toPrecision(12)), interval };
}

// What the two dots are.
function legend(data, fonts) {
  const second = 16 + fonts.width(data.before, 11, false) + 24;
  return [
    circle(6, 10, 5, WHITE, { stroke: INK, lineWidth: 2 }), label(16, 10, data.before, { size: 11 }),
    circle(second + 6, 10, 5.5, INK), label(second + 16, 10, data.after, { size: 11 }),
  ];
}
