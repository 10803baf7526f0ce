import { isShown } from './visible.ts';
import { within } from './within.ts';

/**
 * What brings popovers to browsers without them; wait for it before one opens or closes. Its rules lie in the lowest layer of the style
 * sheet, as if the browser had them.
 */
export const popovers =
  'popover' in HTMLElement.prototype
    ? undefined
    : within(import('@oddbird/popover-polyfill/fn')).then(({ apply }) => {
        apply({ layerName: 'reset' });
      });

/** Between a popup and its place, in px. */
const GAP = 6;

/** Puts a popup below a place of the window, or above it where the window ends, and inside the window's width. */
export function placeNear(popup: HTMLElement, place: DOMRect | undefined): void {
  if (!place) return;
  const below = place.bottom + GAP;
  const above = place.top - GAP - popup.offsetHeight;
  const top = below + popup.offsetHeight > innerHeight && above > 0 ? above : below;
  const left = Math.max(GAP, Math.min(place.left, document.documentElement.clientWidth - popup.offsetWidth - GAP));
  popup.style.top = `${top + scrollY}px`;
  popup.style.left = `${left + scrollX}px`;
}

let follow = (): void => undefined;
addEventListener('resize', () => {
  follow();
});

/**
 * Opens a popup beside a place of the window, which it follows when a phone turns; the latest one does. It lies there before it opens as
 * well: without a top layer what takes the focus would scroll the page.
 */
export function showNear(popup: HTMLElement, place: () => DOMRect | undefined): void {
  const put = () => {
    placeNear(popup, place());
  };
  put();
  popup.showPopover();
  put();
  let width = innerWidth;
  follow = () => {
    // The height alone changes while a reader scrolls, with the bars of the browser.
    if (innerWidth === width || !isShown(popup)) return;
    width = innerWidth;
    put();
    popup.scrollIntoView({ block: 'nearest' });
  };
}
