'use strict';
// Every kind of chart by its name, for the worker and for the page alike. A kind takes its data and { width, narrow, fonts } and returns
// { height, option } for ECharts, and for the page what a pointer finds: hots, places with words; and live, what the option has besides.
module.exports = {
  strip: require('./strip.js'), completeness: require('./completeness.js'), stack: require('./stack.js'), waterfall: require('./waterfall.js'), intervals: require('./intervals.js'),
  sankey: require('./sankey.js'), lines: require('./lines.js'), multiples: require('./multiples.js'), heat: require('./heat.js'), runs: require('./runs.js'), funnel: require('./funnel.js'),
  ranks: require('./ranks.js'), caterpillar: require('./caterpillar.js'), dumbbell: require('./dumbbell.js'), boxes: require('./boxes.js'),
};
