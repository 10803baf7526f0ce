import type { Choices, State } from '../../dom/address-state.ts';

/** What of the timeline a reader may choose, by its name in the address; nothing chosen in a group means all of it. */
export function timelineChoices(lanes: readonly string[], kinds: readonly string[]) {
  return {
    lane: { values: lanes, default: '', several: true },
    kind: { values: kinds, default: '', several: true },
  } satisfies Choices;
}

export type TimelineFilter = State<ReturnType<typeof timelineChoices>>;

/** True where an event of a lane and kind is shown. */
export function matches(filter: TimelineFilter, event: { lane: string; kind: string }): boolean {
  return (['lane', 'kind'] as const).every((group) => filter[group] === '' || filter[group].split(',').includes(event[group]));
}
