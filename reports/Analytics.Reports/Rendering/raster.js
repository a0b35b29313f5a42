'use strict';
// A drawn chart as a picture of points, for programs that show no SVG. Fine enough for print; a palette would halve the bytes and take four times as long.
const fs = require('fs');
const os = require('os');
const path = require('path');

let sharp, known = 0;

// Read when the library loads: it must find our fonts and no others.
function configuration(fonts) {
  const own = path.join(__dirname, 'fonts.conf');
  if (fonts.rare.size === 0) return own;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rare-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [slice, font] of fonts.rare) fs.writeFileSync(path.join(folder, path.basename(slice, '.woff2') + '.ttf'), font.bytes);
  fs.writeFileSync(path.join(folder, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>${own}</include><dir>${folder}</dir></fontconfig>`);
  return path.join(folder, 'fonts.conf');
}

async function raster(request, fonts) {
  // The library never looks at its fonts again: for a rare one that came later, another process is started and asked.
  if (sharp && known !== fonts.rare.size) process.exit();
  if (!sharp) {
    process.env.FONTCONFIG_FILE = configuration(fonts);
    known = fonts.rare.size;
    sharp = require('sharp');
  }
  const image = sharp(Buffer.from(request.svg), { density: 120 }).flatten({ background: '#ffffff' }).png({ compressionLevel: 5 });
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { png: data.toString('base64'), width: info.width, height: info.height };
}

module.exports = { raster };
