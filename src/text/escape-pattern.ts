/** A literal text as a part of a regular expression. `RegExp.escape` is younger than some of the browsers that read the site. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
