import type { Page } from 'playwright-core';

/**
 * What is wrong with the notes beside the text: notes over each other or outside of their section, words that do not fit, one of the gravest that
 * does not say what was found, a note named beside itself or where no mark of it is seen, and how far each mark is from its note or, in a row or
 * headline, from its name in the margin, in pixels: from the nearest line.
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
    for (const section of isOpen ? [] : document.querySelectorAll('main .side-notes:not([aria-hidden])'))
      if (
        new Set([...section.querySelectorAll<HTMLElement>('.note:not(:has(.note__gravity))')].map((note) => note.dataset['folded'])).size >
        1
      )
        faults.push(`${section.firstElementChild?.getAttribute('data-note-card') ?? ''} and its neighbours say now more, now less`);
    // Rows and headlines far from their notes have them by name.
    const names = [...document.querySelectorAll<HTMLElement>('main .side-notes[aria-hidden] > .note:not([hidden])')].map((name) => ({
      number: name.querySelector('.note__number')?.textContent,
      box: name.getBoundingClientRect(),
    }));
    for (const [index, { number, box }] of names.entries()) {
      if (
        box.height > 32 ||
        [...names.slice(index + 1), ...notes].some((other) => other.box.top < box.bottom && other.box.bottom > box.top)
      )
        faults.push(`the name of ${number ?? '?'} is more than a line, or lies over another`);
      const same = [...names.slice(0, index).filter((other) => other.number === number), ...notes.filter(({ note }) => note.querySelector('.note__number')?.textContent === number)]; // prettier-ignore
      if (same.some((other) => Math.abs(other.box.top - box.top) < 80)) faults.push(`${number ?? '?'} is named beside itself`);
    }
    const seen = [...document.querySelectorAll<HTMLElement>('main .note-mark')].filter((mark) => mark.checkVisibility());
    for (const { number, box } of names)
      if (!seen.some((mark) => mark.dataset['number'] === number && Math.abs(mark.getBoundingClientRect().top - box.top) < 200))
        faults.push(`${number ?? '?'} is named beside no mark`);
    for (const part of document.querySelectorAll('main section > *')) {
      const { top, bottom, right, height } = part.getBoundingClientRect();
      if (!column || right <= column.right + 1 || height === 0 || part.matches('.side-notes')) continue;
      for (const { box } of [...notes, ...names])
        if (box.bottom > top - 23 && box.top < bottom + 23) faults.push(`a note touches the figure ${part.id}`);
    }
    const distances: number[] = [];
    for (const mark of seen) {
      const at = mark.getBoundingClientRect().top;
      const places = [...notes.filter(({ id }) => id === mark.dataset['note']), ...names.filter(({ number }) => number === mark.dataset['number'])]; // prettier-ignore
      distances.push(Math.min(...places.map(({ box }) => Math.max(box.top - at, at - box.bottom, 0))));
    }
    return { faults, distances };
  });
}
