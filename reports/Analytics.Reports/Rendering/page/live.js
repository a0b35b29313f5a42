// What a page does beyond its pictures: a chart that somebody points at is drawn once more by ECharts, with the functions that drew the picture, and says its values.
// Nothing happens before; the picture stays below for print, for readers without scripts and for those who read it aloud.
import * as echarts from 'echarts/core';
import { BarChart, LineChart, ScatterChart, SankeyChart } from 'echarts/charts';
import { GridComponent, GraphicComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import kinds from '../charts/kinds.js';
import { FAMILY, INK, escape, visible } from '../charts/style.js';
import { Remembered } from '../measured.js';

echarts.use([BarChart, LineChart, ScatterChart, SankeyChart, GridComponent, GraphicComponent, TooltipComponent, SVGRenderer]);

const charts = JSON.parse(document.getElementById('charts').textContent, visible);

// A name may hold anything: it is text, never markup.
const html = lines => lines.map((line, at) => at === 0 ? `<strong>${escape(line)}</strong>` : escape(line)).join('<br>');

// Never moving: tooltips come and go at once, and charts have no animation.
const TOOLTIP = {
  show: true, trigger: 'item', confine: true, transitionDuration: 0, backgroundColor: '#ffffff', borderColor: INK, borderWidth: 1, padding: [6, 10],
  textStyle: { color: INK, fontSize: 13, fontFamily: FAMILY }, extraCssText: 'max-width: 320px; white-space: normal; box-shadow: none;',
};

function option(chart, width) {
  const { option, height, hots = [], live = {} } = kinds[chart.kind](chart.data, { width, narrow: width < 600, fonts: new Remembered(chart.measured[width]) });
  const words = live.tooltip?.formatter, tooltip = { ...TOOLTIP, ...live.tooltip, ...(words ? { formatter: points => html(words(points)) } : {}) };
  const series = (option.series ?? []).map((one, at) => ({ emphasis: { focus: 'series' }, ...one, ...live.series?.[at] }));
  return { hots, height, option: { animation: false, backgroundColor: 'transparent', textStyle: { fontFamily: FAMILY, color: INK, fontSize: 12 }, ...option, series, tooltip } };
}

// A place that can be pointed at: it shows its words and its bounds, or brings a series forward.
function zone(hot, picture) {
  const clear = { fill: 'rgba(0,0,0,0)', stroke: 'rgba(0,0,0,0)', lineWidth: 1 }, said = hot.words.length > 0;
  return {
    type: 'rect', z: 100, cursor: 'default', shape: { x: hot.x, y: hot.y, width: hot.width, height: hot.height }, style: clear,
    ...(said ? { tooltip: { formatter: () => html(hot.words) } } : {}),
    onmouseover() { if (said) this.setStyle({ fill: 'rgba(32,115,188,0.10)', stroke: INK }); else picture.dispatchAction({ type: 'highlight', seriesIndex: hot.series }); },
    onmouseout() { if (said) this.setStyle(clear); else picture.dispatchAction({ type: 'downplay', seriesIndex: hot.series }); },
  };
}

function enliven(box, chart) {
  const still = box.querySelector('svg'), width = still.viewBox.baseVal.width, drawn = option(chart, width);
  const layer = box.appendChild(document.createElement('div'));
  layer.className = 'live';
  layer.setAttribute('aria-hidden', 'true');
  layer.style.width = `${width}px`;
  layer.style.height = `${drawn.height}px`;
  // On top of the picture, as large as it is shown.
  const place = () => {
    const [from, to] = [box.getBoundingClientRect(), still.getBoundingClientRect()];
    layer.style.left = `${to.left - from.left + box.scrollLeft}px`;
    layer.style.top = `${to.top - from.top + box.scrollTop}px`;
    layer.style.transform = `scale(${to.width / width})`;
  };
  place();
  new ResizeObserver(place).observe(box);
  const picture = echarts.init(layer, null, { renderer: 'svg', width, height: drawn.height });
  picture.setOption({ ...drawn.option, graphic: [...(drawn.option.graphic ?? []), ...drawn.hots.map(hot => zone(hot, picture))] });
  box.classList.add('enlivened');
}

for (const [key, chart] of Object.entries(charts)) {
  for (const box of document.querySelectorAll(`#chart-${key} .wide, #chart-${key} .narrow`)) {
    const start = () => {
      for (const event of ['pointerenter', 'pointerdown', 'focusin']) box.removeEventListener(event, start);
      enliven(box, chart);
    };
    for (const event of ['pointerenter', 'pointerdown', 'focusin']) box.addEventListener(event, start);
  }
}
