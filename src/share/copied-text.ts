/** Controls, pictures and the marks of notes are no part of a text; notes are where the copy begins within one. */
const LEFT_OUT = 'script, svg, button, share-link, a[data-note], [popover], .visually-hidden';
const NOTES = 'aside, .note';
/** Elements that mean something in another program; all others are a block there, or only their text. */
const KEPT =
  /^(?:a|abbr|b|blockquote|br|caption|cite|code|d[dlt]|dfn|em|h[1-6]|hr|i|kbd|li|ol|p|pre|q|strong|su[bp]|table|tbody|t[dhr]|thead|ul)$/u;
const ATTRIBUTES = ['colspan', 'rowspan', 'start', 'value', 'lang'];
/** A part of one of these makes sense in it only. */
const PARTS = 'table, thead, tbody, tr, ul, ol, dl';

/** A selected part of a page as plain HTML: no colours of the theme, no classes, addresses in full. */
function plainHtml(range: Range): string {
  const { commonAncestorContainer: common, startContainer } = range;
  const within = elementOf(common);
  const root = within?.matches(PARTS) ? within.closest('table, ul, ol, dl') : within;
  const leftOut = elementOf(startContainer)?.closest(NOTES) ? LEFT_OUT : `${LEFT_OUT}, ${NOTES}`;
  const copies = (node: Node): Node[] => {
    if (!range.intersectsNode(node)) return [];
    if (node instanceof Text) {
      const end = node === range.endContainer ? range.endOffset : undefined;
      return [new Text(node.data.slice(node === startContainer ? range.startOffset : 0, end))];
    }
    if (!(node instanceof HTMLElement) || node.matches(leftOut)) return [];
    const { display } = getComputedStyle(node);
    if (display === 'none') return [];
    const children = [...node.childNodes].flatMap(copies);
    const isKept = KEPT.test(node.localName);
    if (!isKept && /^(?:inline|contents)/u.test(display)) return children;
    const copy = document.createElement(isKept ? node.localName : 'div');
    copy.append(...children);
    for (const name of ATTRIBUTES) if (node.hasAttribute(name)) copy.setAttribute(name, node.getAttribute(name) ?? '');
    if (node instanceof HTMLAnchorElement && node.href) copy.setAttribute('href', node.href);
    return [copy];
  };
  const box = document.createElement('div');
  if (root) box.append(...(root === within ? [...root.childNodes].flatMap(copies) : copies(root)));
  return box.innerHTML;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** Browsers put the colours that they compute into what is copied: near-white letters, from a dark page, on another program's white. */
function copyPlain(event: ClipboardEvent): void {
  const selection = getSelection();
  const isField = event.target instanceof Element && event.target.closest('input, textarea');
  if (!event.clipboardData || !selection || selection.isCollapsed || isField) return;
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  event.clipboardData.setData('text/html', ranges.map(plainHtml).join(''));
  event.clipboardData.setData('text/plain', selection.toString());
  event.preventDefault();
}

/** Whatever is copied from now on is plain. */
export function startPlainCopies(): void {
  document.addEventListener('copy', copyPlain);
}
