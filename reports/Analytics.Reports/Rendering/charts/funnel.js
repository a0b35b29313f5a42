'use strict';
// Funnel plot: a share against its denominator, with the limits that chance alone would give (Spiegelhalter 2005).
// Values that may lie below nought are drawn around it, each limit with its own point's.
// data: { unit, axes: { x, y }, centre, centreWords, points: [{ name, x, y, outside, marked }], limits: [{ words, dash, values: [[x, y]] }] }; y in per cent; outside: 0 | 95 | 998
const { INK, MUTE, AXIS, ALL, ALERT, FAMILY, label, valueAxis, scale, hot, plain, cut } = require('./style.js');

// As many as the note beside the chart says (Drawing.MostNamedPoints).
const MOST = 40;

module.exports = function funnel(data, { width, narrow, fonts }) {
  const words = data.limits.map(limit => limit.words).concat(data.centreWords), right = Math.max(...words.map(text => fonts.width(text, 11, false))) + 14;
  const xs = data.points.map(point => point.x), pad = Math.max(5, (Math.max(...xs) - Math.min(...xs)) * 0.03), from = Math.floor(Math.min(...xs) / 10) * 10 - pad, to = Math.ceil(Math.max(...xs) / 10) * 10 + pad;
  const ys = data.points.map(point => point.y).concat(data.limits.flatMap(limit => limit.values.map(value => value[1]))), isSigned = Math.min(...ys) < 0;
  const { max, interval } = isSigned ? scale(Math.max(...ys.map(Math.abs)), 3) : scale(Math.max(...ys), 5), min = isSigned ? -max : 0;
  const height = narrow ? 360 : 420, left = isSigned ? 44 : 34, top = 26, bottom = 48;
  const px = x => left + (x - from) / (to - from) * (width - left - right), py = y => top + (1 - (y - min) / (max - min)) * (height - top - bottom);
  return {
    height,
    hots: data.points.map(point => hot(px(point.x) - 9, py(point.y) - 9, 18, 18, [point.name, `${data.axes.x}: ${plain(point.x)}`, `${data.axes.y}: ${plain(point.y)}`])),
    option: {
      graphic: [label(0, 8, data.axes.y, { size: 11, fill: MUTE }), ...ends(data, width - right + 8, py), ...names(data, px, py, narrow, fonts, left, width - right)],
      grid: { left, right, top, bottom, outerBoundsMode: 'none' },
      xAxis: valueAxis({ min: from, max: to, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: AXIS } }, splitNumber: narrow ? 4 : 8, name: data.axes.x, nameLocation: 'middle', nameGap: 26, axisLabel: { color: MUTE, fontSize: 11, showMinLabel: false, showMaxLabel: false } }),
      yAxis: valueAxis({ min, max, interval }),
      series: [
        ...data.limits.map(limit => ({ type: 'line', silent: true, showSymbol: false, data: limit.values, lineStyle: { color: AXIS, width: 1.3, type: limit.dash ? [5, 4] : 'solid' }, z: 1 })),
        { type: 'line', silent: true, showSymbol: false, data: [[from, data.centre], [to, data.centre]], lineStyle: { color: INK, width: 1.4 }, z: 1 },
        { type: 'scatter', silent: true, z: 3, data: data.points.map(point => ({ value: [point.x, point.y], symbol: point.outside ? 'diamond' : 'circle', symbolSize: point.outside ? 12 : 9, itemStyle: { color: point.outside ? ALERT : ALL, borderColor: INK, borderWidth: point.marked ? 2.5 : 0 } })) },
      ],
    },
  };
};

function ends(data, x, py) {
  const places = data.limits.map(limit => ({ words: limit.words, y: py(limit.values.at(-1)[1]), fill: MUTE })).concat({ words: data.centreWords, y: py(data.centre), fill: INK });
  let before = -Infinity;
  return places.sort((a, b) => a.y - b.y).map(place => {
    before = Math.max(place.y, before + 14);
    return label(x, before, place.words, { size: 11, fill: place.fill });
  });
}

// A name goes to the first free side of its point.
function names(data, px, py, narrow, fonts, left, right) {
  const size = narrow ? 10.5 : 11.5, taken = data.points.map(point => box(px(point.x) - 6, py(point.y) - 6, 12, 12)).concat(box(left, py(data.centre) - 2, right - left, 4));
  // Of very many only those that are spoken of; a pointer finds the others.
  const spoken = data.points.length <= MOST ? data.points : data.points.filter(point => point.outside || point.marked);
  return spoken.map(point => {
    const isBold = Boolean(point.outside) || point.marked, name = cut(point.name, fonts, size, isBold, (right - left) * 0.45);
    const x = px(point.x), y = py(point.y), w = fonts.width(name, size, isBold);
    const places = [[x + 9, y - 7], [x - 9 - w, y - 7], [x - w / 2, y - 22], [x - w / 2, y + 8], [x + 7, y - 20], [x + 7, y + 6], [x - 7 - w, y - 20], [x - 7 - w, y + 6], [x - w / 2, y - 36], [x - w / 2, y + 22]].map(([a, b]) => box(a, b, w, 14)).filter(place => place.x >= left && place.x + place.w <= right);
    // Where no side is free, the least covered one.
    const covered = place => taken.reduce((sum, other) => sum + overlap(place, other), 0);
    const free = places.reduce((best, place) => covered(place) < covered(best) ? place : best);
    taken.push(free);
    return label(free.x, free.y + 7, name, { size, fill: point.outside ? ALERT : INK, bold: isBold });
  });
}

function box(x, y, w, h) { return { x, y, w, h }; }

function overlap(a, b) { return Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)); }
