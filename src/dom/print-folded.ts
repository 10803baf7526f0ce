/* Opens what is folded while the page is printed. */
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const box of opened) box.open = true;
});
addEventListener('afterprint', () => {
  for (const box of opened) box.open = false;
});
export {};
