import { load } from 'cheerio';

const RULE = /(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}/gu;

/**
 * Writes what a style sheet says of an SVG into its elements as presentation attributes: a file that is opened by itself under a strict
 * policy may have neither `<style>` nor `style=""`. The sheet keeps to classes, elements and descendants.
 */
export function applyStyles(svg: string, css: string): string {
  const $ = load(svg, { xml: true });
  const rules = [...css.matchAll(RULE)].flatMap(({ groups }) =>
    (groups?.['selectors'] ?? '')
      .split(',')
      .map((selector) => ({ selector: selector.trim(), attributes: declarationsOf(groups?.['body'] ?? '') })),
  );
  for (const { selector, attributes } of rules.toSorted((a, b) => specificity(a.selector) - specificity(b.selector)))
    $(selector).attr(attributes);
  return $.xml();
}

function declarationsOf(body: string): Record<string, string> {
  return Object.fromEntries([...body.matchAll(/([\w-]+):([^;]+)/gu)].map(([, name = '', value = '']) => [name, value.trim()]));
}

/** Of selectors without ids: a class outweighs every number of elements. */
function specificity(selector: string): number {
  return (selector.match(/\./gu)?.length ?? 0) * 100 + (selector.match(/(?:^|\s)[a-z]/gu)?.length ?? 0);
}
