import { SLUG } from './schemas/common.ts';

/** The end of a heading that carries an explicit id: one space and `[#id]`. */
export const EXPLICIT_ID = new RegExp(` \\[#(?<id>${SLUG})\\]$`, 'u');

/** The line of a section's heading: `## Title [#id]`. */
const SECTION_HEADING = new RegExp(`^## (?<title>\\S.*?)${EXPLICIT_ID.source}`, 'u');
/** What Markdown renders as a level-two heading, or an author may have meant as one: also indented, quoted or in a list. */
const HEADING_LIKE = /^[\s>*+-]*##(?!#)\s*(?<title>.*)$/u;
/** The line below a heading of level two that is underlined. */
const UNDERLINE = /^ {0,3}-+\s*$/u;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u;

/** A level-two heading in an MDX source. */
export interface Heading {
  /** Line below the frontmatter, from 1. */
  line: number;
  title: string;
  /** Undefined where the heading is not written as one of a section. */
  id: string | undefined;
}

/** The level-two headings of an MDX source, in order; lines in blocks of code are none. */
export function findHeadings(body: string): Heading[] {
  const lines = body.split('\n');
  let fenced = false;
  return lines.flatMap((text, index): Heading[] => {
    if (FENCE.test(text)) fenced = !fenced;
    if (fenced) return [];
    const { title, id } = SECTION_HEADING.exec(text)?.groups ?? {};
    if (title !== undefined && id !== undefined) return [{ line: index + 1, title, id }];
    const underlined = text.trim() !== '' && UNDERLINE.test(lines[index + 1] ?? '') ? text : undefined;
    const other = HEADING_LIKE.exec(text)?.groups?.['title'] ?? underlined;
    return other === undefined ? [] : [{ line: index + 1, title: withoutId(other), id: undefined }];
  });
}

/** A heading's text without what was meant as its id. */
export function withoutId(heading: string): string {
  return heading.replace(/\s*\[#[^\]]*\][\s#]*$/u, '').trim();
}
