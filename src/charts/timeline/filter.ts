import type { Choices, State } from '../../dom/address-state.ts';

/** What of the timeline a reader may choose, by its name in the address; nothing chosen in a group means all of it. */
export function timelineChoices(lanes: readonly string[], kinds: readonly string[], orgs: readonly string[], years: readonly string[]) {
  return {
    lane: { values: lanes, default: '', several: true },
    kind: { values: kinds, default: '', several: true },
    org: { values: orgs, default: '' },
    /** The year whose lanes are open. */
    year: { values: years, default: '' },
  } satisfies Choices;
}

export type TimelineChoice = State<ReturnType<typeof timelineChoices>>;

/** True where an event of a lane and kind, which mentions these organisations, is shown. */
export function matches(view: TimelineChoice, event: { lane: string; kind: string; orgs: readonly string[] }): boolean {
  const inGroup = (['lane', 'kind'] as const).every((group) => view[group] === '' || view[group].split(',').includes(event[group]));
  return inGroup && (view.org === '' || event.orgs.includes(view.org));
}
