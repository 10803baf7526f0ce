/**
 * Arrows move the focus between the input and what stands below it: hits, what is beneath a hit, names that may have been meant. Typing there goes
 * on in the input.
 */
export function moveFocus(event: KeyboardEvent, input: HTMLInputElement, steps: readonly HTMLElement[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = steps.findIndex((step) => step === document.activeElement);
  if (at < 0 && document.activeElement !== input) return;
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: steps[at + 1],
    ArrowUp: at === 0 ? input : steps[at - 1],
    Home: steps[0],
    End: steps.at(-1),
  };
  const target = targets[event.key];
  // In the input, the other keys move the cursor.
  if (target && (at >= 0 || event.key === 'ArrowDown')) {
    event.preventDefault();
    target.focus();
  } else if (at >= 0 && event.key.length === 1 && event.key !== ' ') input.focus();
}
