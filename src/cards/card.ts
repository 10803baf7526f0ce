import { drawChart, listCharts } from '../charts/catalog.ts';
import type { SiteData } from '../content/site-data.ts';
import { describePermalinks, type PermalinkDetails } from '../permalinks/describe/describe.ts';
import type { Card } from './draw-card.ts';
import { pageCards } from './page-cards.ts';
import { eventStrip, modelStrip, type Strip } from './strip.ts';

/** The card of every page and every permalink. */
export function listCards(data: SiteData): Card[] {
  const strips = new Map([...modelStrip(data), ...eventStrip(data.events, data.original.date)]);
  const foot = [data.site.name, `《${data.original.title}》，${data.original.date}`] as const;
  const cards = [...pageCards(data, strips), ...describePermalinks(data).map((link) => cardOf(data, link, strips))];
  const ids = cards.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new Error(`Two preview cards are named "${repeated}": choose another id for the permalink`);
  return cards.map((card) => ({ ...card, foot }));
}

function cardOf(data: SiteData, link: PermalinkDetails, strips: ReadonlyMap<string, Strip>): Omit<Card, 'foot'> {
  const { id, place, title, description: text, datum } = link;
  const section = data.chapters.flatMap((chapter) => chapter.sections).find((candidate) => candidate.id === id);
  const chart = link.kind === 'figure' ? id.replace(/^fig-/u, '') : section?.charts[0];
  const strip = strips.get(id) ?? (datum ? undefined : strips.get(`fig-${chart ?? ''}`));
  const drawn = listCharts(data).find((entry) => entry.id === chart);
  return {
    id,
    place: link.kind === 'chapter' ? `${data.site.name} ${place}` : place,
    title,
    text,
    datum,
    strip,
    // A figure of the text, or one thing among its like, says more than a drawing too small to read.
    chart: drawn && !strip && !datum ? drawChart(data, drawn.id, 'wide') : undefined,
  };
}
