/** True where a click means the link itself: with a modifier key or another button it opens elsewhere, and this page stays as it is. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
