import { chartEntry, drawForCard } from '../charts/catalog.ts';
import { formsOf } from '../content/find-names.ts';
import type { SiteData } from '../content/site-data.ts';
import { describePermalinks, type PermalinkDetails } from '../permalinks/describe/describe.ts';
import { listPages } from '../report/pages.ts';
import { unbrokenNames } from '../report/unbroken-names.ts';
import type { Card } from './draw-card.ts';
import { drawPair } from './pair.ts';
import { eventStrip, modelStrip, type Strip } from './strip.ts';
import { drawTable } from './table.ts';

/** The card of every page and every permalink. */
export function listCards(data: SiteData): Card[] {
  const strips = new Map([...modelStrip(data), ...eventStrip(data.events, data.original.date)]);
  const foot = [data.site.name, `《${data.original.title}》 ${data.original.date}`] as const;
  const names = new Set([...unbrokenNames(data), ...data.terms.flatMap(formsOf).filter((form) => /\p{Script=Han}[A-Z]/u.test(form))]);
  const cards = [...pageCards(data, strips), ...describePermalinks(data).map((link) => cardOf(data, link, strips))];
  return cards.map((card) => ({ ...card, foot, names }));
}

function cardOf(data: SiteData, link: PermalinkDetails, strips: ReadonlyMap<string, Strip>): Omit<Card, 'foot' | 'names'> {
  const { id, place, title, description: text, datum, figures } = link;
  // A chapter shows its first chart.
  const sections = data.chapters.flatMap((chapter) => chapter.sections.filter((section) => [chapter.id, section.id].includes(id)));
  // What has its home elsewhere says there what it has to say.
  const chart =
    link.kind === 'figure'
      ? id.replace(/^fig-/u, '')
      : sections.flatMap(({ charts }) => charts).find((one) => data.chapters.some(({ id: home }) => chartEntry(data, one).page === home));
  const tables = data.tables.filter((table) => sections.some((section) => section.id === id && section.tables.includes(table.id)));
  const lead = chart && data.chapters.find((chapter) => chapter.id === id)?.lead;
  const strip = strips.get(id) ?? (datum ? undefined : strips.get(`fig-${chart ?? ''}`));
  return {
    id,
    place: link.kind === 'chapter' ? `${data.site.name} ${place}` : place,
    title,
    // Beside a chart the unit is enough, or of a chapter what it asks.
    text: lead ?? (link.kind === 'figure' ? (/^[^；。]+/u.exec(text)?.[0] ?? text) : text),
    // Where report and source differ the strip has both, in one size.
    datum: (figures ?? (strip && strip.marks.length > 1)) ? undefined : datum,
    strip,
    // A figure of the text, or one thing among its like, says more than a drawing too small to read.
    drawings: figures
      ? [drawPair(figures)]
      : strip || datum
        ? undefined
        : chart === undefined
          ? tables.flatMap(drawTable)
          : drawForCard(data, chart),
  };
}

/** The cards of the pages that are no chapter. */
function pageCards(data: SiteData, strips: ReadonlyMap<string, Strip>): Omit<Card, 'foot' | 'names'>[] {
  const { site, original } = data;
  return listPages(data).flatMap(({ name, title, card, count, chart }): Omit<Card, 'foot' | 'names'>[] => {
    if (!card) return [];
    const head = name === 'home' ? { place: original.series, title: site.title } : { place: site.title, title };
    const strip = strips.get(name) ?? strips.get(`fig-${chart ?? ''}`);
    // A report may do without the chart of a page; its card has the count then.
    if (chart !== undefined && !strip && data.charts.some(({ id }) => id === chart))
      return [{ id: name, ...head, text: card.text, drawings: drawForCard(data, chart) }];
    const datum = card.label === undefined ? undefined : { value: String(count), label: card.label, speaker: 'own' as const };
    return [{ id: name, ...head, text: card.text, datum, strip }];
  });
}

/** Name of the card of a page: of a chapter its id, of the home page and of pages without a card of their own `home`. */
export function cardOfPage(data: SiteData, path: string): string {
  const chapter = data.chapters.find(({ id }) => path === `/${id}/`);
  return chapter?.id ?? listPages(data).find((page) => page.path === path && page.card)?.name ?? 'home';
}
