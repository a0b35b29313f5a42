'use strict';
// Flow of funds from counties to kinds of project; both sides in catalogue order, never by size.
// data: { nodes: [{ id, name, words, side }], links: [{ source, target, value, words }], heads: [left, right] }; side: from | to
const { INK, MUTE, ALL, COHORT, label, cut } = require('./style.js');

module.exports = function sankey(data, { width, narrow, fonts }) {
  const size = narrow ? 10 : 12, short = Object.fromEntries(data.nodes.map(node => [node.id, cut(node.words, fonts, size, false, width * 0.36)]));
  const widest = side => Math.max(0, ...data.nodes.filter(node => node.side === side).map(node => fonts.width(short[node.id], size, false)));
  const left = widest('from') + 10, right = widest('to') + 10, rows = Math.max(1, ...['from', 'to'].map(side => data.nodes.filter(node => node.side === side).length));
  const height = Math.min(narrow ? 520 : 480, 60 + 60 * rows);
  const words = Object.fromEntries(data.nodes.map(node => [node.id, node.words]));
  const name = id => data.nodes.find(node => node.id === id).name;
  return {
    height,
    live: { tooltip: { formatter: ({ dataType, data: one }) => dataType === 'edge' ? [`${name(one.source)} → ${name(one.target)}`, one.words] : [words[one.name]] }, series: [{ silent: false, emphasis: { focus: 'adjacency' } }] },
    option: {
      graphic: [label(0, 10, data.heads[0], { size: 11, fill: MUTE, bold: true }), label(width, 10, data.heads[1], { size: 11, fill: MUTE, bold: true, align: 'right' })],
      series: [{
        type: 'sankey', left, right, top: 28, bottom: 6, nodeWidth: 12, nodeGap: narrow ? 8 : 12, layoutIterations: 0, draggable: false, silent: true,
        data: data.nodes.map(node => ({ name: node.id, depth: node.side === 'from' ? 0 : 1, itemStyle: { color: node.side === 'from' ? COHORT.village : COHORT.community, borderWidth: 0 }, label: { position: node.side === 'from' ? 'left' : 'right' } })),
        links: data.links,
        lineStyle: { color: ALL, opacity: 0.26, curveness: 0.5 },
        label: { fontSize: size, color: INK, distance: 5, formatter: node => short[node.name] },
      }],
    },
  };
};
