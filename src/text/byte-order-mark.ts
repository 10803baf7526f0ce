/** Tells programs that a file without another word on its encoding is UTF-8: spreadsheets, and browsers where the host says nothing. */
export const BYTE_ORDER_MARK = '\uFEFF';
