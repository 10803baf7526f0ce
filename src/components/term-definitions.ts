import { element } from '../dom/element.ts';
import { popovers, showNear } from '../dom/popover.ts';
import { PATIENCE } from '../dom/within.ts';
import type { LanguagePart } from '../text/languages.ts';

type Definitions = Record<string, [heading: LanguagePart[], definition: LanguagePart[]] | undefined>;

/** Long enough to move the pointer from the term onto its definition. */
const LEAVE_DELAY = 300;

/**
 * Shows the definition of a marked term on hover, focus or tap, until the reader leaves it or presses Escape.
 * Without script a mark is a link into the glossary; with it a click still is one, and a second tap.
 */
export class TermDefinitions extends HTMLElement {
  #definitions: Promise<Definitions> | undefined;
  #term: HTMLAnchorElement | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #firstTap = false;

  connectedCallback(): void {
    const popup = this.firstElementChild;
    const scope = this.parentElement;
    if (!(popup instanceof HTMLElement) || !scope) return;
    const on = <K extends keyof HTMLElementEventMap>(type: K, act: (term: HTMLAnchorElement, event: HTMLElementEventMap[K]) => void) => {
      scope.addEventListener(type, (event) => {
        const term = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
        if (term) act(term, event);
      });
    };
    const leave = () => {
      clearTimeout(this.#leaving);
      this.#leaving = setTimeout(() => {
        if (document.activeElement !== this.#term && !popup.contains(document.activeElement)) this.#close(popup);
      }, LEAVE_DELAY);
    };
    on('pointerover', (term, event) => {
      if (event.pointerType === 'mouse') void this.#open(term, popup);
    });
    on('pointerout', (_, event) => {
      if (event.pointerType === 'mouse') leave();
    });
    on('focusin', (term) => void this.#open(term, popup));
    on('focusout', leave);
    on('pointerdown', (term, event) => {
      this.#firstTap = event.pointerType !== 'mouse' && term !== this.#term;
    });
    on('click', (term, event) => {
      if (!this.#firstTap) return;
      event.preventDefault();
      void this.#open(term, popup);
    });
    popup.addEventListener('pointerenter', () => {
      clearTimeout(this.#leaving);
    });
    popup.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') leave();
    });
    popup.addEventListener('focusout', leave);
    // The pointer may rest on a term while the focus is anywhere: only the document hears its Escape, or a tap beside it.
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close(popup);
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !popup.contains(target) && !this.#term?.contains(target)) this.#close(popup);
    });
  }

  async #open(term: HTMLAnchorElement, popup: HTMLElement): Promise<void> {
    clearTimeout(this.#leaving);
    if (this.#term === term && this.#definitions) return;
    this.#close(popup);
    this.#term = term;
    this.#definitions ??= fetch(this.dataset['src'] ?? '', { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) }).then(
      (response) => response.json() as Promise<Definitions>,
    );
    await popovers;
    const definitions = await this.#definitions.catch(() => {
      // The term is asked for again at its next hover; a second tap follows its link.
      this.#definitions = undefined;
    });
    const [heading, definition] = definitions?.[term.hash.replace('#term-', '')] ?? [[{ text: term.text }], [{ text: '释义没有载入。' }]];
    // The reader may have left meanwhile.
    if (this.#term !== term) return;
    const [name, text, more] = popup.children;
    if (!name || !text || !(more instanceof HTMLAnchorElement)) return;
    name.replaceChildren(...marked(heading));
    text.replaceChildren(...marked(definition));
    more.href = term.href;
    showNear(popup, () => term.getBoundingClientRect());
    term.setAttribute('aria-describedby', text.id);
  }

  #close(popup: HTMLElement): void {
    if (this.#term?.hasAttribute('aria-describedby')) popup.hidePopover();
    this.#term?.removeAttribute('aria-describedby');
    this.#term = undefined;
  }
}

/** Passages in other languages say so. */
function marked(parts: readonly LanguagePart[]): (Node | string)[] {
  return parts.map(({ text, lang }) => (lang === undefined ? text : element('span', { lang }, text)));
}
