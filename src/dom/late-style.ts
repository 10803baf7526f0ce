/** Gives the page the style of what a script makes, with that script; layers have the order of the page's own sheet. */
export function lateStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
