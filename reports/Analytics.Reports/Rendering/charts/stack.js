'use strict';
// Composition: one horizontal bar a county, at most four parts, each part labelled in the bar where it fits.
// data: { parts: [{ name, cohort (or what a cell holds) }], rows: [{ name, total, values: [{ value, words }] }] }
const { INK, WHITE, COHORT, CELL, label, valueAxis, categoryAxis, scale, hot, folded } = require('./style.js');

const FILL = { ...COHORT, ...CELL }, LIGHT = ['community', 'zero', 'excused'];

module.exports = function stack(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12, names = folded(data.rows.map(row => row.name), fonts, size, false, width * 0.4), left = names.width + 10;
  const right = Math.max(...data.rows.map(row => fonts.width(row.total, 12, true))) + 14, top = 34, rowHeight = Math.max(narrow ? 30 : 32, names.height);
  const { max, interval } = scale(Math.max(...data.rows.concat(data.also ?? []).map(row => row.values.reduce((sum, part) => sum + (part.value ?? 0), 0))), narrow ? 3 : 5), pixels = (width - left - right) / max;
  const series = data.parts.map((part, at) => ({
    type: 'bar', stack: 'parts', silent: true, barWidth: rowHeight - 10, itemStyle: { color: FILL[part.cohort], borderColor: WHITE, borderWidth: 1 },
    data: data.rows.map(row => ({ value: row.values[at].value, label: { show: fonts.width(row.values[at].words, 11, true) + 6 <= (row.values[at].value ?? 0) * pixels, formatter: row.values[at].words.replace(/[{}]/g, '') } })),
    label: { position: 'inside', color: LIGHT.includes(part.cohort) ? INK : WHITE, fontSize: 11, fontWeight: 700 },
  }));
  const height = top + data.rows.length * rowHeight + 26;
  const graphic = [], hots = [];
  let x = 0;
  data.parts.forEach((part, at) => {
    hots.push(hot(x, 2, 22 + fonts.width(part.name, 12, false), 20, [], { series: at }));
    graphic.push({ type: 'rect', silent: true, shape: { x, y: 6, width: 12, height: 12 }, style: { fill: FILL[part.cohort] } }, label(x + 18, 12, part.name));
    x += 18 + fonts.width(part.name, 12, false) + 20;
  });
  data.rows.forEach((row, at) => {
    const sum = row.values.reduce((total, part) => total + (part.value ?? 0), 0);
    let from = left;
    row.values.forEach((part, which) => {
      const w = (part.value ?? 0) * pixels;
      if (w > 0) hots.push(hot(from, top + rowHeight * at + 4, w, rowHeight - 8, [row.name, `${data.parts[which].name}: ${part.words}`, `= ${row.total}`]));
      from += w;
    });
    graphic.push(label(left + sum * pixels + 6, top + rowHeight * (at + 0.5), row.total, { bold: true, size: narrow ? 11 : 12 }));
  });
  return {
    height, hots,
    option: {
      graphic, series,
      grid: { left, right, top, bottom: 26, outerBoundsMode: 'none' },
      xAxis: valueAxis({ min: 0, max, interval }),
      yAxis: categoryAxis({ inverse: true, data: names.names, axisLine: { show: false }, axisLabel: { fontSize: size, color: INK, margin: 8, interval: 0 } }),
    },
  };
};
