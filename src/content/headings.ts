import type { Heading } from 'mdast';
import { SLUG } from './schemas/common.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Attributes of the HTML element. */
    hProperties?: { id: string };
  }
}

/** The end of a heading that carries an explicit id: one space and `[#id]`. */
const EXPLICIT_ID = new RegExp(` \\[#(?<id>${SLUG})\\]$`, 'u');

/** Takes the explicit id off a heading and makes it the id of the element. False where it has none. */
export function takeId(heading: Heading): boolean {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? EXPLICIT_ID.exec(last.value) : null;
  if (last?.type !== 'text' || !match?.groups?.['id']) return false;
  last.value = last.value.slice(0, match.index);
  if (last.position?.end.offset !== undefined) last.position.end.offset -= match[0].length;
  heading.data = { ...heading.data, hProperties: { id: match.groups['id'] } };
  return true;
}

/** A heading's text without what was meant as its id. */
export function withoutId(heading: string): string {
  return heading.replace(/\s*\[#[^\]]*\][\s#]*$/u, '').trim();
}
