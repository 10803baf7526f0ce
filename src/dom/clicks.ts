/** True where a click means the link itself: with a modifier key or another button it opens elsewhere, and this page stays as it is. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/** True for a click by finger, after which nothing hovers. */
export function isTap(click: MouseEvent): boolean {
  // Where a click is no pointer event yet, as in Safari, the device answers.
  return click instanceof PointerEvent ? click.pointerType === 'touch' : matchMedia('(hover: none)').matches;
}
