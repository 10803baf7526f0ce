import type { Page } from 'playwright-core';

/** What is wrong with the notes beside the text: notes over each other or outside of their section, and how far each is from its mark, in pixels. */
export function notesInMargin(page: Page): Promise<{ faults: string[]; distances: number[] }> {
  return page.evaluate(() => {
    const notes = [...document.querySelectorAll<HTMLElement>('main .side-notes [data-note-card]')].map((note) => {
      const id = note.dataset['noteCard'] ?? '';
      return { id, box: note.getBoundingClientRect(), section: note.closest('section')?.getBoundingClientRect() };
    });
    const column = document.querySelector('.prose')?.getBoundingClientRect();
    const faults = notes.flatMap(({ id, box, section }, index) => {
      const over = notes.slice(index + 1).filter((other) => other.box.top < box.bottom && other.box.bottom > box.top);
      const inSection = section && box.top >= section.top - 1 && box.bottom <= section.bottom + 1;
      return [
        ...over.map((other) => `${id} lies over ${other.id}`),
        ...(inSection ? [] : [`${id} leaves its section`]),
        ...(column && box.left > column.right && box.height >= 20 ? [] : [`${id} is not beside the text`]),
      ];
    });
    const distances = notes.map(({ id, box }) =>
      Math.abs(box.top - (document.getElementById(`ui-note-${id}`)?.getBoundingClientRect().top ?? 0)),
    );
    return { faults, distances };
  });
}
