import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import type { VFile } from 'vfile';
import { parseChapter, type Chapter, type ChapterText } from './chapters.ts';
import { strayHeadings } from './headings.ts';
import type { Problem } from './problems.ts';
import { check, parseYaml } from './read-yaml.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { slug } from './schemas/common.ts';
import { pageSchema, type PageText } from './schemas/page.ts';

const PARTS = /^(?<above>---\r?\n(?<frontmatter>[\s\S]*?\r?\n)---)(?<body>\r?\n[\s\S]*)?$/u;

/** The chapters below a folder, by their order, and a problem for each thing that is wrong with one. */
export function readChapters(root: string, problems: Problem[]): Chapter[] {
  const chapters = readTexts(root, 'content/report', chapterSchema, problems);
  if (chapters.length === 0 && problems.length === 0) problems.push({ file: 'content/report', message: 'holds no chapter; expects *.mdx' });
  return chapters.toSorted((a, b) => a.order - b.order);
}

/** The pages beside the chapters, and a problem for each thing that is wrong with one. */
export function readPages(root: string, problems: Problem[]): PageText[] {
  return readTexts(root, 'content/pages', pageSchema, problems);
}

/** The MDX files of a folder with their frontmatter. */
function readTexts<S extends z.ZodType<object>>(
  root: string,
  folder: string,
  schema: S,
  problems: Problem[],
): (z.output<S> & ChapterText)[] {
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((name) => name.endsWith('.mdx')) : [];
  return files.flatMap((name) => readFile(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'), schema, problems));
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
  const texts = readText(file, '\n'.repeat(above.split('\n').length - 1) + body, problems);
  return ids.flatMap(() => metas.flatMap((meta) => texts.map((chapter) => ({ ...meta, ...chapter }))));
}

/** The sections of a chapter, or nothing where its source is not MDX. */
function readText(file: string, source: string, problems: Problem[]): ChapterText[] {
  try {
    const chapter = parseChapter(basename(file, '.mdx'), source);
    for (const { line, title } of [chapter.intro, ...chapter.sections.map(({ tree }) => tree)].flatMap(strayHeadings)) {
      problems.push({
        file,
        line,
        message: `the heading "${title}" is no section; write it at the beginning of a line as "## ${title} [#its-id]", with nothing behind the id`,
      });
    }
    return [chapter];
  } catch (error) {
    if (!isMessage(error)) throw error;
    const { reason } = error;
    // At the end of a file the parser says only in words where the tag stands that is still open.
    const [, line = 1, column = 1] = /\((\d+):(\d+)-/u.exec(reason) ?? [];
    problems.push({
      file,
      line: error.line ?? Number(line),
      column: error.column ?? Number(column),
      message: `is not MDX: ${reason}; close what is open, or write \\< and \\{ for the characters themselves`,
    });
    return [];
  }
}

/** Whether an error is the parser's, which says what is wrong and where. */
function isMessage(error: unknown): error is VFile['messages'][number] {
  return error instanceof Error && 'reason' in error;
}
