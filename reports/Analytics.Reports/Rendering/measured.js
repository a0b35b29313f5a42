'use strict';
// Fonts that remember what they measured: a page draws with these widths, so that nothing moves when it takes a chart over.
class Measured {
  constructor(fonts) {
    this.fonts = fonts;
    this.seen = {};
  }

  width(words, size, bold) {
    const width = this.fonts.width(words, size, bold);
    this.seen[key(words, size, bold)] = Math.round(width * 100) / 100;
    return width;
  }

  wrap(words, size, bold, limit) {
    const lines = this.fonts.wrap(words, size, bold, limit);
    this.seen[key(words, size, bold, limit)] = lines;
    return lines;
  }
}

// The same measurements without the fonts.
class Remembered {
  constructor(seen) { this.seen = seen; }

  width(words, size, bold) { return this.seen[key(words, size, bold)] ?? String(words).length * size; }

  wrap(words, size, bold, limit) { return this.seen[key(words, size, bold, limit)] ?? [String(words)]; }
}

function key(words, size, bold, limit = 0) { return `${size}${bold ? 'b' : ''}${limit ? `/${Math.round(limit * 100) / 100}` : ''} ${words}`; }

module.exports = { Measured, Remembered };
