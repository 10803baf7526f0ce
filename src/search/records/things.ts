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
  const own = [...data.models.map(({ id }) => `model-${id}`), ...data.companies.map(({ id }) => `org-${id}`)];
  const things = new Map<string, string>([
    ...own.map((id) => [id, id] as const),
    ...data.companies.flatMap(({ id, code }) => (code === undefined ? [] : [[`stock-${code}`, `org-${id}`] as const])),
    // A row or an event of several models is about none of them.
    ...[...modelRows(data), ...events].flatMap(([id, models]) => {
      const model = single(models);
      return model === undefined ? [] : [[id, model] as const];
    }),
    ...chartRows(data).flatMap(({ anchor, of }) => (of === undefined ? [] : [[anchor, of] as const])),
  ]);
  const named = namesOfThings(data);
  for (const term of data.terms) {
    const { zh, en, abbr } = term;
    const thing = only([zh, en ?? zh, abbr ?? zh], named) ?? only(formsOf(term), named) ?? `term-${term.id}`;
    things.set(`term-${term.id}`, thing);
    // Models that share a name and a day are announced by that name.
    const models = [...new Set(thingsNamed(formsOf(term), named))].sort().join(' ');
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
    // What stands at a row of an organisation may be about any of its products.
    const thing = single(on.filter((place) => !place.startsWith('fig-')).map((place) => things.get(place) ?? place));
    if (thing === undefined || !/^(?:model|term|event)-/u.test(thing)) continue;
    things.set(`note-${id}`, thing);
    if (!things.has(thing)) things.set(thing, thing);
  }
  return shared(things);
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
function modelsMadePublic({ models, events, sources }: SiteData): [event: string, models: string[]][] {
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
  const things = [
    ...models.map(({ id, name }) => [`model-${id}`, modelNames(name)] as const),
    ...companies.map((company) => [`org-${company.id}`, orgNames(company)] as const),
  ];
  const named = new Map<string, string[]>();
  for (const [thing, names] of things) for (const name of new Set(names.map(whole))) named.set(name, [...(named.get(name) ?? []), thing]);
  return named;
}

/** A model's name, and each half of one in two languages: 混元 HunYuan. */
export function modelNames(name: string): string[] {
  const [, han = name, latin = name] = /^(\p{Script=Han}+) ([A-Za-z][\w.-]*)$/u.exec(name) ?? [];
  return [...new Set([name, han, latin])];
}

function thingsNamed(names: readonly string[], named: ReadonlyMap<string, readonly string[]>): string[] {
  return names.flatMap((name) => named.get(whole(name)) ?? []);
}

/** The one thing that some names name. */
function only(names: readonly string[], named: ReadonlyMap<string, readonly string[]>): string | undefined {
  return single(thingsNamed(names, named));
}

/** What all of a list are, where there is one such thing. */
export function single<T>(list: readonly T[]): T | undefined {
  const [one, ...others] = new Set(list);
  return others.length === 0 ? one : undefined;
}

/** Only the things of more than one record. */
function shared(things: ReadonlyMap<string, string>): Map<string, string> {
  const members = Map.groupBy([...things], ([, thing]) => thing);
  return new Map([...things].filter(([, thing]) => (members.get(thing)?.length ?? 0) > 1));
}
