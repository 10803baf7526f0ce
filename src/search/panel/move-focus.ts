/** Arrows move the focus between the input and the hits; typing on a hit goes on in the input. Nothing moves while an input method composes. */
export function moveFocus(event: KeyboardEvent, input: HTMLInputElement, links: readonly HTMLAnchorElement[]): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = links.findIndex((link) => link === document.activeElement);
  if (at < 0 && document.activeElement !== input) return;
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: links[at + 1],
    ArrowUp: at === 0 ? input : links[at - 1],
    Home: links[0],
    End: links.at(-1),
  };
  const target = targets[event.key];
  // In the input, the other keys move the cursor.
  if (target && (at >= 0 || event.key === 'ArrowDown')) {
    event.preventDefault();
    target.focus();
  } else if (at >= 0 && event.key.length === 1 && event.key !== ' ') input.focus();
}
