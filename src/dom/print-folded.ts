/** Paper can't be unfolded: what is folded opens while the page is printed. Newer browsers need no script for it: print.css. */
export function unfoldForPaper(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const box of opened) box.open = true;
  });
  addEventListener('afterprint', () => {
    for (const box of opened) box.open = false;
  });
}
