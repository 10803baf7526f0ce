import type { Model } from '../../content/schemas/model.ts';
import type { ReportTable } from '../../content/schemas/table.ts';
import type { SiteData } from '../../content/site-data.ts';
import { cellText, columnHeading, rowAnchors } from '../../content/tables.ts';
import { companyWords, wordFor } from '../../content/words.ts';
import { formatDate } from '../../text/dates.ts';
import { parametersInFull } from '../../text/numbers.ts';

/** What a preview says of a thing. */
export interface Summary {
  /** A sentence or two, or the datum itself in words. */
  description: string;
  /** The figure to show large, and whose it is where not the report's; a count of the site's own and a date are nobody else's. */
  datum?: { value: string; label: string; speaker?: 'source' | 'own' } | undefined;
  /** What the report prints and what was found instead, where these two are what there is to show. */
  figures?: readonly [report: string, found: string] | undefined;
}

/** What a preview says of each row, model, event, organisation, term, note and source, by permalink id. */
export function describeData(data: SiteData): (readonly [id: string, summary: Summary])[] {
  const { notes, organisations, sources, bases, lanes } = data.kinds;
  const ofSource = (source: SiteData['sources'][number]) =>
    [source.authors, source.year, wordFor(sources, source.type), bases[source.basis]?.word].filter(Boolean).join('，');
  const say = (id: string, description: string, more?: Omit<Summary, 'description'>) => [id, { description, ...more }] as const;
  return [
    ...data.tables.flatMap((table) => rowAnchors(table).map((id, index) => [id, describeRow(table, index, data, id)] as const)),
    ...data.models.map((model) => [`model-${model.id}`, describeModel(model, data)] as const),
    ...data.events.map(({ id, date, text, lane, forecast }) => {
      const value = formatDate(date);
      const label = `${forecast ? '预测，' : ''}${wordFor(lanes, lane)}`;
      return say(`event-${id}`, `${value}：${text}`, { datum: { value, label, speaker: 'own' } });
    }),
    ...data.companies.map((org) => say(`org-${org.id}`, `${wordFor(organisations, org.kind)}。${companyWords(org, data.models)}`)),
    ...data.terms.map((term) => say(`term-${term.id}`, term.definition)),
    ...data.annotations.map(({ id, kind, says, source_says, figures }) =>
      say(`note-${id}`, `${wordFor(notes, kind)}。报告：${says}核对：${source_says}`, { figures }),
    ),
    ...data.sources.map((source) => say(`source-${source.id}`, `${ofSource(source)}。`)),
  ];
}

/** One of the figures that a row has, and what was found instead, by a note on it. */
export function disputedOn({ annotations }: SiteData, row: string, printed: readonly string[]): Summary['figures'] {
  return annotations.find(({ on, figures: [report = ''] = [] }) => on?.includes(row) && printed.includes(report))?.figures;
}

/** A row in its cells; a figure that a note disputes is nowhere without the other. */
function describeRow(table: ReportTable, index: number, data: SiteData, id: string): Summary {
  const row = (table.rows[index] ?? []).map((cell) => cellText(cell, '、'));
  const figures = disputedOn(data, id, row);
  const cells = row.flatMap((words, column) => {
    if (words === '' || column === table.rowHeader) return [];
    return [`${columnHeading(table, column)}：${words === figures?.[0] ? `${words}，核对为${figures[1]}` : words}`];
  });
  return { description: `${cells.join('；')}。`, figures };
}

function describeModel(model: Model, { companies, kinds }: SiteData): Summary {
  const orgs = model.orgs.map((org) => companies.find(({ id }) => id === org)?.zh ?? org).join('、');
  const facts = [orgs, model.date && `${formatDate(model.date)}公布`, wordFor(kinds.domains, model.domain)].filter(Boolean).join('，');
  const counts = [
    model.report_params !== undefined && `报告所印参数量为${parametersInFull(model.report_params)}`,
    model.params === null ? '来源没有公布参数量' : `来源所载参数量为${parametersInFull(model.params)}`,
  ].filter((words) => words !== false);
  const count = model.report_params ?? model.params;
  const label = model.report_params === undefined ? '参数量，据来源' : '参数量，据报告';
  const datum = count === null ? undefined : { value: parametersInFull(count), label };
  return { description: `${facts}。${counts.join('；')}。`, datum };
}
