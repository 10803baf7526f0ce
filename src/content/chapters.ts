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

/** Matches a level-two heading with its explicit id: `## Title [#id]`. */
const SECTION_HEADING = /^## (?<title>.+?) \[#(?<id>[a-z0-9-]+)\]$/gmu;

/** Reads the sections of a chapter off its MDX source. Headings without an id are the Markdown plugin's error. */
export function parseSections(chapter: string, body: string): Section[] {
  const headings = [...body.matchAll(SECTION_HEADING)];
  return headings.map((heading, index) => ({
    id: heading.groups?.['id'] ?? '',
    title: heading.groups?.['title'] ?? '',
    chapter,
    body: body.slice(heading.index + heading[0].length, headings[index + 1]?.index).trim(),
  }));
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
