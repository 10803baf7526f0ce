import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { makeChapter, type Chapter, type ChapterText } from './chapters.ts';
import { withoutId } from './headings.ts';
import { plainText } from './mdx.ts';
import type { Problem } from './problems.ts';
import { check, parseYaml, pathIn } from './read-yaml.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { slug } from './schemas/common.ts';

const PARTS = /^(?<above>---\r?\n(?<frontmatter>[\s\S]*?\r?\n)---)(?<body>\r?\n[\s\S]*)?$/u;

/** The chapters below a folder, by their order, and a problem for each thing that is wrong with one. */
export function readChapters(content: string, problems: Problem[]): Chapter[] {
  const chapters = readTexts(content, 'content/report', chapterSchema, problems);
  if (chapters.length === 0 && problems.length === 0) problems.push({ file: 'content/report', message: 'holds no chapter; expects *.mdx' });
  const sorted = chapters.toSorted((a, b) => a.order - b.order);
  for (const [index, { id, order }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.order !== order) continue;
    problems.push({
      file: `content/report/${id}.mdx`,
      entry: id,
      message: `has the order ${String(order)}, as "${before.id}" has; give it one of its own`,
    });
  }
  return sorted;
}

/** The MDX files of a folder with their frontmatter, and a problem for each thing that is wrong with one. */
export function readTexts<S extends z.ZodType<object>>(
  content: string,
  folder: string,
  schema: S,
  problems: Problem[],
): (z.output<S> & ChapterText)[] {
  const path = pathIn(content, folder);
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.mdx')) : [];
  return files.flatMap((name) => readFile(`${folder}/${name}`, readFileSync(join(path, name), 'utf8'), schema, problems));
}

function readFile<S extends z.ZodType<object>>(file: string, text: string, schema: S, problems: Problem[]): (z.output<S> & ChapterText)[] {
  const { above, frontmatter, body = '' } = PARTS.exec(text)?.groups ?? {};
  if (above === undefined || frontmatter === undefined) {
    problems.push({ file, message: 'has no frontmatter between two lines of ---' });
    return [];
  }
  const name = basename(file, '.mdx');
  const ids = check({ file, entry: name }, slug, name, problems);
  const opened = parseYaml({ file, text: frontmatter, line: 2 }, problems);
  const metas = opened ? check({ file, entry: name }, schema, opened.document.toJS(), problems) : [];
  // Empty lines in place of the frontmatter, so that lines count in the file.
  const source = '\n'.repeat(above.split('\n').length - 1) + body;
  try {
    const chapters = ids.flatMap((id) => metas.map((meta) => makeChapter(id, meta, source)));
    for (const chapter of chapters) checkHeadings(file, chapter, problems);
    return chapters;
  } catch (error) {
    const { reason, line, column } = error as Partial<VFile['messages'][number]>;
    if (reason === undefined) throw error;
    // At the end of a file the parser says only in words where the tag stands that is still open.
    const [, openedLine = 1, openedColumn = 1] = /\((\d+):(\d+)-/u.exec(reason) ?? [];
    problems.push({
      file,
      line: line ?? Number(openedLine),
      column: column ?? Number(openedColumn),
      message: `is not MDX: ${reason}; close what is open, or write \\< and \\{ for the characters themselves`,
    });
    return [];
  }
}

/** A line that is no heading, but was meant as one. */
const HEADING_LIKE = /^##(?!#)\s*(?<title>.*)$/mu;

/** Finds headings of level two, and lines that were meant as one, that open no section. */
function checkHeadings(file: string, { intro, sections }: ChapterText, problems: Problem[]): void {
  for (const tree of [intro, ...sections.map((section) => section.tree)]) {
    visit(tree, (node, index, parent) => {
      const beginsParagraph = node.type === 'text' && index === 0 && parent?.type === 'paragraph';
      const like = beginsParagraph ? HEADING_LIKE.exec(node.value) : null;
      if (!like && (node.type !== 'heading' || node.depth !== 2)) return;
      const linesAbove = like ? like.input.slice(0, like.index).split('\n').length - 1 : 0;
      const title = withoutId(like?.groups?.['title'] ?? plainText(node));
      problems.push({
        file,
        line: (node.position?.start.line ?? 1) + linesAbove,
        message: `the heading "${title}" is no section; write it at the beginning of a line as "## ${title} [#${file.startsWith('content/pages/') ? 'ui-its-id' : 'its-id'}]", with nothing behind the id`,
      });
    });
  }
}
