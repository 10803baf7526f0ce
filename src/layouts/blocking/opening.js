if (!location.hash && CSS.supports('overflow-anchor', 'auto') && performance.getEntriesByType('navigation')[0]?.type === 'navigate') {
  const heights = {
    '[data-section], .ledger': 60,
    '.chart__body': 36,
    '.stacked-table tr, .event, .page-notes li, .ledger > ul > li': 9,
    '.chart__table, .index div': 3,
  };
  const pieces = Object.keys(heights).join();
  const { dataset } = document.documentElement;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    Object.entries(heights)
      .map(([kind, rem]) => `[data-opening] :is(${kind}) { content-visibility: auto; contain-intrinsic-block-size: auto ${rem}rem }`)
      .join(''),
  );
  sheet.media = 'screen';
  document.adoptedStyleSheets = [sheet];
  dataset.opening = '';
  // What stands above, and is no part of the first task of what follows.
  void document.body.offsetHeight;
  document.addEventListener('DOMContentLoaded', () => {
    const styles = [...document.querySelectorAll(pieces)].map(({ style }) => style);
    let done = 0;
    const layOut = () => {
      for (const end = performance.now() + 8; done < styles.length && performance.now() < end; void document.body.offsetHeight)
        styles[done++].contentVisibility = 'visible';
      if (done < styles.length) return setTimeout(layOut);
      delete dataset.opening;
      for (const style of styles) style.contentVisibility = '';
    };
    requestAnimationFrame(() => setTimeout(layOut));
    // Whoever goes to the end, or may by a key, finds it where it stays.
    const layOutAll = () => {
      done = styles.length;
      layOut();
    };
    addEventListener('keydown', layOutAll, { once: true });
    addEventListener('scroll', () => {
      if (done === styles.length || scrollY + innerHeight < document.documentElement.scrollHeight - 1) return;
      layOutAll();
      scrollTo(0, document.documentElement.scrollHeight);
    });
  });
}
