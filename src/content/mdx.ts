import type { Expression, Program, SpreadElement } from 'estree';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkJoinCjkLines from 'remark-join-cjk-lines';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { takeIds } from './headings.ts';

/** A component or an HTML element in MDX. */
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The syntax of all texts beside MDX itself: `parseMdx` reads it, and astro.config.mjs has Astro compile it. */
export const SYNTAX: PluggableList = [
  // A single tilde is text: 3~4个月.
  [remarkGfm, { singleTilde: false }],
  remarkCjkFriendly,
  remarkJoinCjkLines,
  takeIds,
];

const processor = unified().use(remarkParse).use(remarkMdx).use(SYNTAX).freeze();

/** The tree of an MDX source without frontmatter; explicit ids of headings are in their data. Throws a VFileMessage where the source is not MDX. */
export function parseMdx(source: string): Root {
  return processor.runSync(processor.parse(source)) as Root;
}

/**
 * What a component names in `id` or `ids`, in any spelling of the same strings: "a", 'a', {"a"}, {["a", "b"]}.
 * Anything but strings names itself, in braces, and an element without the attribute nothing: neither is an id that exists.
 */
export function idsOf(element: Pick<MdxElement, 'attributes'>): string[] {
  return attributeOf(element, 'id') ?? attributeOf(element, 'ids') ?? [''];
}

/** The strings of an attribute; undefined where the element has none of that name. */
function attributeOf({ attributes }: Pick<MdxElement, 'attributes'>, name: string): string[] | undefined {
  const value = attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name)?.value;
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? [value] : undefined;
  return stringsIn(value.data?.estree) ?? [`{${value.value}}`];
}

/** The strings that an expression in braces is made of, none for a comment; undefined where it holds anything else. */
export function stringsIn(program: Program | null | undefined): string[] | undefined {
  const strings = program?.body.flatMap((statement) =>
    statement.type === 'ExpressionStatement' ? literals(statement.expression) : [undefined],
  );
  return strings?.every((string) => string !== undefined) ? strings : undefined;
}

function literals(expression: Expression | SpreadElement | null): (string | undefined)[] {
  if (expression?.type === 'ArrayExpression') return expression.elements.flatMap(literals);
  if (expression?.type === 'Literal' && typeof expression.value === 'string') return [expression.value];
  if (expression?.type === 'TemplateLiteral' && expression.expressions.length === 0)
    return expression.quasis.map(({ value }) => value.cooked ?? undefined);
  return [undefined];
}

/** Nodes whose children stand below one another. */
const STACKED = ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition', 'mdxJsxFlowElement'];

/** The text of a tree as a reader sees it, without markup; each block, item and cell is a line. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return stringsIn(node.data?.estree)?.join('') ?? '';
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const texts = node.children.map(plainText);
  return STACKED.includes(node.type) ? texts.filter(Boolean).join('\n') : texts.join('');
}
