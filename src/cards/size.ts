/** Size of a preview card, in pixels: what the large previews of messengers and networks expect. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
