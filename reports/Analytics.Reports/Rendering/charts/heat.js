'use strict';
// County × indicator: the county's value in the cell, its relation to the city in the colour.
// marked: the column to be framed, or null
// data: { marked, columns: [name], groups: [{ name, rows: [{ name, unit, cells: [{ words, step }] }] }], legend: [{ step, words }] }; step: -2 … 2, or null where nothing can be compared
const { INK, MUTE, GRID, WHITE, label, rect, line, hot, cut } = require('./style.js');

const FILL = { '-2': '#f7c4a5', '-1': '#fce6d8', 0: '#f3f4f6', 1: '#cfe1f2', 2: '#6BACE6' };

module.exports = function heat(data, { width, narrow, fonts }) {
  const size = narrow ? 11 : 12, nameLimit = narrow ? 170 : 250;
  const step = (width - nameLimit) / data.columns.length, rowHeight = 25, parts = [], hots = [], said = Object.fromEntries(data.legend.map(entry => [entry.step, entry.words]));
  let x = 0, y = 6;
  data.legend.forEach(entry => {
    const w = 22 + fonts.width(entry.words, 11, false) + 14;
    if (x + w > width && x > 0) { x = 0; y += 20; }
    parts.push(rect(x, y, 16, 13, entry.step === null ? WHITE : FILL[entry.step], { stroke: GRID, lineWidth: 1 }), label(x + 22, y + 7, entry.words, { size: 11 }));
    x += w;
  });
  y += 34;
  const from = y;
  data.columns.forEach((name, at) => parts.push(label(nameLimit + step * (at + 0.5), y, cut(name, fonts, fit(fonts, name, step - 4, size), true, step - 2), { size: fit(fonts, name, step - 4, size), align: 'center', bold: true })));
  y += 12;
  data.groups.forEach(group => {
    parts.push(label(0, y + 14, group.name, { size: 11, fill: MUTE, bold: true }), line(0, y + 25, width, y + 25, GRID));
    y += 28;
    group.rows.forEach(row => {
      const names = narrow ? row.name : `${row.name}　${row.unit}`;
      parts.push(label(0, y + rowHeight / 2, names, { size: fit(fonts, names, nameLimit - 6, size) }));
      row.cells.forEach((cell, at) => {
        hots.push(hot(nameLimit + step * at, y, step, rowHeight, [data.columns[at], row.name, `${cell.words} ${row.unit}`, said[cell.step]]));
        parts.push(rect(nameLimit + step * at + 1, y + 1, step - 2, rowHeight - 2, cell.step === null ? WHITE : FILL[cell.step]));
        parts.push(label(nameLimit + step * (at + 0.5), y + rowHeight / 2, cell.words, { size: fit(fonts, cell.words, step - 5, narrow ? 10 : 11), align: 'center', fill: cell.step === null ? MUTE : INK }));
      });
      y += rowHeight;
    });
  });
  if (data.marked !== null) parts.push(rect(nameLimit + step * data.marked, from - 10, step, y - from + 12, 'transparent', { stroke: INK, lineWidth: 2 }));
  return { hots, height: y + 4, option: { graphic: parts } };
};

function fit(fonts, words, width, size) {
  while (fonts.width(words, size, false) > width && size > 7) size -= 0.5;
  return size;
}
