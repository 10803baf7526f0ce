/** Marks the section being read in the contents, and closes the drawer when a section of this page is chosen. */
class ReportContents extends HTMLElement {
  #links = new Map<string, HTMLAnchorElement>();

  connectedCallback(): void {
    const nav = this.querySelector<HTMLElement>('nav');
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-toc]')) this.#links.set(link.dataset['toc'] ?? '', link);
    if (!nav || this.#links.size === 0) return;
    nav.addEventListener('click', (event) => {
      if (event.target instanceof HTMLAnchorElement && nav.matches(':popover-open')) nav.hidePopover();
    });
    const sections = [...this.#links.keys()].flatMap((id) => {
      const element = document.getElementById(id)?.closest('section');
      return element ? [{ id, element }] : [];
    });
    const mark = () => {
      // The section whose top has passed the upper third is the one being read.
      const line = innerHeight / 3;
      const read = sections.findLast(({ element }) => element.getBoundingClientRect().top <= line) ?? sections[0];
      this.#setCurrent(read?.id ?? '', nav);
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px', threshold: [0, 0.01] });
    for (const { element } of sections) observer.observe(element);
  }

  #setCurrent(id: string, nav: HTMLElement): void {
    for (const [section, link] of this.#links) {
      const current = section === id;
      if (current === link.hasAttribute('aria-current')) continue;
      link.toggleAttribute('aria-current', current);
      if (!current) continue;
      link.setAttribute('aria-current', 'true');
      // Keeps the mark in view where the contents are longer than the screen, without moving the page.
      const { top, bottom } = link.getBoundingClientRect();
      const frame = nav.getBoundingClientRect();
      if (top < frame.top || bottom > frame.bottom) nav.scrollTop += top - frame.top - frame.height / 2;
    }
  }
}

customElements.define('report-contents', ReportContents);
