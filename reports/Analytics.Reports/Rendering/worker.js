'use strict';
// Draws charts, turns them into points, sets documents and solves linear programs for the release: one JSON request a line on standard input, one JSON reply a line on standard output.
const fs = require('fs');
const path = require('path');
const readline = require('readline');
const { Fonts } = require('./fonts.js');
const { visible } = require('./charts/style.js');
const { draw } = require('./draw.js');
const { typeset } = require('./typeset.js');
const { bounds } = require('./bounds.js');
const { raster } = require('./raster.js');

const PROTOCOL = 1;
const fonts = new Fonts();

const operations = {
  hello: () => ({ protocol: PROTOCOL, node: process.version }),
  chart: request => draw(request, fonts),
  pdf: request => typeset(request, fonts),
  png: request => raster(request, fonts),
  // What pages run: ECharts and the charts of this folder in one script.
  script: () => ({ script: fs.readFileSync(path.join(__dirname, 'page.js'), 'utf8') }),
  bounds,
};

// Libraries may log; standard output belongs to the replies.
console.log = console.info = console.warn = console.error = (...words) => process.stderr.write(words.join(' ') + '\n');

async function answer(line) {
  let request = {};
  try {
    request = JSON.parse(line, visible);
    const operation = operations[request.op];
    if (!operation) throw new Error(`unknown operation '${request.op}'`);
    await fonts.provide(line);
    return { id: request.id, ...await operation(request) };
  } catch (error) {
    return { id: request.id, error: String((error && error.message) || error) };
  }
}

const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
let last = Promise.resolve();
lines.on('line', line => { last = last.then(() => answer(line)).then(reply => process.stdout.write(JSON.stringify(reply) + '\n')); });
lines.on('close', () => last.then(() => process.exit(0)));
