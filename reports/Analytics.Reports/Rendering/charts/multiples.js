'use strict';
// Small multiples: one panel an indicator, months along, each panel from nought on its own scale; months without a report are gaps.
// data: { months: [text], panels: [{ name, unit, values: [number|null], peak: { at, words } }] }
const { INK, MUTE, AXIS, ALL, PALE, label, line, circle, rect, hot, plain, cut } = require('./style.js');

module.exports = function multiples(data, { width, narrow, fonts }) {
  const columns = narrow ? 2 : 4, gap = narrow ? 18 : 26, panelHeight = 126, plot = 64;
  const panel = (width - gap * (columns - 1)) / columns, step = panel / data.months.length, parts = [], hots = [];
  data.panels.forEach((one, at) => {
    const x = (at % columns) * (panel + gap), y = Math.floor(at / columns) * panelHeight, base = y + 34 + plot;
    const most = Math.max(...one.values.map(value => value ?? 0), 0) || 1;
    const size = fit(fonts, one.name, panel, 12);
    parts.push(label(x, y + 8, cut(one.name, fonts, size, true, panel), { size, bold: true }));
    one.values.forEach((value, month) => {
      const left = x + step * month;
      hots.push(hot(left, base - plot, step, plot + 4, [one.name, data.months[month], value === null ? '–' : `${plain(value)} ${one.unit}`]));
      if (value === null) parts.push(circle(left + step / 2, base - 3, 1.8, PALE));
      else parts.push(rect(left + 1, base - value / most * plot, step - 2, Math.max(value / most * plot, value > 0 ? 0.8 : 0), month === one.peak?.at ? '#12436D' : '#6BACE6'));
    });
    if (one.peak) parts.push(peak(one, x, step, panel, base - plot - 8, fonts));
    parts.push(line(x, base + 0.5, x + panel, base + 0.5, AXIS));
    parts.push(label(x, base + 10, data.months[0], { size: 10, fill: MUTE }), label(x + panel / 2, base + 10, one.unit, { size: 10, fill: INK, align: 'center' }), label(x + panel, base + 10, data.months.at(-1), { size: 10, fill: MUTE, align: 'right' }));
  });
  return { hots, height: Math.ceil(data.panels.length / columns) * panelHeight - 2, option: { graphic: parts } };
};

function peak(one, x, step, panel, y, fonts) {
  const half = fonts.width(one.peak.words, 10.5, true) / 2;
  const centre = Math.min(Math.max(x + step * (one.peak.at + 0.5), x + half), x + panel - half);
  return label(centre, y, one.peak.words, { size: 10.5, bold: true, fill: INK, align: 'center' });
}

function fit(fonts, words, width, size) {
  while (fonts.width(words, size, true) > width && size > 8) size -= 0.5;
  return size;
}
