'use strict';
// A drawn chart as a picture of points, for programs that show no SVG. Twice the size of a screen, so that print stays sharp.
const path = require('path');

let sharp;

async function raster(request) {
  // Read when the library loads: it must find our fonts and no others.
  process.env.FONTCONFIG_FILE = path.join(__dirname, 'fonts.conf');
  sharp = sharp || require('sharp');
  const image = sharp(Buffer.from(request.svg), { density: 144 }).flatten({ background: '#ffffff' }).png({ compressionLevel: 9, palette: true, colours: 64, effort: 1 });
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { png: data.toString('base64'), width: info.width, height: info.height };
}

module.exports = { raster };
