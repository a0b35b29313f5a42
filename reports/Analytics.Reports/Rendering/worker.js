'use strict';
// Draws charts and sets documents for the release: one JSON request a line on standard input, one JSON reply a line on standard output.
const readline = require('readline');
const { Fonts } = require('./fonts.js');
const { draw } = require('./draw.js');
const { typeset } = require('./typeset.js');

const PROTOCOL = 1;
const fonts = new Fonts();

const operations = {
  hello: () => ({ protocol: PROTOCOL, node: process.version }),
  chart: request => draw(request, fonts),
  pdf: request => typeset(request, fonts),
};

// Libraries may log; standard output belongs to the replies.
console.log = console.info = console.warn = console.error = (...words) => process.stderr.write(words.join(' ') + '\n');

function answer(line) {
  let request = {};
  try {
    request = JSON.parse(line);
    const operation = operations[request.op];
    if (!operation) throw new Error(`unknown operation '${request.op}'`);
    return { id: request.id, ...operation(request) };
  } catch (error) {
    return { id: request.id, error: String((error && error.message) || error) };
  }
}

const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on('line', line => process.stdout.write(JSON.stringify(answer(line)) + '\n'));
lines.on('close', () => process.exit(0));
