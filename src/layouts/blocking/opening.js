if (!location.hash && CSS.supports('overflow-anchor', 'auto') && performance.getEntriesByType('navigation')[0]?.type === 'navigate') {
  const pieces = '.chart__body, .chart__table, .stacked-table tr, .event, .page-notes li, .ledger, .ledger li, .index div, [data-section]';
  const { dataset } = document.documentElement;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media screen { [data-opening] :is(${pieces}) { content-visibility: auto; contain-intrinsic-block-size: auto 250vh } }`,
  );
  document.adoptedStyleSheets = [sheet];
  dataset.opening = '';
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
  });
}
