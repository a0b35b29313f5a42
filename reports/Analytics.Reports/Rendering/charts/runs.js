'use strict';
// XmR charts: monthly values with centre line and natural process limits; a signal is a month that chance alone would hardly give.
// data: { months: [text], panels: [{ name, unit, values: [number|null], centre, lower, upper, signals: [bool], words: { centre, lower, upper, signals: [text|null] } }] }
const { INK, MUTE, AXIS, ALL, ALERT, label, line, valueAxis, categoryAxis, scale, plain, along } = require('./style.js');

module.exports = function runs(data, { width, narrow, fonts }) {
  const columns = narrow ? 1 : 2, gap = 34, panelHeight = 216, panel = (width - gap * (columns - 1)) / columns;
  const graphic = [], grid = [], xAxis = [], yAxis = [], series = [];
  data.panels.forEach((one, at) => {
    const x = (at % columns) * (panel + gap), y = Math.floor(at / columns) * panelHeight;
    const { max, interval } = scale(Math.max(one.upper, ...one.values.map(value => value ?? 0)) * 1.04, 4), left = fonts.width(max.toLocaleString('en-US'), 11, false) + 10;
    const right = Math.max(...[one.words.centre, one.words.upper, one.words.lower].map(words => fonts.width(words, 10.5, false))) + 8;
    graphic.push(label(x, y + 8, `${one.name}`, { bold: true }), label(x + fonts.width(one.name, 12, true) + 8, y + 8, one.unit, { size: 11, fill: MUTE }));
    grid.push({ left: x + left, top: y + 28, width: panel - left - right, height: panelHeight - 66, outerBoundsMode: 'none' });
    xAxis.push(categoryAxis({ gridIndex: at, data: data.months, boundaryGap: true, axisLabel: { color: MUTE, fontSize: 10, interval: narrow ? 3 : 2, showMaxLabel: true, hideOverlap: true } }));
    yAxis.push(valueAxis({ gridIndex: at, min: 0, max, interval, splitLine: { show: false } }));
    limits(one, x + left, panel - left - right, y + 28, panelHeight - 66, max).forEach(part => graphic.push(part));
    series.push(points(one, at));
  });
  const words = points => points.flatMap(point => {
    const one = data.panels[point.seriesIndex];
    return [one.name, `${point.axisValue}: ${plain(one.values[point.dataIndex])} ${one.unit}`, one.words.upper, one.words.centre, one.words.lower];
  });
  return { live: { tooltip: along(words) }, height: Math.ceil(data.panels.length / columns) * panelHeight - 14, option: { graphic, grid, xAxis, yAxis, series } };
};

function limits(one, x, width, top, height, most) {
  const y = value => top + height * (1 - value / most), parts = [];
  const places = [['upper', one.upper], ['centre', one.centre], ['lower', one.lower]].filter(([, value]) => value !== null);
  let before = -Infinity;
  places.forEach(([name, value]) => {
    const at = y(value), words = Math.max(at, before + 13);
    before = words;
    parts.push(line(x, at, x + width, at, name === 'centre' ? INK : AXIS, name === 'centre' ? 1.2 : 1, name === 'centre' ? {} : { lineDash: [4, 3] }));
    parts.push(label(x + width + 5, words, one.words[name], { size: 10.5, fill: name === 'centre' ? INK : MUTE }));
  });
  return parts;
}

function points(one, at) {
  const labelled = farthest(one);
  return {
    type: 'line', silent: true, xAxisIndex: at, yAxisIndex: at, connectNulls: false, showAllSymbol: true, symbolSize: 5, lineStyle: { color: ALL, width: 1.6 }, itemStyle: { color: ALL },
    data: one.values.map((value, month) => value === null ? null : {
      value, symbol: one.signals[month] ? 'diamond' : 'circle', symbolSize: one.signals[month] ? 11 : 5, itemStyle: { color: one.signals[month] ? ALERT : ALL },
      label: { show: labelled.has(month), position: value > (one.centre ?? 0) ? 'top' : 'bottom', formatter: one.words.signals[month] ?? '', color: ALERT, fontWeight: 700, fontSize: 11 },
    }),
  };
}

// Of neighbouring signals only the farthest from the centre is labelled: labels must not touch.
function farthest(one) {
  const chosen = new Set();
  for (let month = 0; month < one.values.length; month++) {
    if (!one.signals[month]) continue;
    let best = month;
    for (; month < one.values.length && one.signals[month]; month++) {
      if (Math.abs(one.values[month] - one.centre) > Math.abs(one.values[best] - one.centre)) best = month;
    }
    chosen.add(best);
  }
  return chosen;
}
