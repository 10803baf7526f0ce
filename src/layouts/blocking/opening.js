if (!location.hash && CSS.supports('overflow-anchor', 'auto') && performance.getEntriesByType('navigation')[0]?.type === 'navigate') {
  const pieces = '.chart__body, .chart__table, .stacked-table tr, .event, .page-notes li, .ledger, .ledger li, .index div, [data-section]';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen { :is(${pieces}) { content-visibility: auto; contain-intrinsic-size: auto 250vh } }`);
  document.adoptedStyleSheets = [sheet];
  document.addEventListener('DOMContentLoaded', () => {
    const styles = [...document.querySelectorAll(pieces)].map(({ style }) => style);
    let done = 0;
    const layOut = () => {
      const end = performance.now() + 8;
      while (done < styles.length && performance.now() < end) {
        styles[done++].contentVisibility = 'visible';
        void document.body.offsetHeight;
      }
      if (done < styles.length) return setTimeout(layOut);
      document.adoptedStyleSheets = [];
      for (const style of styles) style.contentVisibility = '';
    };
    requestAnimationFrame(() => setTimeout(layOut));
  });
}
