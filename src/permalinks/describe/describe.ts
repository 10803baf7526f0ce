import { chartRows, listCharts } from '../../charts/catalog.ts';
import { sectionText } from '../../content/section-text.ts';
import type { SiteData } from '../../content/site-data.ts';
import { rowAnchor } from '../../content/tables.ts';
import { pageTitle } from '../../site.ts';
import { leadSentences } from '../../text/lead-sentences.ts';
import { chapterNumeral } from '../../text/words.ts';
import { describeEvent, describeModel, describeNote, describeOrg, describeRow, describeSource, type Summary } from './describe-data.ts';
import { openingOf } from './opening.ts';
import { pageOf } from '../page-of.ts';
import { listPermalinks, type Permalink } from '../permalinks.ts';
import { shareTitle } from './share-title.ts';

/** A permalink as a preview shows it. */
export interface PermalinkDetails extends Permalink, Summary {
  /** Where it stands: the table of a row, 第二章 技术, or the page's name. */
  place: string;
  /** Its title as it stands in a message. */
  shareTitle: string;
}

/** The longest description, in characters; previews cut longer ones. */
const LIMIT = 110;

/** Every permalink with its place, its first sentence or its datum, in the order of `listPermalinks`. */
export function describePermalinks(data: SiteData): PermalinkDetails[] {
  const summaries = summariesById(data);
  return listPermalinks(data).map((link) => {
    const summary = summaries.get(link.id);
    if (!summary) throw new Error(`src/permalinks/describe/describe.ts says nothing of "${link.id}"`);
    const table = captionOf(data, link);
    return {
      ...link,
      ...summary,
      place: table ?? placeOf(data, link),
      shareTitle: shareTitle(link, table),
      description: leadSentences(summary.description, LIMIT),
    };
  });
}

function summariesById(data: SiteData): ReadonlyMap<string, Summary> {
  const sections = data.chapters.flatMap((chapter) => chapter.sections);
  const entries: (readonly [string, Summary])[] = [
    ...data.chapters.map((chapter) => [chapter.id, { description: chapter.description }] as const),
    ...listCharts(data).map(({ id, subtitle, summary }) => [`fig-${id}`, { description: `${subtitle}。${summary}` }] as const),
    ...sections.map((section) => {
      const highlight = data.highlights.find((candidate) => candidate.section === section.id);
      const datum = highlight && { value: highlight.value, label: highlight.label };
      return [section.id, { description: openingOf(section.body) || sectionText(section, data.tables), datum }] as const;
    }),
    ...data.tables.flatMap((table) => table.keys.map((_, index) => describeRow(table, index))),
    ...chartRows(data).map(({ anchor, description, datum }) => [anchor, { description, datum }] as const),
    ...data.models.map((model) => describeModel(model, data)),
    ...data.events.map(describeEvent),
    ...data.companies.map(describeOrg),
    ...data.terms.map((term) => [`term-${term.id}`, { description: term.definition }] as const),
    ...data.annotations.map(describeNote),
    ...data.sources.map(describeSource),
  ];
  return new Map(entries);
}

/** Caption of the table of tables.yaml that has a row. */
function captionOf({ tables }: SiteData, { id }: Permalink): string | undefined {
  return tables.find((table) => table.keys.some((key) => rowAnchor(table.id, key) === id))?.caption;
}

function placeOf({ chapters }: SiteData, link: Permalink): string {
  const page = pageOf(link);
  const chapter = chapters.find(({ id }) => page === `/${id}/`);
  if (link.kind === 'chapter') return `第${chapterNumeral(chapter?.order ?? 0)}章`;
  if (chapter) return `第${chapterNumeral(chapter.order)}章 ${chapter.short}`;
  return pageTitle(page);
}
