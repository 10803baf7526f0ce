/** Runs in a page: the rows of tables whose cells do not follow one another from left to right, as its head does. Where rows are stacked none has to. */
export function rowsOutOfOrder(): string[] {
  return [...document.querySelectorAll('.table-box tr')].flatMap((row) => {
    if (getComputedStyle(row).display === 'flex') return [];
    const boxes = [...row.children].map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 1);
    const line = boxes.filter(({ top }) => Math.abs(top - (boxes[0]?.top ?? 0)) < 12);
    const isInOrder = line.every(({ left }, index) => left >= (line[index - 1]?.right ?? left) - 1);
    return isInOrder ? [] : [`the cells of ${row.id || 'a head'} are not in order`];
  });
}

/**
 * Runs in a page on a small screen: what is wrong with its tables of figures. None scrolls sideways; in a row that is stacked the name stands left
 * and figures right, but for a year, below the heads of their columns where they have no label of their own, and no other head is seen unless it sorts.
 */
export function tableFaults(): string[] {
  const faults: string[] = [];
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const isSeen = (element: Element) => element.getClientRects().length > 0;
  for (const box of document.querySelectorAll<HTMLElement>('.table-box')) {
    if (!isSeen(box) || !box.querySelector('.number')) continue;
    const name = box.getAttribute('aria-label') ?? '';
    const { left, right } = box.getBoundingClientRect();
    if (box.scrollWidth > box.clientWidth) faults.push(`${name}: ${String(box.scrollWidth - box.clientWidth)} px to scroll`);
    if (!box.querySelector('.stacked-table')) continue;
    const heads = [...box.querySelectorAll('thead th')].filter((head) => isSeen(head) && head.getBoundingClientRect().width > 1);
    const ends = heads.map((head) => Math.round(head.getBoundingClientRect().right));
    const others = heads.filter((head, index) => index > 0 && !head.matches('.number') && !head.querySelector('button'));
    faults.push(...others.map((head) => `${name}: the head ${head.textContent} stands above no column`));
    for (const row of box.querySelectorAll('tbody tr')) {
      const cells = [...row.children].filter((cell) => isSeen(cell));
      const [first, figures] = [cells.find((cell) => cell.matches('th')), cells.filter((cell) => cell.matches('.number:not(.year)'))];
      if (!first || figures.length === 0) continue;
      const [at, boxes] = [first.getBoundingClientRect(), figures.map((figure) => figure.getBoundingClientRect())];
      const beside = boxes.filter(({ top }) => Math.abs(top - at.top) < 4);
      const rest = cells.filter((cell) => cell !== first && !figures.includes(cell));
      const fails =
        Math.abs(at.left - left) > 1 ||
        Math.abs((beside.at(-1)?.right ?? 0) - right) > 1 ||
        rest.some((cell) => cell.getBoundingClientRect().top < at.bottom - 1) ||
        figures.some((figure) => !figure.hasAttribute('data-label') && !ends.includes(Math.round(figure.getBoundingClientRect().right)));
      if (fails) faults.push(`${name}: the row ${row.id || first.textContent} is not in order`);
    }
  }
  return faults;
}
