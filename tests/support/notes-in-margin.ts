import type { Page } from 'playwright-core';

/**
 * What is wrong with the notes beside the text: notes over each other or outside of their section, words that do not fit, one of the gravest that
 * does not say what was found, a note named beside the line that has it, and how far each mark in the text, and each in a row or
 * headline that does not name its note in the margin, is from its note, in pixels: from its head, or where it is open from the nearest of its lines.
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
    // What the reader opened has the room.
    const isOpen = document.querySelector('.note[data-open]') !== null;
    for (const { id, note } of isOpen ? [] : notes)
      if (note.querySelector('.note__gravity--gravest') && note.dataset['folded'] === 'line' && !note.querySelector('[data-found]'))
        faults.push(`${id} does not say what was found`);
    // One form a section, but for the gravest.
    for (const section of isOpen ? [] : document.querySelectorAll('main .side-notes'))
      if (
        new Set([...section.querySelectorAll<HTMLElement>('.note:not(:has(.note__gravity))')].map((note) => note.dataset['folded'])).size >
        1
      )
        faults.push(`${section.firstElementChild?.getAttribute('data-note-card') ?? ''} and its neighbours say now more, now less`);
    const distanceOf = (mark: HTMLElement) => {
      const { top = Infinity, bottom = Infinity } = notes.find(({ id }) => id === mark.dataset['note'])?.box ?? {};
      const at = mark.getBoundingClientRect().top;
      return Math.max(top - at, at - bottom, 0);
    };
    const distances: number[] = [];
    for (const mark of document.querySelectorAll<HTMLElement>('main .note-mark')) {
      if (mark.getClientRects().length === 0) continue;
      const words = getComputedStyle(mark, '::after');
      const isNamed = words.content.includes(mark.ariaLabel ?? '-') && parseFloat(words.left) > (column?.width ?? Infinity);
      if (!isNamed) distances.push(distanceOf(mark));
      else if (distanceOf(mark) === 0) faults.push(`${mark.dataset['note'] ?? ''} is named beside itself`);
    }
    return { faults, distances };
  });
}
