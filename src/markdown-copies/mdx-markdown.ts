import type { Definition, Image, Link, Nodes, Parents, Root } from 'mdast';
import { withoutId } from '../content/headings.ts';
import { plainText, stringsIn, type MdxElement } from '../content/mdx.ts';

export interface MarkdownOptions {
  /** MDX source in which the tree's offsets count. */
  source: string;
  /** Makes an absolute address of a root-absolute one. */
  toUrl: (path: string) => string;
  /** Markdown of components and HTML elements by name; `inside` is that of what they hold, and stands for those without an entry. */
  elements: Record<string, (element: MdxElement, inside: string) => string>;
  /** What expressions come to, by their source: "count" for {count}. */
  values?: Record<string, string>;
}

/**
 * An MDX tree as plain Markdown: the source as it is written, but for components and expressions, which become what they stand for,
 * headings, which lose their explicit ids, and root-absolute addresses. Throws on an expression without a value.
 */
export function mdxMarkdown(tree: Root, { source, toUrl, elements, values = {} }: MarkdownOptions): string {
  function markdownOf(node: Nodes): string {
    switch (node.type) {
      case 'root':
        return stacked(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const inside = node.type === 'mdxJsxFlowElement' ? stacked(node) : inline(node);
        return elements[node.name ?? '']?.(node, inside) ?? inside;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const value = stringsIn(node.data?.estree)?.join('') ?? values[node.value.trim()];
        if (value === undefined) throw new Error(`The Markdown copy knows no value of {${node.value}}; write it out or add it to values`);
        return value;
      }
      case 'mdxjsEsm':
        return '';
      case 'heading':
        return withoutId(verbatim(node));
      case 'link':
        return node.url.startsWith('/') ? `[${inline(node)}](${destination(node)})` : verbatim(node);
      case 'image':
        return node.url.startsWith('/') ? `![${node.alt ?? ''}](${destination(node)})` : verbatim(node);
      case 'definition':
        return node.url.startsWith('/') ? `[${node.label ?? ''}]: ${destination(node)}` : verbatim(node);
      default:
        return verbatim(node);
    }
  }

  function destination({ url, title }: Link | Image | Definition): string {
    return `${toUrl(url)}${title ? ` "${title}"` : ''}`;
  }

  /** Blocks below one another, each moved to the beginning of the line. */
  function stacked({ children }: Parents): string {
    const blocks = children.map((child) => {
      const indent = (child.position?.start.column ?? 1) - 1;
      return markdownOf(child).replaceAll(new RegExp(`\\n {0,${String(indent)}}`, 'gu'), '\n');
    });
    return blocks.filter(Boolean).join('\n\n');
  }

  /** What stands between an element's tags or a link's brackets. */
  function inline(parent: Parents): string {
    const start = parent.children[0]?.position?.start.offset;
    const end = parent.children.at(-1)?.position?.end.offset;
    return start === undefined || end === undefined ? plainText(parent) : between(start, parent, end);
  }

  function verbatim(node: Nodes): string {
    return between(node.position?.start.offset, node, node.position?.end.offset);
  }

  /** A stretch of the source with the children of a node in it, each as Markdown. */
  function between(start = 0, node: Nodes, end = start): string {
    let markdown = '';
    let at = start;
    for (const child of 'children' in node ? node.children : []) {
      // What only looks like an address becomes a link without a position.
      if (!child.position) continue;
      const { start: from, end: to } = child.position;
      markdown += source.slice(at, from.offset) + (child.type === 'mdxJsxFlowElement' ? continued(child) : markdownOf(child));
      at = to.offset ?? at;
    }
    return markdown + source.slice(at, end);
  }

  /** A block in a list or a quotation, each of whose lines begins as its first does. */
  function continued(block: MdxElement): string {
    const { offset = 0, column = 1 } = block.position?.start ?? {};
    const before = source.slice(offset - column + 1, offset).replace(/[^>\s]/gu, ' ');
    return markdownOf(block).replaceAll('\n', `\n${before}`);
  }

  return markdownOf(tree);
}
