/** The element that the address names, where the page has it. */
export function addressedElement(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    // A fragment that is cut off within an encoded character names nothing.
    return null;
  }
}
