import type { Page } from 'playwright-core';

/** What the search page shows for a query, which `openSearch` of built-search.ts tells without a page. */
export interface Shown {
  state: string;
  match: string | null;
  hits: { href: string; text: string; beneath: string[]; behind?: string[] }[];
  /** The line above the hits. */
  answer: string;
}

declare global {
  interface Window {
    /** Set by openSearchPage: types a query and returns what is shown once it has been painted. */
    ask: (query: string) => Promise<Shown>;
  }
}

/** Opens the search page, its index loaded, and puts `ask` in place. */
export async function openSearchPage(page: Page, url: string): Promise<void> {
  await page.goto(`${url}search/`);
  await page.evaluate(() => {
    const panel = document.querySelector<HTMLElement>('main [data-search-state]');
    const input = panel?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!panel || !input) throw new Error('The page has no search');
    const painted = () => new Promise((next) => requestAnimationFrame(() => setTimeout(() => setTimeout(next))));
    window.ask = async (query) => {
      input.value = query;
      // Typed, and typed to its end: only then is it said at once that nothing is found.
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
      do await painted();
      while (panel.dataset['searchState'] === 'loading' || panel.getAttribute('aria-busy') === 'true');
      const items = () => [...panel.querySelectorAll('ol[data-search-results] > li')];
      // What a screen cannot hold follows once the first hits have been painted.
      const list = panel.querySelector<HTMLElement>('ol[data-search-results]');
      const more = () => panel.querySelector<HTMLElement>('.search-panel__more button');
      do {
        more()?.click();
        while (list && 'filling' in list.dataset) await painted();
      } while (more());
      const hits = items().map((item) => {
        const [href = '', ...beneath] = [...item.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
        return { href, text: item.textContent, beneath };
      });
      const answer = panel.querySelector('.search-panel__answer')?.textContent ?? '';
      return { state: panel.dataset['searchState'] ?? '', match: panel.dataset['searchMatch'] ?? null, hits, answer };
    };
  });
}

/** Answers to many queries, in one go. */
export async function askAll(page: Page, queries: readonly string[]): Promise<Shown[]> {
  return page.evaluate(async (list) => {
    // What is read of the hits is their text: laying them out would cost a fifth more.
    document.querySelector<HTMLElement>('main ol[data-search-results]')?.style.setProperty('content-visibility', 'hidden');
    const answers: Shown[] = [];
    for (const query of list) answers.push(await window.ask(query));
    return answers;
  }, queries);
}
