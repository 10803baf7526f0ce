import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';

/** The text of a data file with an entry more at its end, written as the one before; comments stay. */
export function appendEntry(text: string, entry: object): string {
  const { contents } = parseDocument(text);
  const last = isSeq(contents) ? contents.items.at(-1) : undefined;
  const isFlow = (isMap(last) && last.flow) ?? false;
  const document = new Document([entry]);
  visit(document, {
    Collection: (_, node, path) => {
      // The file and, in one of block style, its entries have a line a field; lists stand in brackets.
      node.flow = path.length > 1 && (isFlow || !isMap(node));
    },
    Scalar: (key, node) => {
      // A date is text.
      if (key === 'value' && isScalar(node) && /^\d/u.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
  const added = document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: false });
  return appendText(text.replace(/^\[\s*\]\s*$/mu, ''), added);
}

/** A text with another below it, its lines ended as the lines before. */
export function appendText(text: string, added: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const above = text.trimEnd();
  return (above === '' ? '' : above + end) + added.replaceAll('\n', end);
}
