export const PERMALINK_KINDS = ['chapter', 'section', 'figure', 'row', 'stock', 'model', 'event', 'org', 'term', 'note', 'source'] as const;
export type PermalinkKind = (typeof PERMALINK_KINDS)[number];

/** No id of a permalink has more characters. */
export const MAX_ID_LENGTH = 100;
