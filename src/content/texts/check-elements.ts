import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearest } from '../../text/nearest.ts';
import type { TextKind } from '../chapters.ts';
import { plainText, stringsIn, type MdxElement } from '../mdx.ts';
import { faultAt, type Fault } from '../problems.ts';

/** What a component or an element of HTML may be in a text. */
interface Rule {
  /** How it is written. */
  write: string;
  /** Its attributes: one string, or a list of them; those of components are needed. */
  attributes?: Readonly<Record<string, 'string' | 'list'>>;
  /** It stands on lines of its own, within a sentence, or anywhere. */
  place?: 'block' | 'sentence';
  /** It holds nothing. */
  isEmpty?: boolean;
}

/** HTML that Markdown has no signs for. */
const HTML: Readonly<Record<string, Rule>> = {
  p: { write: '<p class="name">…</p>', attributes: { class: 'string' }, place: 'block' },
  div: { write: '<div class="name">…</div>', attributes: { class: 'string' }, place: 'block' },
  dl: { write: '<dl class="definitions">…</dl>', attributes: { class: 'string' }, place: 'block' },
  dt: { write: '<dt>…</dt>' },
  dd: { write: '<dd>…</dd>' },
  kbd: { write: '<kbd>…</kbd>' },
  time: { write: '<time datetime="2031-04-05">…</time>', attributes: { datetime: 'string' } },
};

/** Components of src/components/ChapterBody.astro and PageBody.astro. */
const COMPONENTS: Readonly<Record<TextKind, Readonly<Record<string, Rule>>>> = {
  chapter: {
    Note: { write: '<Note id="its-id" />', attributes: { id: 'string' }, place: 'sentence', isEmpty: true },
    ReportTable: { write: '<ReportTable id="its-id" />', attributes: { id: 'string' }, place: 'block', isEmpty: true },
    Chart: { write: '<Chart id="its-id" />', attributes: { id: 'string' }, place: 'block' },
    Source: { write: '<Source ids={["its-key"]} />', attributes: { ids: 'list' }, place: 'block', isEmpty: true },
  },
  page: {
    Corrections: { write: '<Corrections />', place: 'block', isEmpty: true },
    GravestNotes: { write: '<GravestNotes />', place: 'block', isEmpty: true },
  },
};

/** What to write in place of HTML that writers know from elsewhere. */
const INSTEAD: readonly (readonly [names: RegExp, fix: string])[] = [
  [
    /^(?:script|iframe|object|embed|style|link|meta|form|input|button|video|audio|svg)$/iu,
    'take it out, the policy of the site forbids what it does',
  ],
  [/^h[1-6]$/iu, 'write ## 标题 [#its-id]'],
  [/^(?:ul|ol|li)$/iu, 'begin the lines of a list with - or 1.'],
  [/^(?:table|thead|tbody|tr|td|th)$/iu, 'enter the table in content/data/tables.yaml and write <ReportTable id="its-id" />'],
  [/^(?:b|strong)$/iu, 'write **words**'],
  [/^(?:i|em)$/iu, 'write *words*'],
  [/^a$/iu, 'write [words](/address/)'],
  [/^br$/iu, 'begin a new paragraph after an empty line'],
  [/^(?:code|pre|samp)$/iu, 'write `code`, or ``` above and below its lines'],
  [/^(?:img|picture)$/iu, 'write ![what it shows](/address)'],
  [/^(?:s|del|strike|hr)$/iu, 'take it out'],
];

/** Finds components and HTML that a text cannot have as they are written, and code. */
export function checkElements(tree: Root, kind: TextKind): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type === 'mdxjsEsm') faults.push(faultAt(node, 'is code; begin the line with another word than import or export'));
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      if (stringsIn(node.data?.estree) === undefined && !isValue(node.value, kind)) faults.push(faultAt(node, codeFault(node.value, kind)));
    } else if ('attributes' in node) {
      const alone =
        node.type === 'mdxJsxFlowElement' ||
        parent?.children.every((other) => other === node || (other.type === 'text' && other.value.trim() === ''));
      const message = elementFault(node, kind, alone ?? false);
      if (message !== undefined) faults.push(faultAt(node, message));
    }
  });
  return faults;
}

/** A text of a page can name the values that src/report/pages.ts has for it. */
function isValue(expression: string, kind: TextKind): boolean {
  return kind === 'page' && /^\s*props\.\w+\s*$/u.test(expression);
}

function codeFault(value: string, kind: TextKind): string {
  return `has code in braces, {${value.replace(/\s+/gu, ' ')}}; write the words themselves${kind === 'page' ? ', or {props.name}' : ''}, or \\{ for the character`;
}

/** What is wrong with an element before all else; `alone` says that nothing else stands in its line. */
function elementFault(element: MdxElement, kind: TextKind, alone: boolean): string | undefined {
  const { name, attributes, children } = element;
  const rules = { ...HTML, ...COMPONENTS[kind] };
  if (name === null) return 'has a tag without a name, <>; take it out';
  if (!Object.hasOwn(rules, name)) return `has <${name}>, ${unknownElement(name, kind, Object.keys(rules))}`;
  const { write = '', attributes: known = {}, place, isEmpty } = rules[name] ?? {};
  const written = attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute.name : ''));
  const missing = /^[A-Z]/u.test(name) ? Object.keys(known).filter((attribute) => !written.includes(attribute)) : [];
  const [fault] = [
    ...attributes.flatMap((attribute) => attributeFault(attribute, known, kind) ?? []),
    ...missing.map((attribute) => `without ${attribute}`),
    ...(new Set(written).size < written.length ? ['with an attribute that stands twice'] : []),
    ...(isEmpty && children.length > 0 ? ['with something in it, which would not show'] : []),
    ...(name === 'Chart' && children.some((child) => child.type !== 'heading' && plainText(child).trim() !== '')
      ? ['with words in it, where its table stands']
      : []),
    ...(place === 'block' && !alone ? ['in a line with something else; give it one of its own'] : []),
    ...(place === 'sentence' && alone ? ['alone in its line; put it behind the words that it is about'] : []),
    ...(name === 'p' && children.some(({ type }) => type === 'paragraph') ? ['with lines of its own in it; write it on one line'] : []),
  ];
  return fault === undefined ? undefined : `has <${name}> ${fault}; write ${write}`;
}

/** What to write in place of an element that a text cannot have. */
export function unknownElement(name: string, kind: TextKind, allowed: string[] = []): string {
  const other = kind === 'page' ? 'chapter' : 'page';
  if (Object.hasOwn(COMPONENTS[other], name))
    return `which stands in ${other === 'page' ? 'texts of content/pages/' : 'chapters'} alone; take it out`;
  const [, instead] = INSTEAD.find(([names]) => names.test(name)) ?? [];
  if (instead !== undefined) return `which no text can have; ${instead}`;
  const meant = nearest(name, allowed);
  return `which nothing is called; write ${meant === undefined ? `one of ${allowed.join(', ')}, or \\< for the character` : `<${meant}>`}`;
}

function attributeFault(attribute: MdxElement['attributes'][number], known: NonNullable<Rule['attributes']>, kind: TextKind) {
  if (attribute.type !== 'mdxJsxAttribute') return 'with code for attributes';
  const { name } = attribute;
  if (/^on|^style$/iu.test(name)) return `with ${name}, which the policy of the site forbids`;
  if (!Object.hasOwn(known, name)) return `with ${name}, which it does not have`;
  const isRight = known[name] === 'list' ? isList(attribute) : isString(attribute, kind);
  return isRight ? undefined : `with ${name} that is no ${known[name] === 'list' ? 'list of keys in braces' : 'text in quotes'}`;
}

function isString({ value }: MdxJsxAttribute, kind: TextKind): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'string';
  return isValue(value.value, kind) || (stringsIn(value.data?.estree)?.length === 1 && !value.value.trim().startsWith('['));
}

function isList({ value }: MdxJsxAttribute): boolean {
  return (
    typeof value === 'object' && value !== null && value.value.trim().startsWith('[') && (stringsIn(value.data?.estree)?.length ?? 0) > 0
  );
}
