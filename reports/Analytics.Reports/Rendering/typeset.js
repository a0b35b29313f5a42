'use strict';
// Sets a document: a fixed Typst template of this folder + data.json + figures, all from memory, to a tagged PDF.
const fs = require('fs');
const path = require('path');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu');

let compiler, known = 0;

function typeset(request, fonts) {
  const blobs = fonts.blobs;
  if (known !== blobs.length) {
    compiler = NodeCompiler.create({ workspace: __dirname, fontArgs: [{ fontBlobs: blobs }] });
    known = blobs.length;
  }
  const at = name => path.join(__dirname, name);
  for (const [name, text] of Object.entries(request.files)) {
    if (name.endsWith('.json')) fonts.demand(text, request.name);
    compiler.mapShadow(at(name), Buffer.from(text));
  }
  try {
    const compiled = compiler.compile({ mainFilePath: at(request.template), resetRead: true });
    if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    const document = compiled.result;
    const bytes = compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: request.timestamp });
    fs.writeFileSync(request.path, bytes);
    return { pages: document.numOfPages, bytes: bytes.length };
  } finally {
    for (const name of Object.keys(request.files)) compiler.unmapShadow(at(name));
    compiler.evictCache(10);
  }
}

module.exports = { typeset };
