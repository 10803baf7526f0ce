/** A tag as it is written, and a value in it that needs no quotes around it. What loads a script is read by patterns, as is the head. */
const TAG = /<(?!script)[a-z][^\s/>]*(?:\s+[^\s"=>]+(?:="[^"]*")?)*\s*\/?>/gu;
const PLAIN = /="([^\s"'=<>`]+)"(?=[\s>])/gu;
/** The end of an item, of a part of a table or of a paragraph, where what stands behind it ends that too. A head keeps its end: the reader for the search needs it. */
const ENDED =
  /<\/(?:li(?=><li\b|><\/[uo]l>)|d[dt](?=><d[dt]\b|><\/d)|t[dh](?=><t[dh]\b|><\/tr>)|tr(?=><tr\b|><\/t)|tbody(?=><\/table)|p(?=><(?:p|div|[uod]l|section|figure|details|form)\b|><\/(?:section|article|aside|header|div|details)>))>/gu;

/**
 * A page without the quotes and ends that are told without them: a hundredth of what a chapter weighs. Its head keeps them, which programs that
 * draw previews of links read by patterns.
 */
export function leanMarkup(page: string): string {
  const body = Math.max(page.indexOf('</head>'), 0);
  const lean = page.slice(body).replace(ENDED, '').replaceAll('<wbr aria-hidden="true"/>', '<wbr aria-hidden="true">');
  return page.slice(0, body) + lean.replace(TAG, (tag) => tag.replace('"/>', '" />').replace(PLAIN, '=$1'));
}
