import { popovers } from '../dom/popover.ts';

/** Marks the section being read in the contents, and closes the drawer when a section of this page is chosen. */
export class ReportContents extends HTMLElement {
  connectedCallback(): void {
    const nav = this.querySelector<HTMLElement>('nav');
    const sections = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
      const element = document.getElementById(link.hash.slice(1))?.closest('section');
      return element ? [{ link, element }] : [];
    });
    if (!nav || sections.length === 0) return;
    nav.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      void Promise.resolve(popovers).then(() => {
        nav.hidePopover();
      });
    });
    const mark = () => {
      // The section whose top has passed the upper third is the one being read.
      const line = innerHeight / 3;
      const read = sections.findLast(({ element }) => element.getBoundingClientRect().top <= line) ?? sections[0];
      if (!read || read.link.hasAttribute('aria-current')) return;
      for (const { link } of sections) link.removeAttribute('aria-current');
      read.link.setAttribute('aria-current', 'true');
      // Keeps the mark in view where the contents are longer than the screen, without moving the page.
      const { top, bottom } = read.link.getBoundingClientRect();
      const frame = nav.getBoundingClientRect();
      if (top < frame.top || bottom > frame.bottom) nav.scrollTop += top - frame.top - frame.height / 2;
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px', threshold: [0, 0.01] });
    for (const { element } of sections) observer.observe(element);
  }
}
