import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeChapter, type Chapter } from './chapters.ts';
import { findHeadings } from './headings.ts';
import type { Problem } from './problems.ts';
import { check, parseYaml } from './read-yaml.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { slug } from './schemas/common.ts';

const FOLDER = 'content/report';
const PARTS = /^---\r?\n(?<frontmatter>[\s\S]*?\r?\n)---(?:\r?\n(?<body>[\s\S]*))?$/u;

/** The chapters below a folder, by their order, and a problem for each thing that is wrong with one. */
export function readChapters(root: string, problems: Problem[]): Chapter[] {
  const folder = join(root, FOLDER);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : [];
  if (files.length === 0) problems.push({ file: FOLDER, message: 'holds no chapter; expects *.mdx' });
  return files
    .flatMap((name) => readChapter(`${FOLDER}/${name}`, readFileSync(join(folder, name), 'utf8'), problems))
    .toSorted((a, b) => a.order - b.order);
}

function readChapter(file: string, text: string, problems: Problem[]): Chapter[] {
  const { frontmatter, body = '' } = PARTS.exec(text)?.groups ?? {};
  if (frontmatter === undefined) {
    problems.push({ file, message: 'has no frontmatter between two lines of ---' });
    return [];
  }
  const name = basename(file, '.mdx');
  const ids = check({ file, entry: name }, slug, name, problems);
  const opened = parseYaml({ file, text: frontmatter, line: 2 }, problems);
  const metas = opened ? check({ file, entry: name }, chapterSchema, opened.document.toJS(), problems) : [];
  const chapters = ids.flatMap((id) => metas.map((meta) => makeChapter(id, meta, body)));
  const linesAbove = text.slice(0, text.length - body.length).split('\n').length - 1;
  for (const { line, title, id } of chapters.flatMap((chapter) => findHeadings(chapter.body))) {
    if (id !== undefined) continue;
    problems.push({
      file,
      line: linesAbove + line,
      message: `the heading "${title}" is no section; write it at the beginning of a line as "## ${title} [#its-id]", with nothing behind the id`,
    });
  }
  return chapters;
}
