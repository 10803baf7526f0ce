import { findHeadings } from './headings.ts';
import type { ChapterMeta } from './schemas/chapter.ts';

/** A section of a chapter: one `## Title [#id]` of its MDX file. */
export interface Section {
  /** Permalink id, written by the author. */
  id: string;
  title: string;
  /** Id of the chapter that holds it. */
  chapter: string;
  /** MDX source below the heading. */
  body: string;
}

export interface Chapter extends ChapterMeta {
  /** File name without extension; the page is /<id>/. */
  id: string;
  /** MDX source without frontmatter. */
  body: string;
  sections: Section[];
}

/** A chapter with its sections, from the MDX source below its frontmatter. */
export function makeChapter(id: string, meta: ChapterMeta, source: string): Chapter {
  const body = source.replaceAll('\r\n', '\n');
  return { ...meta, id, body, sections: parseSections(id, body) };
}

/** Reads the sections of a chapter off its MDX source. A heading that is none is the loader's error. */
function parseSections(chapter: string, body: string): Section[] {
  const lines = body.split('\n');
  const headings = findHeadings(body).flatMap(({ line, title, id }) => (id === undefined ? [] : [{ line, title, id }]));
  return headings.map(({ line, title, id }, index) => {
    const next = headings[index + 1]?.line;
    const text = lines.slice(line, next === undefined ? undefined : next - 1).join('\n');
    return { id, title, chapter, body: text.trim() };
  });
}

/** Ids of the notes whose marks stand in an MDX source, in reading order. */
export function noteIdsIn(body: string): string[] {
  return [...body.matchAll(/<Note id="([^"]+)"/gu)].map((match) => match[1] ?? '');
}

const HAN = /\p{Script=Han}/gu;
const HAN_PER_MINUTE = 350;

/** Reading time in whole minutes, at least one: 350 Chinese characters a minute, table rows and code not counted. */
export function readingMinutes(body: string): number {
  return Math.max(1, Math.round((body.match(HAN)?.length ?? 0) / HAN_PER_MINUTE));
}
