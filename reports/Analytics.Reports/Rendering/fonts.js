'use strict';
// The two weights of Noto Sans SC that charts and documents are set in, and what stands in for characters it lacks: text widths and the characters they can show, read from the
// font files.
const fs = require('fs');
const path = require('path');
const rare = require('./rare.js');

const FOLDER = path.join(__dirname, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
const FILES = { 400: '400Regular/NotoSansSC_400Regular.ttf', 700: '700Bold/NotoSansSC_700Bold.ttf' };

function tables(bytes) {
  const found = {};
  for (let n = bytes.readUInt16BE(4), at = 12; n > 0; n--, at += 16) {
    found[bytes.toString('latin1', at, at + 4)] = bytes.readUInt32BE(at + 8);
  }
  return found;
}

// Format 12 of the character map: groups of (first, last, first glyph).
function groups(bytes, cmap) {
  for (let n = bytes.readUInt16BE(cmap + 2), at = cmap + 4; n > 0; n--, at += 8) {
    const table = cmap + bytes.readUInt32BE(at + 4);
    if (bytes.readUInt16BE(table) !== 12) continue;
    const list = [];
    for (let g = bytes.readUInt32BE(table + 12), from = table + 16; g > 0; g--, from += 12) {
      list.push([bytes.readUInt32BE(from), bytes.readUInt32BE(from + 4), bytes.readUInt32BE(from + 8)]);
    }
    return list;
  }
  throw new Error('the font has no full character map (cmap format 12)');
}

class Font {
  constructor(bytes) {
    this.bytes = bytes;
    const at = tables(this.bytes);
    this.perEm = this.bytes.readUInt16BE(at.head + 18);
    this.metrics = this.bytes.readUInt16BE(at.hhea + 34);
    this.hmtx = at.hmtx;
    this.groups = groups(this.bytes, at.cmap);
    this.advances = new Map();
  }

  glyph(code) {
    let low = 0, high = this.groups.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1, [first, last, glyph] = this.groups[middle];
      if (code < first) high = middle - 1;
      else if (code > last) low = middle + 1;
      else return glyph + code - first;
    }
    return 0;
  }

  // Width of one character in em; counted by code point, because rare names lie outside the first plane.
  advance(character) {
    let width = this.advances.get(character);
    if (width === undefined) {
      const glyph = Math.min(this.glyph(character.codePointAt(0)), this.metrics - 1);
      width = this.bytes.readUInt16BE(this.hmtx + 4 * glyph) / this.perEm;
      this.advances.set(character, width);
    }
    return width;
  }
}

class Fonts {
  constructor() {
    this.regular = new Font(fs.readFileSync(path.join(FOLDER, FILES[400])));
    this.bold = new Font(fs.readFileSync(path.join(FOLDER, FILES[700])));
    this.rare = new Map();
  }

  // All fonts, as the bytes of their files.
  get blobs() { return [this.regular, this.bold, ...this.rare.values()].map(font => font.bytes); }

  // Before a request is answered: the fonts of the rare characters in it.
  async provide(line) {
    for (const character of rare.charactersIn(line)) {
      const slice = this.has(character) ? undefined : rare.sliceOf(character);
      if (slice) this.rare.set(slice, new Font(await rare.unpacked(slice)));
    }
  }

  has(character) { return this.fontOf(character, false).glyph(character.codePointAt(0)) !== 0; }

  fontOf(character, bold) {
    const own = bold ? this.bold : this.regular, code = character.codePointAt(0);
    if (this.rare.size > 0 && own.glyph(code) === 0) {
      for (const font of this.rare.values()) if (font.glyph(code) !== 0) return font;
    }
    return own;
  }

  width(text, size, bold) {
    let width = 0;
    for (const character of String(text)) width += this.fontOf(character, bold).advance(character);
    return width * size;
  }

  // Lines no wider than `limit`; breaks between Han characters and at spaces, never before closing punctuation.
  wrap(text, size, bold, limit) {
    const words = String(text).match(/[A-Za-z0-9.,%–\-+/:'’()]+\s*|\s+|./gu) || [];
    const lines = [''];
    for (const word of words) {
      const line = lines[lines.length - 1];
      const fits = this.width((line + word).trimEnd(), size, bold) <= limit;
      if (fits || line === '' || /^[，。、；：！？）〕”》]/u.test(word)) lines[lines.length - 1] += word;
      else lines.push(word.trimStart());
    }
    return lines.map(line => line.trimEnd());
  }

  // A square in print is worse than no print: a character without a glyph stops the release.
  demand(text, where) {
    const missing = new Set();
    for (const character of text) {
      if (character >= ' ' && !this.has(character)) missing.add(character);
    }
    if (missing.size > 0) {
      const list = [...missing].map(c => `${c} (U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')})`).join(', ');
      throw new Error(`${where}: the font has no glyph for ${list}`);
    }
  }
}

module.exports = { Fonts };
