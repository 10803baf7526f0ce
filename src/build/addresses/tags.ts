/** A comment; an element whose content is text, with that text; or the start of any other element. */
const MARKUP =
  /<!--[^]*?-->|<(?<raw>script|style|title|textarea)\b(?<rawAttributes>(?:"[^"]*"|'[^']*'|[^'">])*)>[^]*?<\/\k<raw>|<(?<name>[a-z][^\s/>]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^'">])*)>/giu;
const ATTRIBUTE = /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/gu;
const ENTITY = /&(?:#x(?<hex>[0-9a-f]+)|#(?<decimal>\d+)|(?<named>amp|quot|apos|lt|gt));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/**
 * Calls back for every attribute of HTML or SVG as it is written by a build: what stands in comments, scripts, styles and titles is none.
 * A whole parser takes fifteen times as long, which every build would wait for.
 */
export function eachAttribute(markup: string, visit: (element: string, name: string, value: string) => void): void {
  for (const { groups = {} } of markup.matchAll(MARKUP)) {
    const attributes = groups['attributes'] ?? groups['rawAttributes'] ?? '';
    if (!attributes.includes('=')) continue;
    const element = (groups['name'] ?? groups['raw'] ?? '').toLowerCase();
    for (const { groups: parts = {} } of attributes.matchAll(ATTRIBUTE)) {
      const value = parts['double'] ?? parts['single'] ?? parts['bare'];
      if (value !== undefined) visit(element, (parts['name'] ?? '').toLowerCase(), decode(value));
    }
  }
}

function decode(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(ENTITY, (_, hex?: string, decimal?: string, named?: string) =>
    named === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
      : (NAMED[named.toLowerCase()] ?? ''),
  );
}
