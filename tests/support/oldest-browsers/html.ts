import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { features, lackedBy } from './compat.ts';

const { elements, global_attributes: globalAttributes } = features.html;

function* withIn(node: DefaultTreeAdapterTypes.Node): Iterable<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* withIn(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* withIn(child);
}

/** What a page is written with that one of the oldest browsers lacks: `details[name] is not in chrome 107`. */
export function lackingInHtml(html: string): string[] {
  const found = new Map<string, string[]>();
  for (const { tagName, attrs } of withIn(parse(html))) {
    const known = elements?.[tagName];
    found.set(`<${tagName}>`, lackedBy(known));
    for (const { name, value } of attrs) {
      const [own, common] = [known?.[name], globalAttributes?.[name]];
      if (own) found.set(`${tagName}[${name}]`, lackedBy(own));
      else if (common) found.set(`[${name}]`, lackedBy(common));
      const choice = (own ?? common)?.[value];
      if (choice) found.set(`[${name}=${value}]`, lackedBy(choice));
    }
  }
  return [...found].flatMap(([name, browsers]) => (browsers.length === 0 ? [] : [`${name} is not in ${browsers.join(', ')}`]));
}
