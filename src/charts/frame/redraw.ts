import { markCurrent } from '../../dom/current-mark.ts';
import { picture, type Drawing } from './picture.ts';

/** Puts drawings in the place of those that a page shows, called and linked as these are, with the mark that its address names. */
export function redraw(shown: Iterable<Element>, drawings: readonly Drawing[]): void {
  // The oldest browsers do not know ariaLabel.
  const nameOf = (element: Element | null) => element?.getAttribute('aria-label') ?? '';
  for (const [index, svg] of [...shown].entries()) {
    const drawing = drawings[index];
    if (!drawing) continue;
    const names = { label: nameOf(svg), marks: nameOf(svg.querySelector('[role="list"]')) };
    const template = document.createElement('template');
    template.innerHTML = picture(drawing, 'narrow', names, (url) => url.replace(/^[^#]*/u, '')).markup;
    svg.replaceWith(template.content);
  }
  markCurrent();
}
