'use strict';
// The least and the greatest value that sums of unknown numbers can have, given other sums of them: two linear programs a target, solved by HiGHS.
// request: { sums: [{ columns: [number], value }], targets: [[number]] }; no unknown is negative.
// reply: { bounds: [{ low, high, lowProof: [sum], highProof: [sum] }] }: high null where nothing bounds it; a proof names the given sums that the bound follows from.
const load = require('highs');

let solver;

async function bounds(request) {
  solver ??= await load();
  const given = request.sums.map((sum, at) => ({ ...sum, at })).filter(sum => sum.columns.length > 0);
  const rows = given.map((sum, row) => ` c${row}: ${plus(sum.columns)} = ${sum.value}`).join('\n');
  return {
    bounds: request.targets.map(target => {
      const [low, lowProof] = solve('Minimize', target, rows, given);
      const [high, highProof] = solve('Maximize', target, rows, given);
      return { low: low ?? 0, high, lowProof, highProof };
    }),
  };
}

function solve(sense, target, rows, given) {
  const result = solver.solve(`${sense}\n obj: ${plus(target)}\nSubject To\n${rows}\nEnd`);
  if (result.Status === 'Unbounded' || result.Status === 'Primal infeasible or unbounded') return [null, []];
  if (result.Status !== 'Optimal') throw new Error(`the solver ended as '${result.Status}'`);
  return [result.ObjectiveValue, given.filter((_, row) => Math.abs(result.Rows[row].Dual) > 1e-7).map(sum => sum.at)];
}

// Lines of the LP format are short.
function plus(columns) {
  return columns.map((column, at) => `${at > 0 && at % 20 === 0 ? '\n  ' : ''}x${column}`).join(' + ');
}

module.exports = { bounds };
