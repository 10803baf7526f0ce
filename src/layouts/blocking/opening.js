const [arrival] = performance.getEntriesByType('navigation');
// The name of the entry has the words (:~:text=) that the location leaves out.
if (arrival?.type === 'navigate' && !`${arrival.name}${location}`.includes('#') && CSS.supports('overflow-anchor', 'auto')) {
  // About as tall as each kind comes out on a screen of the width at hand, so that the end stays where it is: what stands in rows,
  const [row, event] = ['max(2.8rem, 6.8rem - 6vw)', 'max(6rem, 13.7rem - 9.75vw)'];
  const heights = {
    '[data-section], .ledger': '60rem',
    '.chart__body': '36rem',
    '.chart__table, .index div': '2.2rem',
    '.page-notes li, .ledger > ol > li': '11.4rem',
    '.ledger > ul > li': 'max(5.8rem, 13.7rem - 11vw)',
    '.stacked-table tr': `calc(${row} - 1.5rem)`,
    '.event': `calc(${event} - 1.5rem)`,
  };
  // what holds rows, entries or text, and a drawing, of those that the screen has room for.
  const heightOf = (piece) => {
    const { length } = piece.textContent;
    const [rows, events, entries] = ['.stacked-table tr', '.event', ':scope > ul > li'].map((kind) => piece.querySelectorAll(kind).length);
    if (piece.matches('.chart__table')) return `calc(3rem + ${rows} * ${row} + ${events} * ${event})`;
    if (entries) return `calc(3rem + ${entries} * 6.4rem + ${length} * max(0.014rem, 0.1rem - 0.155vw))`;
    if (!piece.matches('.chart__body')) return `calc(17.5rem + ${length} * max(0.0535rem, 0.133rem - 0.136vw))`;
    const fluid = piece.querySelector('.chart__svg:not([viewBox])');
    if (fluid) return `${fluid.getAttribute('height')}px`;
    const { width, height } =
      [...piece.querySelectorAll('svg')].map((svg) => svg.viewBox.baseVal).findLast((box) => box?.width <= room) ?? {};
    return width ? `${(height * room) / width}px` : '36rem';
  };
  const kinds = Object.keys(heights).join();
  // What takes long on the first screen waits for the words above it, and what stands below waits with it, since it may move.
  const waiting = `.index, :is(.page-head + *, .chart__head, .chart, section, .page) ~ *, ${kinds}`;
  // Not their groups, whose contents a browser lays out though they are not displayed.
  const marks = '.chart__svg a, .chart__svg > text';
  const { dataset } = document.documentElement;
  const auto = Object.entries(heights).map(([kind, height]) => `${kind} { contain-intrinsic-block-size: auto ${height} }`);
  // Sheets that end: to change an attribute on which the style of any element may hang has a browser ask anew for that of all.
  const [opening, waits] = [
    `${auto.join('')} :is(${kinds}) { content-visibility: auto } :is(${marks}):not([style*=vis]) { display: none }`,
    `:is(${waiting}):not([style*=vis]) { content-visibility: hidden; visibility: hidden } .page { min-block-size: 200vh }`,
  ].map((rules) => {
    const sheet = new CSSStyleSheet({ media: 'screen' });
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  });
  const end = (sheet, state) => void (sheet.disabled = delete dataset[state]);
  dataset.opening = dataset.waits = '';
  // What stands above, and is no part of the first task of what follows.
  void document.body.offsetHeight;
  const room = Math.min(document.body.clientWidth - 32, 736);
  const whenParsed = () => {
    // What is folded needs none.
    const pieces = [...document.querySelectorAll(`${waiting}, ${marks}`)].filter((piece) => !piece.closest('details:not([open])'));
    let done = 0;
    const layOut = () => {
      // Whoever is at the end stays there.
      const isAtEnd = scrollY > 0 && scrollY + innerHeight > document.documentElement.scrollHeight - 1;
      for (const until = performance.now() + 4; done < pieces.length && performance.now() < until;) {
        pieces[done++].style.contentVisibility = 'visible';
        // Far below the screen. To ask lays out what was just made visible.
        if (!(pieces[done]?.getBoundingClientRect().top < 3 * innerHeight)) end(waits, 'waits');
      }
      if (done < pieces.length) setTimeout(layOut);
      else {
        end(waits, 'waits');
        end(opening, 'opening');
        for (const { style } of pieces) style.contentVisibility = '';
      }
      if (isAtEnd) scrollTo(0, document.documentElement.scrollHeight);
    };
    for (const piece of document.querySelectorAll('[data-section], .ledger, .chart__body, .chart__table:not(details)'))
      piece.style.containIntrinsicBlockSize = heightOf(piece);
    requestAnimationFrame(() => setTimeout(layOut));
    // Whoever may go to the end by a key, or to a place by a link, finds it where it stays.
    for (const way of ['keydown', 'click']) addEventListener(way, () => layOut((done = pieces.length)), { once: true });
  };
  // No part of the task in which a page ends and its scripts begin.
  document.addEventListener('readystatechange', () => setTimeout(whenParsed), { once: true });
}
