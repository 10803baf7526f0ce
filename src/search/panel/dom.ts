import type { Piece } from '../engine/excerpt.ts';

/** Makes an element with attributes and children; text is never read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Text with its marked pieces as <mark>. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, [text]) : text));
}
