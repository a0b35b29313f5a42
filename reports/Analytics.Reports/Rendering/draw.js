'use strict';
// One chart to SVG: the same request gives the same bytes in every process.
const echarts = require('echarts/dist/echarts.min.js');
const { Measured } = require('./measured.js');
const { FAMILY, INK, MUTE, ALERT, text, escape } = require('./charts/style.js');

const KINDS = require('./charts/kinds.js');

let measuring;

function render(option, width, height) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, backgroundColor: 'transparent', textStyle: { fontFamily: FAMILY, color: INK, fontSize: 12 }, ...option });
    return chart.getZr().painter.renderToString({ useViewBox: true, cssEmphasis: false, cssAnimation: false });
  } finally {
    chart.dispose();
  }
}

// What the painter leaves behind depends on the process (id counters) or on the viewer (baselines, font lists): neither may.
function clean(svg, id) {
  const ids = new Map();
  return svg
    .replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '').replace(/ class="zr\d+-cls-\d+"/g, '').replace(/ pointer-events="[^"]*"/g, '').replace(/ xml:space="preserve"/g, '')
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/zr\d+-[a-z]+\d+/g, name => { if (!ids.has(name)) ids.set(name, `${id}-${ids.size}`); return ids.get(name); })
    .replace(/><\/(path|rect|circle|line|polyline|polygon|ellipse)>/g, '/>')
    .replace(/ dominant-baseline="central"/g, ' dy="0.38em"').replace(/font-family:[^;"]*;?/g, '').replace(/ style=""/g, '').replace(/ text-anchor="start"/g, '');
}

function block(lines, size, top, options) {
  return lines.map((line, row) => text(0, top + size + row * size * 1.4, line, { size, ...options })).join('');
}

function frame(request, fonts, plot, withTitle) {
  const width = request.width, parts = [];
  let top = 0;
  if (withTitle) {
    const title = fonts.wrap(request.title, 17, true, width), subtitle = fonts.wrap(request.subtitle, 12.5, false, width);
    parts.push(block(title, 17, 0, { bold: true }), block(subtitle, 12.5, title.length * 23.8 + 3, { fill: MUTE }));
    top = title.length * 23.8 + subtitle.length * 17.5 + 12;
  }
  parts.push(`<g transform="translate(0 ${round(top)})">${plot.svg}</g>`);
  let bottom = top + plot.height + 4;
  if (request.sample) {
    const sample = fonts.wrap(request.sample, 11, true, width);
    parts.push(block(sample, 11, bottom, { fill: ALERT, bold: true }));
    bottom += sample.length * 15.4;
  }
  const source = fonts.wrap(request.source, 11, false, width);
  parts.push(block(source, 11, bottom, { fill: MUTE }));
  const height = Math.ceil(bottom + source.length * 15.4 + 3);
  const id = request.name, margin = withTitle ? 16 : 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}" width="${width + 2 * margin}" height="${height + 2 * margin}" ` +
    `font-family="${FAMILY}" fill="${INK}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escape(request.title)}</title><desc id="${id}-d">${escape(request.description)}</desc>` +
    (withTitle ? `<rect x="${-margin}" y="${-margin}" width="${width + 2 * margin}" height="${height + 2 * margin}" fill="#fff"/>` : '') + parts.join('') + '</svg>';
}

function round(value) { return Math.round(value * 100) / 100; }

function draw(request, fonts) {
  if (measuring !== fonts) {
    measuring = fonts;
    echarts.setPlatformAPI({ measureText: (words, font) => ({ width: fonts.width(words ?? '', parseFloat(/([\d.]+)px/.exec(font || '')?.[1] ?? '12'), /bold|[6-9]00/.test(font || '')) }) });
  }
  const kind = KINDS[request.kind];
  if (!kind) throw new Error(`unknown kind of chart '${request.kind}'`);
  fonts.demand(JSON.stringify(request), request.name);
  const measured = new Measured(fonts);
  const { option, height } = kind(request.data, { width: request.width, narrow: request.width < 600, fonts: measured });
  const plot = { height, svg: clean(render(option, request.width, height), request.name) };
  return { svg: frame(request, fonts, plot, false), picture: frame(request, fonts, plot, true), measured: measured.seen };
}

module.exports = { draw };
