import { chartRows } from '../../charts/catalog.ts';
import { formsOf } from '../../content/find-names.ts';
import type { SiteData } from '../../content/site-data.ts';
import { rowAnchors, rowTitle } from '../../content/tables.ts';
import { orgNames } from '../../report/org-links.ts';
import { fold } from '../normalise.ts';

/**
 * The record that stands for the thing that each record is about, where several are about the same one: the model, else the organisation, else
 * the term, else the event. By references between the data where there are such, else by a name that is the same as a whole.
 */
export function thingsOf(data: SiteData): Map<string, string> {
  const events = modelsMadePublic(data);
  const things = new Map<string, string>([
    ...data.models.map(({ id }) => own(`model-${id}`)),
    ...data.companies.map(({ id }) => own(`org-${id}`)),
    ...data.companies.flatMap(({ id, code }) => (code === undefined ? [] : [[`stock-${code}`, `org-${id}`] as const])),
    // A row or an event of several models is about none of them.
    ...[...modelRows(data), ...events].flatMap(([id, models]) => (models.length === 1 ? models.map((model) => [id, model] as const) : [])),
    ...chartRows(data).flatMap(({ anchor, of }) => (of === undefined ? [] : [[anchor, of] as const])),
  ]);
  const named = namesOfThings(data);
  for (const term of data.terms) {
    const { zh, en, abbr } = term;
    const thing = only([zh, en ?? zh, abbr ?? zh], named) ?? only(formsOf(term), named) ?? `term-${term.id}`;
    things.set(`term-${term.id}`, thing);
    // Models that share a name and a day are announced by that name.
    const models = thingsNamed(formsOf(term), named).toSorted().join(' ');
    for (const [id, all] of events) if (all.length > 1 && all.toSorted().join(' ') === models) things.set(id, thing);
    for (const name of [zh, en, abbr]) if (name !== undefined && !named.has(whole(name))) named.set(whole(name), [thing]);
  }
  for (const table of data.tables) {
    for (const [index, id] of rowAnchors(table).entries()) {
      const thing = things.get(id) ?? only([rowTitle(table, index)], named);
      if (thing !== undefined) things.set(id, thing);
    }
  }
  for (const { id, on = [] } of data.annotations) {
    const thing = thingOfNote(on, things);
    if (thing === undefined) continue;
    things.set(`note-${id}`, thing);
    if (!things.has(thing)) things.set(thing, thing);
  }
  return shared(things);
}

function own(id: string): [id: string, thing: string] {
  return [id, id];
}

/** A name as a whole, however it is written. */
function whole(name: string): string {
  return fold(name, new Map()).text;
}

/** The models that name each row of a table as theirs. */
export function modelRows({ models, tables }: Pick<SiteData, 'models' | 'tables'>): [row: string, models: string[]][] {
  return tables.flatMap((table) =>
    rowAnchors(table).map((anchor, index): [string, string[]] => {
      const named = models.filter(
        ({ id, row = id, origin, section }) => origin === 'report-table' && section === table.section && row === table.keys[index],
      );
      return [anchor, named.map(({ id }) => `model-${id}`)];
    }),
  );
}

/** The models that each event made public: those of its own day and source. */
function modelsMadePublic({
  models,
  events,
  sources,
}: Pick<SiteData, 'models' | 'events' | 'sources'>): [event: string, models: string[]][] {
  const reports = new Set(sources.filter(({ report }) => report).map(({ id }) => id));
  return events.map((event) => {
    const published = models.filter(
      ({ date, sources: [first = ''] }) => date === event.date && !reports.has(first) && event.sources.includes(first),
    );
    return [`event-${event.id}`, published.map(({ id }) => `model-${id}`)];
  });
}

/** What each whole name is a name of, among models and organisations. */
function namesOfThings({ models, companies }: SiteData): Map<string, string[]> {
  const names = [
    ...models.flatMap(({ id, name }) => modelNames(name).map((each) => [whole(each), `model-${id}`] as const)),
    ...companies.flatMap((company) => orgNames(company).map((each) => [whole(each), `org-${company.id}`] as const)),
  ];
  return new Map(
    [...Map.groupBy(names, ([name]) => name)].map(([name, entries]) => [name, [...new Set(entries.map(([, thing]) => thing))]]),
  );
}

/** A model's name, and each half of one in two languages: 混元 HunYuan. */
export function modelNames(name: string): string[] {
  const [, han = name, latin = name] = /^(\p{Script=Han}+) ([A-Za-z][\w.-]*)$/u.exec(name) ?? [];
  return [...new Set([name, han, latin])];
}

function thingsNamed(names: readonly string[], named: ReadonlyMap<string, readonly string[]>): string[] {
  return [...new Set(names.flatMap((name) => named.get(whole(name)) ?? []))];
}

/** The one thing that some names name. */
function only(names: readonly string[], named: ReadonlyMap<string, readonly string[]>): string | undefined {
  const things = thingsNamed(names, named);
  return things.length === 1 ? things[0] : undefined;
}

/** The one thing that all places of a note are about. What stands at a row of an organisation may be about any of its products. */
function thingOfNote(on: readonly string[], things: ReadonlyMap<string, string>): string | undefined {
  const places = new Set(on.filter((id) => !id.startsWith('fig-')).map((id) => things.get(id) ?? id));
  const [thing = ''] = places;
  return places.size === 1 && /^(?:model|term|event)-/u.test(thing) ? thing : undefined;
}

/** Only the things of more than one record. */
function shared(things: ReadonlyMap<string, string>): Map<string, string> {
  const members = Map.groupBy([...things], ([, thing]) => thing);
  return new Map([...things].filter(([, thing]) => (members.get(thing)?.length ?? 0) > 1));
}
