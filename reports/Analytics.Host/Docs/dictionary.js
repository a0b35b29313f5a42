// A click on a table leaves what flows into it and out of it; another click, or one beside it, shows all again.
const drawing = document.getElementById('drawing');
const paths = [...drawing.querySelectorAll('path')];
const follow = (start, from, to) => {
  const reached = new Set([start]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    paths.filter(path => reached.has(path.dataset[from])).forEach(path => reached.add(path.dataset[to]));
  }
  return reached;
};
drawing.addEventListener('click', event => {
  const table = event.target.closest('g')?.dataset.table;
  const again = table === drawing.dataset.table;
  drawing.dataset.table = again || !table ? '' : table;
  drawing.classList.toggle('chosen', Boolean(drawing.dataset.table));
  if (!drawing.dataset.table) return;
  const above = follow(table, 'to', 'from');
  const below = follow(table, 'from', 'to');
  drawing.querySelectorAll('g').forEach(g => g.classList.toggle('near', above.has(g.dataset.table) || below.has(g.dataset.table)));
  paths.forEach(path => path.classList.toggle('near',
    (above.has(path.dataset.from) && above.has(path.dataset.to)) || (below.has(path.dataset.from) && below.has(path.dataset.to))));
});
