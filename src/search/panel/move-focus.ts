/** Arrows move the focus between the field and what stands below: hits, what is beneath, similar names. Typing goes on in the field. */
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
