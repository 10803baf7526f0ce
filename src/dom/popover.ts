import { placeNear } from './place-near.ts';

/**
 * What brings popovers to browsers without them; wait for it before one opens or closes. Its rules lie in the lowest layer of the style
 * sheet, as if the browser had them.
 */
export const popovers =
  'popover' in HTMLElement.prototype
    ? undefined
    : import('@oddbird/popover-polyfill/fn').then(({ apply }) => {
        apply({ layerName: 'reset' });
      });

/** Opens a popup beside a place of the window. It lies there before as well: without a top layer what takes the focus would scroll the page. */
export function showNear(popup: HTMLElement, place: DOMRect | undefined): void {
  placeNear(popup, place);
  popup.showPopover();
  placeNear(popup, place);
}
