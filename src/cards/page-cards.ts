import type { SiteData } from '../content/site-data.ts';
import { listPages } from '../report/pages.ts';
import type { Card } from './draw-card.ts';
import type { Strip } from './strip.ts';

/** Name of the card of a page: of a chapter its id, of the home page and of pages without a card of their own `home`. */
export function cardOfPage(data: SiteData, path: string): string {
  const chapter = data.chapters.find(({ id }) => path === `/${id}/`);
  return chapter?.id ?? listPages(data).find((page) => page.path === path && page.card)?.name ?? 'home';
}

/** The cards of the pages that are no chapter. */
export function pageCards(data: SiteData, strips: ReadonlyMap<string, Strip>): Omit<Card, 'foot'>[] {
  const { site, original } = data;
  return listPages(data).flatMap(({ name, title, card, count, chart }) => {
    if (!card) return [];
    const head = name === 'home' ? { place: original.series, title: site.title } : { place: site.title, title };
    const datum = card.label === undefined ? undefined : { value: String(count), label: card.label };
    return [{ id: name, ...head, text: card.text, datum, strip: strips.get(`fig-${chart ?? ''}`) }];
  });
}
