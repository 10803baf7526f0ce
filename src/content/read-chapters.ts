import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'astro/zod';
import { makeChapter, type Chapter, type ChapterText } from './chapters.ts';
import { namesIn } from './names-in.ts';
import type { Problem } from './problems.ts';
import { readText } from './read-text.ts';
import { remember } from './remember.ts';
import { check, checkDocument, parseYaml, pathIn } from './read-yaml.ts';
import { strayCharacters } from '../text/stray-characters.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { slug } from './schemas/common.ts';
import { splitText } from './split-text.ts';
import { checkText } from './texts/check-text.ts';
import { mdxFault } from './texts/mdx-fault.ts';

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
      message: `has the order ${order}, as "${before.id}" has; give it one of its own`,
    });
  }
  return sorted;
}

/** A text with its frontmatter as a schema has it. */
type Text<S extends z.ZodType<object>> = z.output<S> & ChapterText;

/** The MDX files of a folder with their frontmatter, and a problem for each thing that is wrong with one. */
export function readTexts<S extends z.ZodType<object>>(content: string, folder: string, schema: S, problems: Problem[]): Text<S>[] {
  return namesIn(content, folder).flatMap((name) => {
    const file = `${folder}/${name}`;
    const path = pathIn(content, file);
    const fault = unreadable(path);
    if (fault !== undefined) problems.push({ file, message: fault });
    const text = fault === undefined ? readText(path, file, problems)?.replaceAll('\r\n', '\n') : undefined;
    return text === undefined ? [] : remember(file, text, problems, (found) => readSource(file, text, schema, found));
  });
}

/** Why a file holds no text. */
function unreadable(path: string): string | undefined {
  if (!path.endsWith('.mdx')) return 'is not read; texts stand here alone, as files that end in .mdx: rename it, or take it out';
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? undefined : 'is no file; put the text there, or take it out';
}

function readSource<S extends z.ZodType<object>>(file: string, text: string, schema: S, problems: Problem[]): Text<S>[] {
  const parts = splitText(text);
  if (typeof parts === 'string') {
    problems.push({ file, line: 1, message: parts });
    return [];
  }
  const { frontmatter, body } = parts;
  for (const [above, line] of body.split('\n').entries())
    problems.push(...strayCharacters(line).map(({ at, message }) => ({ file, line: above + 1, column: at + 1, message })));
  const kind = file.startsWith('content/pages/') ? 'page' : 'chapter';
  const name = basename(file, '.mdx');
  const ids = check({ file, entry: name }, slug, name, problems);
  const opened = parseYaml({ file, text: frontmatter, line: 2 }, problems);
  const metas = opened ? checkDocument(opened, { file, entry: name }, schema, problems) : [];
  try {
    // What is wrong below the frontmatter is said, whatever is wrong in it.
    const chapter = makeChapter(name, {}, body);
    problems.push(...checkText(chapter, kind).map((fault) => ({ file, ...fault })));
    return ids.length > 0 ? metas.map((meta) => ({ ...meta, ...chapter })) : [];
  } catch (error) {
    problems.push({ file, ...mdxFault(error, body, kind) });
    return [];
  }
}
