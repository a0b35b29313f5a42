'use strict';
// Caterpillar: values in order with their intervals; those wholly on one side of the centre are dark. Named ones lie one a row, unnamed ones stand side by side.
// data: { axis, centre, centreWords, rows: [{ name, value, low, high, side, words }] }; side: 1 | 0 | -1; names empty: many
const { INK, MUTE, AXIS, GRID, PALE, COHORT, WARM, label, line, circle, hot, folded } = require('./style.js');

const FILL = { '1': COHORT.village, '0': '#8b939d', '-1': WARM };

module.exports = function caterpillar(data, context) {
  return data.rows.some(row => row.name !== '') ? named(data, context) : many(data, context);
};

function span(data) {
  const rows = data.rows.concat(data.also ?? []), low = Math.min(...rows.map(row => row.low), data.centre), high = Math.max(...rows.map(row => row.high), data.centre);
  const interval = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].find(step => (high - low) / step <= 7) ?? 100;
  return { from: Math.floor(low / interval) * interval, to: Math.max(Math.ceil(high / interval) * interval, Math.floor(low / interval) * interval + interval), interval };
}

function ticks({ from, to, interval }) {
  return Array.from({ length: Math.round((to - from) / interval) + 1 }, (_, at) => Math.round((from + at * interval) * 100) / 100);
}

function named(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12.5, names = folded(data.rows.map(row => row.name), fonts, size, false, width * 0.4), left = names.width + 12;
  const right = narrow ? 16 : Math.max(...data.rows.map(row => fonts.width(row.words, 11, false))) + 16, rowHeight = Math.max(narrow ? 38 : 30, names.height), top = 20, scale = span(data);
  const x = value => left + (value - scale.from) / (scale.to - scale.from) * (width - left - right), bottom = top + data.rows.length * rowHeight, parts = [];
  ticks(scale).forEach(value => parts.push(line(x(value), top, x(value), bottom, GRID), label(x(value), bottom + 10, value, { size: 11, fill: MUTE, align: 'center' })));
  parts.push(line(x(data.centre), top - 4, x(data.centre), bottom, INK, 1.4), label(x(data.centre), top - 11, data.centreWords, { size: 11, fill: INK, align: 'center' }));
  data.rows.forEach((row, at) => {
    const y = top + rowHeight * (at + (narrow ? 0.32 : 0.5)), fill = FILL[row.side];
    parts.push(label(left - 10, y, names.names[at], { size, align: 'right' }), line(x(row.low), y, x(row.high), y, fill, 2.4), circle(x(row.value), y, 5, fill));
    parts.push(narrow ? label(left + 2, y + 17, row.words, { size: 11 }) : label(width - right + 12, y, row.words, { size: 11 }));
  });
  parts.push(label(left, bottom + 24, data.axis, { size: 11, fill: MUTE }));
  return { hots: data.rows.map((row, at) => hot(0, top + rowHeight * at, width, rowHeight, [row.name, row.words])), height: bottom + 34, option: { graphic: parts } };
}

function many(data, { width, narrow }) {
  const left = 30, right = 44, top = 8, height = narrow ? 260 : 320, bottom = height - 10, scale = span(data);
  const y = value => top + (1 - (value - scale.from) / (scale.to - scale.from)) * (bottom - top), step = (width - left - right) / data.rows.length, parts = [];
  ticks(scale).forEach(value => parts.push(line(left, y(value), width - right, y(value), GRID), label(left - 6, y(value), value, { size: 11, fill: MUTE, align: 'right' })));
  data.rows.forEach((row, at) => {
    const x = left + step * (at + 0.5), fill = FILL[row.side];
    parts.push(line(x, y(row.low), x, y(row.high), row.side === 0 ? PALE : fill, Math.max(0.6, Math.min(3, step * 0.7))), circle(x, y(row.value), Math.max(0.8, Math.min(3, step * 0.6)), fill));
  });
  parts.push(line(left, y(data.centre), width - right, y(data.centre), INK, 1.4), label(width - right + 6, y(data.centre), data.centreWords, { size: 11 }));
  parts.push(line(left, bottom, width - right, bottom, AXIS));
  return { height, option: { graphic: parts } };
}
