'use strict';
// Han characters outside the first plane (𡋾, 𪨶: names of villages and people), which the documents' font does not have: Hanazono Mincho, in slices that are unpacked when a
// character of one is to be printed.
const fs = require('fs');
const path = require('path');

const FOLDER = path.join(__dirname, 'node_modules', 'hanamin');
const FACE = /url\((HanaMinB\.[^)]+)\)[^}]*unicode-range:\s*([^;]+);/g;

let slices;

function listed() {
  const list = [];
  for (const [, file, ranges] of fs.readFileSync(path.join(FOLDER, 'HanaMin.css'), 'utf8').matchAll(FACE)) {
    for (const range of ranges.split(',')) {
      const [first, last] = range.trim().replace(/^U\+/i, '').split('-').map(code => parseInt(code, 16));
      list.push({ file, first, last: last || first });
    }
  }
  return list;
}

// Request lines hold them as pairs of escapes or as they are.
function charactersIn(line) {
  const found = new Set();
  if (/\\uD8[4-9A-F]/i.test(line) || /[\u{20000}-\u{3FFFF}]/u.test(line)) {
    for (const [, high, low] of line.matchAll(/\\u(D8[4-9A-F][0-9A-F])\\u(D[C-F][0-9A-F]{2})/gi)) found.add(String.fromCharCode(parseInt(high, 16), parseInt(low, 16)));
    for (const [character] of line.matchAll(/[\u{20000}-\u{3FFFF}]/gu)) found.add(character);
  }
  return found;
}

// The file of the slice that has a character; undefined where none has.
function sliceOf(character) {
  slices = slices || listed();
  const code = character.codePointAt(0);
  return slices.find(slice => slice.first <= code && code <= slice.last)?.file;
}

// The slice as TrueType.
async function unpacked(file) {
  const decompress = require('wawoff2/decompress');
  return Buffer.from(await decompress(fs.readFileSync(path.join(FOLDER, file))));
}

module.exports = { charactersIn, sliceOf, unpacked };
