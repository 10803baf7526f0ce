/** The characters on either side of a place where browsers set a space, unless something else begins there. */
export const PARTED = /^(?:\p{Script=Han}[A-Za-z\d]|[A-Za-z\d]\p{Script=Han})$/u;
