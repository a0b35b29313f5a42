'use strict';
// Colours, axes and text shared by every chart. A colour means one thing throughout: see the names.
const FAMILY = "'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";
const INK = '#1f2328', MUTE = '#56606b', GRID = '#e3e6ea', AXIS = '#8b939d', PALE = '#c9ced6', WHITE = '#ffffff';
// All cohorts together; what needs attention (missing, late, outside limits); the doubtful part of a value.
const ALL = '#2073BC', ALERT = '#B8430B', WARM = '#F46A25', DOUBT = '#1f2328';
const COHORT = { village: '#12436D', community: '#28A197', enterprise: '#801650', all: ALL };
// What a cell of a ledger holds: a number, a zero, nothing though it is owed, nothing for a stated reason.
const CELL = { reported: '#12436D', zero: '#6BACE6', silent: ALERT, excused: PALE };
const SEQUENCE = ['#dbe9f6', '#6BACE6', '#2073BC', '#12436D'];

function escape(words) {
  return String(words).replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));
}

// An SVG text at its baseline, outside ECharts.
function text(x, y, words, { size = 12, bold = false, fill = INK } = {}) {
  return `<text x="${Math.round(x * 100) / 100}" y="${Math.round(y * 100) / 100}" font-size="${size}"${bold ? ' font-weight="700"' : ''} fill="${fill}">${escape(words)}</text>`;
}

// Elements of the `graphic` component.
const label = (x, y, words, { size = 12, bold = false, fill = INK, align = 'left', middle = true } = {}) => ({
  type: 'text', x, y, z: 10, silent: true,
  style: { text: String(words), fontSize: size, fontWeight: bold ? 700 : 400, fill, textAlign: align, textVerticalAlign: middle ? 'middle' : 'top', fontFamily: FAMILY },
});
const rect = (x, y, width, height, fill, more = {}) => ({ type: 'rect', z: 5, silent: true, shape: { x, y, width, height }, style: { fill, ...more } });
const line = (x1, y1, x2, y2, stroke, lineWidth = 1, more = {}) => ({ type: 'line', z: 6, silent: true, shape: { x1, y1, x2, y2 }, style: { stroke, lineWidth, ...more } });
const circle = (cx, cy, r, fill, more = {}) => ({ type: 'circle', z: 6, silent: true, shape: { cx, cy, r }, style: { fill, ...more } });

// What a file or a reader's screen cannot show: control characters, and marks that turn the words around them the other way.
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const visible = (_, value) => typeof value === 'string' ? value.replace(INVISIBLE, '') : value;

// Names of rows, each on up to three lines of a part of the width, and the height that a row then needs. What is longer ends in an ellipsis and stands in full in the table.
function folded(names, fonts, size, bold, limit) {
  const lines = names.map(name => fold(name, fonts, size, bold, limit));
  return {
    names: lines.map(one => one.join('\n')),
    width: Math.max(0, ...lines.flat().map(line => fonts.width(line, size, bold))),
    height: Math.max(1, ...lines.map(one => one.length)) * size * 1.3 + 6,
  };
}

function fold(name, fonts, size, bold, limit) {
  if (fonts.width(name, size, bold) <= limit) return [name];
  const lines = fonts.wrap(name, size, bold, limit), kept = lines.slice(0, 3);
  if (lines.length > 3) kept[2] += '…';
  return kept.map(line => cut(line, fonts, size, bold, limit));
}

// As much of a line as there is room for.
function cut(line, fonts, size, bold, limit) {
  if (fonts.width(line, size, bold) <= limit) return line;
  const letters = [...line.replace(/…$/, '')];
  while (letters.length > 1 && fonts.width(`${letters.join('')}…`, size, bold) > limit) letters.pop();
  return `${letters.join('')}…`;
}

// A place with words for whoever points at it; series: the one that is brought forward.
const hot = (x, y, width, height, words, more = {}) => ({ x, y, width, height, words: words.filter(line => line !== '' && line !== null && line !== undefined), ...more });
const plain = value => value === null || value === undefined ? '–' : Number(value.toFixed(2)).toLocaleString('en-US');
// Words for a whole column of a chart of lines: its name, and each line's value there.
const along = text => ({ trigger: 'axis', axisPointer: { type: 'line', lineStyle: { color: INK, width: 1 } }, formatter: text });

const valueAxis = more => ({ type: 'value', axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: GRID, width: 1 } }, axisLabel: { color: MUTE, fontSize: 11 }, nameTextStyle: { color: MUTE, fontSize: 11 }, ...more });
const categoryAxis = more => ({ type: 'category', axisLine: { lineStyle: { color: AXIS } }, axisTick: { show: false }, axisLabel: { color: INK, fontSize: 11 }, ...more });

// An axis from nought in round steps that ends on a step: about as many steps as asked, and none of the value is beyond its end.
function scale(value, steps) {
  if (!(value > 0)) return { max: 1, interval: 1 };
  const power = Math.pow(10, Math.floor(Math.log10(value / steps)));
  const interval = [1, 2, 2.5, 5, 10].map(step => step * power).find(step => step >= value / steps * 0.9999);
  // Steps of a tenth do not add up in binary: the end is written as people write it.
  return { max: Number((Math.ceil(value / interval - 1e-9) * interval).toPrecision(12)), interval };
}

module.exports = { FAMILY, INK, MUTE, GRID, AXIS, PALE, WHITE, ALL, ALERT, WARM, DOUBT, COHORT, CELL, SEQUENCE, escape, text, label, rect, line, circle, visible, folded, cut, hot, plain, along, valueAxis, categoryAxis, scale };
