import type { Lane } from '../../content/schemas/event.ts';
import type { EventKind } from './event-kind.ts';

/** What of the timeline is shown; nothing chosen in a group means all of it. */
export interface TimelineFilter {
  lane: readonly Lane[];
  kind: readonly EventKind[];
}

/** The values each group can take, in the order in which the address lists them. */
export type FilterChoices = { readonly [Group in keyof TimelineFilter]: TimelineFilter[Group] };

const GROUPS = ['lane', 'kind'] as const;

/** Reads a filter off an address, such as ?lane=model,product&kind=report. Values that are not among the choices are ignored. */
export function readFilter(query: URLSearchParams, choices: FilterChoices): TimelineFilter {
  const chosen = (group: keyof TimelineFilter) => new Set(query.get(group)?.split(','));
  const lane = choices.lane.filter((value) => chosen('lane').has(value));
  const kind = choices.kind.filter((value) => chosen('kind').has(value));
  return { lane: allOrSome(lane, choices.lane), kind: allOrSome(kind, choices.kind) };
}

/** Writes a filter into a query and leaves the rest of it alone; a group that shows all is left out. */
export function writeFilter(query: URLSearchParams, filter: TimelineFilter, choices: FilterChoices): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const group of GROUPS) {
    const values = (choices[group] as readonly string[]).filter((value) => (filter[group] as readonly string[]).includes(value));
    if (values.length === 0 || values.length === choices[group].length) written.delete(group);
    else written.set(group, values.join(','));
  }
  return written;
}

/** True where an event of a lane and kind is shown. */
export function matches(filter: TimelineFilter, event: { lane: string; kind: string }): boolean {
  const passes = (chosen: readonly string[], value: string) => chosen.length === 0 || chosen.includes(value);
  return passes(filter.lane, event.lane) && passes(filter.kind, event.kind);
}

function allOrSome<Value>(values: readonly Value[], all: readonly Value[]): readonly Value[] {
  return values.length === all.length ? [] : values;
}
