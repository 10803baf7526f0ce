import { pageOf } from '../../paths.ts';
import { chartRows, listCharts } from '../../charts/catalog.ts';
import type { Chapter } from '../../content/chapters.ts';
import { sectionText } from '../../content/section-text.ts';
import type { SiteData } from '../../content/site-data.ts';
import { rowAnchors } from '../../content/tables.ts';
import { once } from '../../once.ts';
import { listPages } from '../../report/pages.ts';
import { leadSentences } from '../../text/lead-sentences.ts';
import type { PermalinkKind } from '../../content/permalink-kinds.ts';
import { chapterNumeral, permalinkWord } from '../../content/words.ts';
import { describeData, disputedOn, type Summary } from './describe-data.ts';
import { openingOf } from './opening.ts';
import { listPermalinks, type Permalink } from '../../report/permalinks.ts';

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
export const describePermalinks = once((data: SiteData): readonly PermalinkDetails[] => {
  const summaries = summariesById(data);
  const captions = new Map(data.tables.flatMap((table) => rowAnchors(table).map((id) => [id, table.caption])));
  const pages = new Map(listPages(data).map(({ path, title }) => [path, title]));
  const chapters = new Map(data.chapters.map((chapter) => [`/${chapter.id}/`, chapter]));
  return listPermalinks(data).map((link) => {
    const summary = summaries.get(link.id);
    if (!summary) throw new Error(`src/permalinks/describe/describe.ts says nothing of "${link.id}"`);
    const table = captions.get(link.id);
    return {
      ...link,
      ...summary,
      place: table ?? placeOf(chapters.get(pageOf(link)), pages, link),
      shareTitle: shareTitle(link, table),
      description: leadSentences(summary.description, LIMIT),
    };
  });
});

function summariesById(data: SiteData): ReadonlyMap<string, Summary> {
  const sections = data.chapters.flatMap((chapter) => chapter.sections);
  const points = data.chapters.flatMap((chapter) => chapter.points ?? []);
  return new Map<string, Summary>([
    ...data.chapters.map((chapter) => [chapter.id, { description: chapter.description }] as const),
    ...listCharts(data).map(({ id, subtitle, summary }) => [`fig-${id}`, { description: `${subtitle}。${summary}` }] as const),
    ...sections.map((section) => {
      const highlight = data.highlights.find((candidate) => candidate.section === section.id);
      const datum = highlight && { value: highlight.value, label: highlight.label };
      const point = points.find((one) => one.section === section.id)?.text;
      const description = openingOf(section.tree, point) || sectionText(section, data.tables);
      const { figures } = data.annotations.find(({ id }) => id === highlight?.note) ?? {};
      return [section.id, { description, datum, figures: figures?.[0] === highlight?.value ? figures : undefined }] as const;
    }),
    ...chartRows(data).map(({ anchor, description, datum, said }) => {
      const figures = disputedOn(data, anchor, [datum.value]);
      return [anchor, { description, datum: said?.by === 'report' ? datum : { ...datum, speaker: 'source' }, figures }] as const;
    }),
    ...describeData(data),
  ]);
}

function placeOf(chapter: Chapter | undefined, pages: ReadonlyMap<string, string>, link: Permalink): string {
  if (link.kind === 'chapter') return `第${chapterNumeral(chapter?.order ?? 0)}章`;
  if (chapter) return `第${chapterNumeral(chapter.order)}章 ${chapter.short}`;
  return pages.get(pageOf(link)) ?? '';
}

/** Kinds whose names say too little on their own: the word for the kind stands before them. */
const NAMED_KINDS: ReadonlySet<PermalinkKind> = new Set(['model', 'org', 'term', 'note', 'source']);

/** A permalink's title as it stands in a message, far from its page. `table` is the caption of the table whose header cell the title is. */
function shareTitle({ kind, title }: Pick<Permalink, 'kind' | 'title'>, table?: string): string {
  if (table !== undefined) return `${title}（${table}）`;
  return NAMED_KINDS.has(kind) ? `${permalinkWord(kind)}：${title}` : title;
}

const detailsById = once((data: SiteData) => new Map(describePermalinks(data).map((link) => [link.id, link])));

/** The permalink of an id, with all that is said of it. Throws where the site has none. */
export function findPermalink(data: SiteData, id: string): PermalinkDetails {
  const link = detailsById(data).get(id);
  if (!link) throw new Error(`The site has no permalink "${id}"; correct the id of the ShareLink`);
  return link;
}
