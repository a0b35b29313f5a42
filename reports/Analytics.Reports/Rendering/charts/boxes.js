'use strict';
// Within against between: a row a group, its members as unnamed dots in a swarm, the middle half as a box, the group's own estimate with its interval below.
// data: { axis, centre, centreWords, rows: [{ name, between, points, low, middle, high, mean, meanLow, meanHigh, words, about: [text] }] }; words: said in place of dots that are not shown
const { INK, MUTE, GRID, AXIS, PALE, ALL, COHORT, ALERT, label, rect, line, circle, hot, folded } = require('./style.js');

const LANE = 4.2, LANES = [0, -1, 1, -2, 2, -3, 3];

module.exports = function boxes(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12.5, names = folded(data.rows.map(row => row.name), fonts, size, true, width * 0.4), left = names.width + 14, right = 20, rowHeight = Math.max(58, names.height), top = 24;
  const values = data.rows.concat(data.also ?? []).flatMap(row => [...row.points, row.meanLow, row.meanHigh]).filter(value => value !== null && value !== undefined).concat(data.centre);
  const interval = (Math.max(...values) - Math.min(...values)) > (narrow ? 25 : 50) ? 10 : 5, from = Math.floor(Math.min(...values) / interval) * interval, to = Math.max(Math.ceil(Math.max(...values) / interval) * interval, from + interval);
  const x = value => left + (value - from) / (to - from) * (width - left - right), bottom = top + data.rows.length * rowHeight, parts = [];
  for (let value = from; value <= to; value += interval) parts.push(line(x(value), top, x(value), bottom, GRID), label(x(value), bottom + 10, value, { size: 11, fill: MUTE, align: 'center' }));
  parts.push(line(x(data.centre), top - 4, x(data.centre), bottom, INK, 1.4), label(x(data.centre), top - 12, data.centreWords, { size: 11, align: 'center' }));
  data.rows.forEach((row, at) => {
    const y = top + rowHeight * at + 24;
    parts.push(label(left - 10, y, names.names[at], { size, align: 'right', bold: row.between }));
    if (row.between) parts.push(line(0, top + rowHeight * (at + 1) - 3, width, top + rowHeight * (at + 1) - 3, AXIS));
    if (row.words) parts.push(label(left + 6, y, row.words, { size: 11, fill: ALERT, bold: true }));
    if (row.low !== null && row.low !== undefined) {
      parts.push(rect(x(row.low), y - 16, Math.max(x(row.high) - x(row.low), 1), 32, '#dbe9f6', { stroke: PALE, lineWidth: 1 }));
    }
    swarm(row.points.map(x)).forEach(([px, lane]) => parts.push(circle(px, y + lane * LANE, row.between ? 4.5 : 2.6, row.between ? COHORT.village : ALL, row.between ? {} : { opacity: 0.7 })));
    if (row.middle !== null && row.middle !== undefined) parts.push(line(x(row.middle), y - 16, x(row.middle), y + 16, INK, 2));
    if (row.mean !== null && row.mean !== undefined) {
      const below = y + 24;
      parts.push(line(x(row.meanLow), below, x(row.meanHigh), below, COHORT.village, 1.8), diamond(x(row.mean), below, 5));
    }
  });
  parts.push(label(left, bottom + 26, data.axis, { size: 11, fill: MUTE }));
  const hots = data.rows.map((row, at) => hot(0, top + rowHeight * at, width, rowHeight, [row.name, row.words, ...(row.about ?? [])]));
  return { hots, height: bottom + 36, option: { graphic: parts } };
};

// Each dot in the first lane where it touches no other; where all are taken, on the middle one.
function swarm(places) {
  const ends = new Map();
  return places.map(px => {
    const lane = LANES.find(lane => (ends.get(lane) ?? -Infinity) <= px - 5) ?? 0;
    ends.set(lane, px);
    return [px, lane];
  });
}

function diamond(x, y, r) {
  return { type: 'polygon', z: 7, silent: true, shape: { points: [[x, y - r], [x + r, y], [x, y + r], [x - r, y]] }, style: { fill: COHORT.village } };
}
