import type { Annotation } from '../../content/schemas/annotation.ts';
import type { Company } from '../../content/schemas/company.ts';
import type { TimelineEvent } from '../../content/schemas/event.ts';
import type { Kinds } from '../../content/schemas/identity.ts';
import type { Model } from '../../content/schemas/model.ts';
import type { Source } from '../../content/schemas/source.ts';
import type { ReportTable } from '../../content/schemas/table.ts';
import type { SiteData } from '../../content/site-data.ts';
import { cellText, columnHeading } from '../../content/tables.ts';
import { formatDate } from '../../text/dates.ts';
import { inHundredMillions } from '../../text/numbers.ts';
import { companyWords, wordFor } from '../../content/words.ts';

/** What a preview says of a thing. */
export interface Summary {
  /** A sentence or two, or the datum itself in words. */
  description: string;
  /** The figure to show large. */
  datum?: { value: string; label: string } | undefined;
}

/** A permalink id and what a preview says of it. */
export type Entry = readonly [id: string, summary: Summary];

export function describeRow(table: ReportTable, index: number): Summary {
  const cells = (table.rows[index] ?? []).flatMap((cell, column) => {
    if (cell === null || column === table.rowHeader) return [];
    return [`${columnHeading(table, column)}：${cellText(cell, '、')}`];
  });
  return { description: `${cells.join('；')}。` };
}

export function describeModel(model: Model, { companies, kinds }: Pick<SiteData, 'companies' | 'kinds'>): Entry {
  const orgs = model.orgs.map((org) => companies.find(({ id }) => id === org)?.zh ?? org).join('、');
  const facts = [orgs, model.date && `${formatDate(model.date)}公布`, wordFor(kinds.domains, model.domain)].filter(Boolean).join('，');
  const inWords = (count: number) => `${inHundredMillions(count)}亿`;
  const counts = [
    model.report_params !== undefined && `报告所印参数量为${inWords(model.report_params)}`,
    model.params === null ? '来源没有公布参数量' : `来源所载参数量为${inWords(model.params)}`,
  ].filter((words) => words !== false);
  const count = model.report_params ?? model.params;
  const label = model.report_params === undefined ? '参数量，据来源' : '参数量，据报告';
  const datum = count === null ? undefined : { value: inWords(count), label };
  return [`model-${model.id}`, { description: `${facts}。${counts.join('；')}。`, datum }];
}

export function describeEvent(event: TimelineEvent, { lanes }: Kinds): Entry {
  const value = formatDate(event.date);
  return [`event-${event.id}`, { description: `${value}：${event.text}`, datum: { value, label: wordFor(lanes, event.lane) } }];
}

export function describeOrg(company: Company, { models, kinds }: Pick<SiteData, 'models' | 'kinds'>): Entry {
  return [`org-${company.id}`, { description: `${wordFor(kinds.organisations, company.kind)}。${companyWords(company, models)}` }];
}

export function describeNote(note: Annotation, { notes }: Kinds): Entry {
  return [`note-${note.id}`, { description: `${wordFor(notes, note.kind)}。报告：${note.says}来源：${note.source_says}` }];
}

export function describeSource(source: Source, { sources, bases }: Kinds): Entry {
  const facts = [source.authors, source.year, wordFor(sources, source.type), bases[source.basis]?.word].filter(Boolean);
  return [`source-${source.id}`, { description: `${facts.join('，')}。` }];
}
