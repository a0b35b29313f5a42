'use strict';
// A drawn chart as a picture of points, for programs that show no SVG. Fine enough for print; a palette would halve the bytes and take four times as long.
const path = require('path');

let sharp;

async function raster(request) {
  // Read when the library loads: it must find our fonts and no others.
  process.env.FONTCONFIG_FILE = path.join(__dirname, 'fonts.conf');
  sharp = sharp || require('sharp');
  const image = sharp(Buffer.from(request.svg), { density: 120 }).flatten({ background: '#ffffff' }).png({ compressionLevel: 5 });
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { png: data.toString('base64'), width: info.width, height: info.height };
}

module.exports = { raster };
