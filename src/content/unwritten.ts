/** Stands in a new entry for a text that is still to be written. */
export const UNWRITTEN = '待写';
