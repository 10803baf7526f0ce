import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { idsOf, parseMdx, plainText } from './mdx.ts';
import type { ChapterMeta } from './schemas/chapter.ts';

/** A section of a chapter: one `## Title [#id]` of its MDX file. */
export interface Section {
  /** Permalink id, written by the author. */
  id: string;
  title: string;
  /** Line of its heading in the file, from 1. */
  line: number;
  /** Id of the chapter that holds it. */
  chapter: string;
  /** What stands below the heading; offsets count in the chapter's body. */
  tree: Root;
  /** Ids of the notes whose marks stand in it, in reading order. */
  notes: string[];
  /** Keys of sources.yaml that its lines of sources name, in order. */
  sources: string[];
  /** Ids of the charts and of the tables that it shows, in order. */
  charts: string[];
  tables: string[];
}

/** Chapters and the pages beside them have components of their own. */
export type TextKind = 'chapter' | 'page';

/** A file of MDX below its frontmatter. */
export interface ChapterText {
  /** File name without extension; the page is /<id>/. */
  id: string;
  /** MDX source without frontmatter; lines end with "\n". */
  body: string;
  /** All that stands below the frontmatter; what is above the first section and each section are parts of it. */
  tree: Root;
  intro: Root;
  sections: Section[];
  /** Reading time in whole minutes, at least one; table rows and code not counted. */
  minutes: number;
}

export type Chapter = ChapterMeta & ChapterText;

/**
 * A chapter with its sections, from the MDX source below its frontmatter. A heading that opens no section stays where it is:
 * `checkText` finds it. Throws a VFileMessage where the source is not MDX.
 */
export function makeChapter<M extends object>(id: string, meta: M, body: string): M & ChapterText {
  const tree = parseMdx(body);
  const headings = tree.children.flatMap((node, index) => openedSection(node, body).map((opened) => ({ ...opened, index })));
  const sections = headings.map(({ index, ...opened }, position) => {
    const below = rootOf(tree.children.slice(index + 1, headings[position + 1]?.index));
    return { ...opened, chapter: id, tree: below, ...namedIn(below) };
  });
  return { ...meta, id, body, tree, intro: rootOf(tree.children.slice(0, headings[0]?.index)), sections, minutes: readingMinutes(tree) };
}

/** Id and title of the section that a node opens: a heading `## Title [#id]` that takes up its whole line. */
function openedSection(node: RootContent, body: string): Pick<Section, 'id' | 'title' | 'line'>[] {
  if (node.type !== 'heading' || node.depth !== 2 || node.position?.start.column !== 1) return [];
  const id = node.data?.hProperties?.id;
  return id !== undefined && body.slice(0, node.position.end.offset).endsWith(']')
    ? [{ id, title: plainText(node), line: node.position.start.line }]
    : [];
}

function rootOf(children: RootContent[]): Root {
  return { type: 'root', children };
}

/** A component as a text has it, with what it names. */
export interface Component {
  name: string;
  ids: string[];
  place: { line: number | undefined; column: number | undefined };
}

/** The components of a tree, in reading order. */
export function componentsIn(tree: Root): Component[] {
  const components: Component[] = [];
  visit(tree, (node) => {
    const { line, column } = node.position?.start ?? {};
    if ('attributes' in node && node.name && /^[A-Z]/u.test(node.name))
      components.push({ name: node.name, ids: idsOf(node), place: { line, column } });
  });
  return components;
}

/** What the components of a tree name. */
function namedIn(tree: Root): Pick<Section, 'notes' | 'sources' | 'charts' | 'tables'> {
  const components = componentsIn(tree);
  const idsIn = (name: string) => components.filter((component) => component.name === name).flatMap(({ ids }) => ids);
  return { notes: idsIn('Note'), sources: idsIn('Source'), charts: idsIn('Chart'), tables: idsIn('ReportTable') };
}

const HAN = /\p{Script=Han}/gu;
const HAN_PER_MINUTE = 350;

function readingMinutes(tree: Root): number {
  let characters = 0;
  visit(tree, (node) => {
    if (node.type === 'text') characters += node.value.match(HAN)?.length ?? 0;
    return node.type === 'table' ? SKIP : undefined;
  });
  return Math.max(1, Math.round(characters / HAN_PER_MINUTE));
}
