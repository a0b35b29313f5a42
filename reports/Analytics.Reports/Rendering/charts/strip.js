'use strict';
// Headline strip: one card a figure with its value, its interval, what it is about and the months behind it.
// data: { cards: [{ name, value, interval, about, months: [number|null] }] }
const { INK, MUTE, GRID, ALL, PALE, label, rect, line, hot } = require('./style.js');

module.exports = function strip(data, { width, narrow, fonts }) {
  const columns = narrow ? 2 : 4, gap = narrow ? 16 : 22, card = (width - gap * (columns - 1)) / columns, parts = [];
  const names = data.cards.map(figure => fonts.wrap(figure.name, 12, false, card).slice(0, 2)), lift = Math.max(...names.map(lines => lines.length)) === 1 ? 16 : 0;
  const cardHeight = 136 - lift;
  data.cards.forEach((figure, at) => {
    const x = (at % columns) * (card + gap), y = Math.floor(at / columns) * (cardHeight + 14);
    parts.push(line(x, y + 1, x + card, y + 1, ALL, 2));
    names[at].forEach((words, row) => parts.push(label(x, y + 16 + row * 16, words, { fill: MUTE })));
    let size = narrow ? 21 : 25;
    while (fonts.width(figure.value, size, true) > card && size > 12) size--;
    parts.push(label(x, y + 57 - lift, figure.value, { size, bold: true }));
    parts.push(label(x, y + 79 - lift, figure.interval, { size: 11, fill: INK }));
    parts.push(label(x, y + 95 - lift, figure.about, { size: 11, fill: MUTE }));
    if (figure.months.some(value => value !== null)) spark(figure.months, x, y + 106 - lift, card, 26).forEach(part => parts.push(part));
  });
  const hots = data.cards.map((figure, at) => hot((at % columns) * (card + gap), Math.floor(at / columns) * (cardHeight + 14), card, cardHeight, [figure.name, figure.value, figure.interval, figure.about]));
  return { hots, height: Math.ceil(data.cards.length / columns) * (cardHeight + 14) - 6, option: { graphic: parts } };
};

// A month without a report is a gap with a dot on the line, not a bar of height nought.
function spark(months, x, y, width, height) {
  const most = Math.max(...months.map(value => value ?? 0), 0), step = width / months.length;
  const bars = months.map((value, at) => value === null
    ? { type: 'circle', silent: true, shape: { cx: x + step * (at + 0.5), cy: y + height - 2, r: 1.6 }, style: { fill: PALE } }
    : rect(x + step * at + 1, y + height - (most > 0 ? value / most : 0) * height, step - 2, (most > 0 ? value / most : 0) * height, ALL));
  return [line(x, y + height + 0.5, x + width, y + height + 0.5, GRID), ...bars];
}
