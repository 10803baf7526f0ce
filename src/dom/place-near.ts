const GAP = 6;

/** Puts a popup below a place of the window, or above it where the window ends, and inside the window's width. */
export function placeNear(popup: HTMLElement, place: DOMRect | undefined): void {
  if (!place) return;
  const below = place.bottom + GAP;
  const above = place.top - GAP - popup.offsetHeight;
  const top = below + popup.offsetHeight > innerHeight && above > 0 ? above : below;
  const left = Math.max(GAP, Math.min(place.left, document.documentElement.clientWidth - popup.offsetWidth - GAP));
  popup.style.top = `${String(top + scrollY)}px`;
  popup.style.left = `${String(left + scrollX)}px`;
}
