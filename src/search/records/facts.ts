import { chartRows } from '../../charts/catalog.ts';
import { reportDateDiffers } from '../../charts/timeline/events.ts';
import { citationText, findSource } from '../../content/citations.ts';
import type { FieldOrigin, ReportTable } from '../../content/schemas/table.ts';
import type { SiteData } from '../../content/site-data.ts';
import { cellSpeaker, cellText, rowAnchors } from '../../content/tables.ts';
import { permalinksById } from '../../report/permalinks.ts';
import { formatDate } from '../../text/dates.ts';
import { formatParameters, inHundredMillions, scientific, withSuperscripts } from '../../text/numbers.ts';
import type { Fact } from '../record.ts';
import { modelRows, single } from './things.ts';

/** A fact with the record that it is about. */
type Found = readonly [record: string, fact: Fact];

/** The figures that the data have, by the record of the thing they are figures of. */
export function factsOf(data: SiteData, things: ReadonlyMap<string, string>): Map<string, Fact[]> {
  const found = [
    ...modelFacts(data),
    ...eventFacts(data, things),
    ...data.tables.flatMap((table) => tableFacts(data, table)),
    ...chartFacts(data),
    ...highlightFacts(data),
  ];
  const facts = new Map<string, Fact[]>();
  for (const [record, fact] of found) {
    const thing = things.get(record) ?? record;
    const own = facts.get(thing) ?? [];
    if (!own.some((other) => isSame(other, fact))) facts.set(thing, [...own, fact]);
  }
  return facts;
}

function isSame(one: Fact, other: Fact): boolean {
  return one.asked[0] === other.asked[0] && one.value === other.value && one.speaker === other.speaker;
}

/** Who says what: the report with what it quotes, or the other sources of an entry; the report where there are none. */
function speaker(data: SiteData, whose: Exclude<FieldOrigin, 'site'>, sources: readonly string[] = []): string {
  const reports = data.sources.filter(({ report }) => report).map(({ id }) => id);
  const isQuoted = (key: string) => data.kinds.bases[findSource(data, key).basis]?.quoted === true;
  const others = sources.filter((key) => !reports.includes(key) && !isQuoted(key));
  return citationText(data, whose === 'cited' && others.length > 0 ? others : [...reports, ...sources.filter(isQuoted)]);
}

/** The address of a note, as a fact has it. */
function noted(id: string | undefined): Pick<Fact, 'note'> {
  return id === undefined ? {} : { note: `/annotations/#note-${id}` };
}

/** The address of the note on a place that has one note alone. */
function noteOn(data: SiteData, place: string): Pick<Fact, 'note'> {
  return noted(single(data.annotations.filter(({ on }) => on?.includes(place)))?.id);
}

function modelFacts(data: SiteData): Found[] {
  const words = data.asked ?? {};
  const links = permalinksById(data);
  const rowOf = new Map(modelRows(data).flatMap(([row, models]) => models.map((model) => [model, row])));
  const computed = new Map(chartRows(data).map(({ of, home, anchor }) => [of, `${home}#${anchor}`]));
  const orgName = new Map(data.companies.map(({ id, zh }) => [id, zh]));
  const report = speaker(data, 'report');
  return data.models.flatMap((model): Found[] => {
    const id = `model-${model.id}`;
    const { report_params: printed, params, flop, flop_basis: basis, date } = model;
    const cited = speaker(data, 'cited', model.sources);
    const note = noted(printed === params ? undefined : model.note);
    const say = (asked: readonly string[] = [], value: string, says = cited, url = `/models/#${id}`): Found[] =>
      asked.length === 0 ? [] : [[id, { asked: [...asked], value, speaker: says, url, ...(asked === words.params && note) }]];
    return [
      ...(printed === undefined ? [] : say(words.params, countWords(printed), report, links.get(rowOf.get(id) ?? '')?.url)),
      // The report alone cannot tell that a count is undisclosed.
      ...(params === null && cited === report ? [] : say(words.params, params === null ? '未公布' : countWords(params))),
      ...(flop === undefined || basis === undefined
        ? []
        : say(words.flop, `${withSuperscripts(scientific(flop))} FLOP（${data.kinds.flop[basis]}）`, cited, computed.get(id))),
      ...(date === null ? [] : say(words.date, formatDate(date))),
      ...say(words.orgs, model.orgs.map((org) => orgName.get(org) ?? org).join('、')),
    ];
  });
}

/** A count as short as can be without rounding: 5400亿, 5403.5亿, 6020万. */
function countWords(count: number): string {
  const short = formatParameters(count);
  const unit = short.endsWith('万亿') ? 1e12 : short.endsWith('亿') ? 1e8 : short.endsWith('万') ? 1e4 : 1;
  return Math.abs(parseFloat(short) * unit - count) < 1e-6 * count ? short : `${inHundredMillions(count)}亿`;
}

/** When events took place, and when the report says so where that is another date. */
function eventFacts(data: SiteData, things: ReadonlyMap<string, string>): Found[] {
  const asked = data.asked?.date;
  if (!asked) return [];
  return data.events.flatMap((event): Found[] => {
    const id = `event-${event.id}`;
    const differs = reportDateDiffers(event);
    const say = (date: string, says: string): Found => [
      id,
      { asked, url: `/timeline/#${id}`, ...(differs && noteOn(data, id)), value: formatDate(date), speaker: says },
    ];
    return [
      // A model has its day itself.
      ...(things.get(id)?.startsWith('model-') === true ? [] : [say(event.date, speaker(data, 'cited', event.sources))]),
      ...(differs && event.report_date !== undefined ? [say(event.report_date, speaker(data, 'report'))] : []),
    ];
  });
}

/** Cells of the columns for which tables.yaml has words. */
function tableFacts(data: SiteData, table: ReportTable): Found[] {
  const links = permalinksById(data);
  return rowAnchors(table).flatMap((anchor, index) =>
    (table.fields ?? []).flatMap(({ asked, from, unit = '' }, column): Found[] => {
      const cell = table.rows[index]?.[column] ?? null;
      if (!asked || from === 'site' || cell === null) return [];
      const value = `${cellText(cell)}${typeof cell === 'number' ? unit : ''}`;
      const note = cellSpeaker(table, cell, column) ? noteOn(data, anchor) : {};
      return [
        [anchor, { asked, value, speaker: speaker(data, from, table.sources?.[index]), url: links.get(anchor)?.url ?? '/', ...note }],
      ];
    }),
  );
}

/** The figures of the rows that charts bring with them. */
function chartFacts(data: SiteData): Found[] {
  const asked = data.asked?.doubling;
  if (!asked) return [];
  return chartRows(data).flatMap(({ datum, said, home, anchor }): Found[] =>
    said ? [[anchor, { asked, value: datum.value, speaker: speaker(data, said.by, said.sources), url: `${home}#${anchor}` }]] : [],
  );
}

function highlightFacts(data: SiteData): Found[] {
  const links = permalinksById(data);
  return data.highlights.flatMap(({ value, section, note, asked = {} }) =>
    Object.entries(asked).map(([record, words]): Found => {
      const url = links.get(section)?.url ?? '/';
      return [record, { asked: words, value, speaker: speaker(data, 'report'), url, ...noted(note) }];
    }),
  );
}
