'use strict';
// Lines since the start, one a cohort, labelled at their end.
// data: { axis, months: [text], series: [{ name, cohort, values: [number|null], words }] }
const { INK, MUTE, AXIS, COHORT, label, valueAxis, categoryAxis, scale, hot, plain, along } = require('./style.js');

module.exports = function lines(data, { width, narrow, fonts }) {
  const size = 12, ends = data.series.map(series => narrow ? [series.name, series.words] : [`${series.name} ${series.words}`]);
  const right = Math.max(...ends.flat().map(words => fonts.width(words, size, true))) + 14, top = 26, height = narrow ? 320 : 380, bottom = 34;
  const { max, interval } = scale(Math.max(...data.series.flatMap(series => series.values.map(value => value ?? 0))), 4), left = fonts.width(max.toLocaleString('en-US'), 11, false) + 12;
  const y = value => top + (height - top - bottom) * (1 - value / max);
  const places = spread(data.series.map((series, at) => ({ at, y: y(last(series.values) ?? 0), height: ends[at].length * 16 + 4 })), top, height - bottom);
  const graphic = [label(0, 8, data.axis, { size: 11, fill: MUTE })];
  const hots = data.series.map((series, at) => hot(width - right + 6, places[at] - ends[at].length * 8 - 2, right, ends[at].length * 16 + 4, [], { series: at }));
  data.series.forEach((series, at) => ends[at].forEach((words, row) =>
    graphic.push(label(width - right + 10, places[at] + (row - (ends[at].length - 1) / 2) * 16, words, { size, bold: true, fill: COHORT[series.cohort] }))));
  return {
    height, hots,
    live: { tooltip: along(points => [`${points[0].axisValue}　${data.axis}`, ...points.map(point => `${data.series[point.seriesIndex].name}: ${plain(point.value)}`)]) },
    option: {
      graphic,
      grid: { left, right, top, bottom, outerBoundsMode: 'none' },
      xAxis: categoryAxis({ data: data.months, boundaryGap: false, axisLabel: { color: MUTE, fontSize: 11, interval: narrow ? 3 : 1, showMaxLabel: true, hideOverlap: true } }),
      yAxis: valueAxis({ min: 0, max, interval }),
      series: data.series.map(series => ({
        type: 'line', silent: true, data: series.values, symbol: 'circle', symbolSize: 5, showAllSymbol: true, connectNulls: false,
        itemStyle: { color: COHORT[series.cohort] }, lineStyle: { color: COHORT[series.cohort], width: 2.4 },
      })),
    },
  };
};

function last(values) { return values.filter(value => value !== null).at(-1); }

// Labels keep their order and do not touch.
function spread(places, top, bottom) {
  const sorted = [...places].sort((a, b) => a.y - b.y), result = [];
  for (let at = 1; at < sorted.length; at++) sorted[at].y = Math.max(sorted[at].y, sorted[at - 1].y + (sorted[at - 1].height + sorted[at].height) / 2);
  let limit = bottom + 8;
  for (const place of sorted.reverse()) {
    place.y = Math.min(place.y, limit);
    limit = place.y - place.height;
    result[place.at] = place.y;
  }
  return result;
}
