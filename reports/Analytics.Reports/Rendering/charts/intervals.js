'use strict';
// Bars with intervals: one county a bar from nought, the doubtful part as a whisker, what is missing named in its place.
// also, here and in other kinds: rows of the other parts of a chart, for the scale alone.
// data: { axis, also, rows: [{ name, value, low, high, words, missing, note }] }; value, low, high already in the axis unit; high null = unbounded
const { INK, MUTE, AXIS, ALL, ALERT, DOUBT, label, rect, line, valueAxis, categoryAxis, scale, hot, folded } = require('./style.js');

module.exports = function intervals(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12, names = folded(data.rows.map(row => row.name), fonts, size, false, width * 0.4), left = names.width + 10, all = data.rows.concat(data.also ?? []);
  const right = narrow ? 22 : Math.max(...data.rows.map(row => fonts.width(row.words, 11, false))) + 18, rowHeight = Math.max(narrow ? 40 : 32, names.height), top = 4;
  const { max, interval } = scale(Math.max(...all.map(row => Math.max(row.value ?? 0, row.high ?? 0)), 0), narrow ? 3 : 5);
  const pixels = (width - left - right) / max, height = top + data.rows.length * rowHeight;
  const graphic = [];
  data.rows.forEach((row, at) => {
    const middle = top + rowHeight * (at + (narrow ? 0.32 : 0.5)), x = value => left + value * pixels;
    if (row.value === null) {
      graphic.push(label(left + 4, middle, row.words, { size: 11, fill: ALERT, bold: true }));
      return;
    }
    graphic.push(rect(left, middle - 8, Math.max(row.value * pixels, 0.5), 16, ALL));
    let end = row.value;
    if (row.low !== row.high) {
      const low = row.low ?? row.value, high = row.high ?? max;
      end = Math.max(end, high);
      graphic.push(line(x(low), middle, x(high), middle, DOUBT, 1.6));
      [low, ...(row.high === null ? [] : [high])].forEach(value => graphic.push(line(x(value), middle - 5, x(value), middle + 5, DOUBT, 1.6)));
    }
    graphic.push(narrow ? label(left + 2, middle + 16, row.words, { size: 11 }) : label(x(end) + 8, middle, row.words, { size: 11 }));
  });
  return {
    height: height + 40,
    hots: data.rows.map((row, at) => hot(0, top + rowHeight * at, width, rowHeight, [row.name, row.words, row.note])),
    option: {
      graphic,
      grid: { left, right, top, bottom: 40, outerBoundsMode: 'none' },
      xAxis: valueAxis({ min: 0, max, interval, name: data.axis, nameLocation: 'middle', nameGap: 24 }),
      yAxis: categoryAxis({ inverse: true, data: names.names, axisLine: { lineStyle: { color: AXIS } }, axisLabel: { fontSize: size, color: INK, margin: 8, interval: 0, padding: narrow ? [0, 0, 14, 0] : 0 } }),
      series: [{ type: 'bar', data: [], silent: true }],
    },
  };
};
