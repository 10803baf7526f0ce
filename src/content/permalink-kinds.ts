export const PERMALINK_KINDS = ['chapter', 'section', 'figure', 'row', 'stock', 'model', 'event', 'org', 'term', 'note', 'source'] as const;
export type PermalinkKind = (typeof PERMALINK_KINDS)[number];
