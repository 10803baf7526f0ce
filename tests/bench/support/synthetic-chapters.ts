import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { seededRandom } from '../../support/random.ts';

/** A chapter that nobody wrote. */
export interface SyntheticChapter {
  id: string;
  title: string;
  /** Position after the chapters that are there already. */
  order: number;
  description: string;
  /** The body is Markdown without components. */
  sections: { id: string; title: string; body: string }[];
}

const SECTIONS = 4;
const FIRST_ORDER = 1000;

/**
 * Chapters as long as the report's are on average, 1,000 Chinese characters in four sections of paragraphs and two lists: definitions
 * of the glossary in random order, so that paragraphs name terms and the cards' font has every character. The first ones are always the same.
 */
export function syntheticChapters(count: number): SyntheticChapter[] {
  const glossary = parse(readFileSync('content/data/glossary.yaml', 'utf8')) as { zh: string; definition: string }[];
  const random = seededRandom(1);
  const pick = () => glossary[Math.floor(random() * glossary.length)] ?? { zh: '', definition: '' };
  const sentences = (number: number) => Array.from({ length: number }, () => pick().definition).join('');
  const lines = (number: number, line: (place: number) => string) => Array.from({ length: number }, (_, place) => line(place)).join('\n');
  const section = () =>
    [
      sentences(3),
      sentences(3),
      lines(3, () => `- **${pick().zh}**：${pick().definition}`),
      sentences(1),
      lines(3, (place) => `${String(place + 1)}. **${pick().zh}**：${pick().definition}`),
    ].join('\n\n');
  return Array.from({ length: count }, (_, index) => {
    const id = `synthetic-${String(index + 1)}`;
    return {
      id,
      title: `${pick().zh}之${String(index + 1)}`,
      order: FIRST_ORDER + index,
      description: `第${String(index + 1)}章：${sentences(1)}`,
      sections: Array.from({ length: SECTIONS }, (__, place) => ({
        id: `${id}-${String(place + 1)}`,
        title: `${pick().zh}与${pick().zh}`,
        body: section(),
      })),
    };
  });
}

/** The chapter as a file of content/report/. */
export function chapterMdx({ title, order, description, sections }: SyntheticChapter): string {
  const frontmatter = { title, short: title, order, description, lead: description, updated: '2026-01-01' };
  const texts = sections.map(({ id, title: heading, body }) => `## ${heading} [#${id}]\n\n${body}\n\n<Source ids={["report"]} />\n`);
  return `${yamlBlock(frontmatter)}\n${texts.join('\n')}`;
}

/** The chapter as a Markdown page of any generator that reads a title and a description. */
export function pageMarkdown({ title, description, sections }: SyntheticChapter): string {
  return `${yamlBlock({ title, description })}\n${sections.map(({ title: heading, body }) => `## ${heading}\n\n${body}\n`).join('\n')}`;
}

function yamlBlock(fields: Record<string, string | number>): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}
