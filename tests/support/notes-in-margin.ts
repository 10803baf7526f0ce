import type { Page } from 'playwright-core';

/**
 * What is wrong with the notes beside the text: notes over each other or outside of their section, words that do not fit, and how far each mark in the
 * text, and each in a row or headline that does not name its note in the margin, is from its note, in pixels.
 */
export function notesInMargin(page: Page): Promise<{ faults: string[]; distances: number[] }> {
  return page.evaluate(() => {
    const notes = [...document.querySelectorAll<HTMLElement>('main .side-notes [data-note-card]')].map((note) => {
      const id = note.dataset['noteCard'] ?? '';
      return { id, note, box: note.getBoundingClientRect(), section: note.closest('section')?.getBoundingClientRect() };
    });
    const column = document.querySelector('.prose')?.getBoundingClientRect();
    const faults = notes.flatMap(({ id, note, box, section }, index) => {
      const over = notes.slice(index + 1).filter((other) => other.box.top < box.bottom && other.box.bottom > box.top);
      const inSection = section && box.top >= section.top - 1 && box.bottom <= section.bottom + 1;
      return [
        ...over.map((other) => `${id} lies over ${other.id}`),
        ...(inSection ? [] : [`${id} leaves its section`]),
        ...(column && box.left > column.right && box.height >= 20 ? [] : [`${id} is not beside the text`]),
        ...(note.scrollHeight > note.clientHeight + 1 ? [`${id} is cut off`] : []),
      ];
    });
    const marks = [...document.querySelectorAll<HTMLElement>('main .note-mark')].filter((mark) => {
      const words = getComputedStyle(mark, '::after');
      const isNamed = words.content.includes(mark.ariaLabel ?? '-') && parseFloat(words.left) > (column?.width ?? Infinity);
      return mark.getClientRects().length > 0 && !isNamed;
    });
    const distances = marks.map((mark) => {
      const card = document.querySelector(`[data-note-card="${mark.dataset['note'] ?? ''}"]`);
      return Math.abs((card?.getBoundingClientRect().top ?? Infinity) - mark.getBoundingClientRect().top);
    });
    return { faults, distances };
  });
}
