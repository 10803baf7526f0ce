import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringsIn, type MdxElement } from '../content/mdx.ts';
import { absoluteUrl } from '../paths.ts';
import { HTML_ELEMENTS } from './html-elements.ts';

export interface MarkdownOptions {
  /** MDX source in which the tree's offsets count. */
  source: string;
  /** What components stand for, by name; where none is named, that is what they hold. */
  elements?: Record<string, (element: MdxElement) => Nodes[]>;
  /** What expressions come to, by their source: "count" for {count}. */
  values?: Record<string, string>;
}

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkCjkFriendly)
  .use(remarkStringify, { bullet: '-', resourceLink: true })
  .freeze();

/** A node that is Markdown already. */
export function written(value: string): Nodes {
  return { type: 'html', value };
}

/** An MDX tree as plain Markdown, with absolute addresses; words stay as they are escaped in the source. Throws on an expression without a value. */
export function mdxMarkdown(tree: Root, { source, elements = {}, values = {} }: MarkdownOptions): string {
  const known = { ...HTML_ELEMENTS, ...elements };
  const plain = (nodes: Nodes[]): Nodes[] => nodes.flatMap(plainNodes);
  const plainNodes = (node: Nodes): Nodes[] => {
    if ('attributes' in node) return plain(known[node.name ?? '']?.(node) ?? node.children);
    switch (node.type) {
      case 'mdxjsEsm':
        return [];
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const value = values[node.value.trim()] ?? stringsIn(node.data?.estree)?.join('');
        if (value === undefined)
          throw new Error(`The Markdown copy knows no value of {${node.value}}; write it out, or add it to the values`);
        return value === '' ? [] : [written(value)];
      }
      case 'text': {
        const { start, end } = node.position ?? {};
        // Lines that continue one in a list or a quotation begin with what marks those.
        return start && end ? [written(source.slice(start.offset, end.offset).replace(/\n[\s>]*/gu, '\n'))] : [node];
      }
      default: {
        const url = 'url' in node && node.url.startsWith('/') ? { url: absoluteUrl(node.url) } : {};
        return [{ ...node, ...url, ...('children' in node ? { children: plain(node.children) } : {}) } as Nodes];
      }
    }
  };
  return processor.stringify({ type: 'root', children: plain(tree.children) } as Root).trim();
}
