import { store, stored } from '../../dom/storage.ts';
import type { Filter } from '../engine/hit.ts';
import { readFilter, readQuery, withSearch } from './query-address.ts';

/** What readers find again when they return to a search, or open its address. */
export interface Kept {
  query: string;
  filter: Filter;
  /** How far down they were, in px; undefined at the top. */
  top?: number | undefined;
}

type State = { place?: number; search?: Partial<Kept> } | null;
const state = () => history.state as State;

/** The search page shows in its address what is asked; its place stands where that of every page does. */
export const pageKeeper = {
  read: (): Kept => ({ query: readQuery(location.search), filter: readFilter(location.search), top: state()?.place }),
  write: ({ query, filter, top }: Kept): void => {
    history.replaceState({ ...state(), place: top }, '', withSearch(location.href, query, filter));
  },
};

/** The dialog has an entry of its own (trigger.ts), and keeps its search only there; an entry may know of none. */
export const dialogKeeper = {
  read: (): Kept | undefined => {
    const { query, filter = {}, top } = state()?.search ?? {};
    return query === undefined ? undefined : { query, filter, top };
  },
  write: (kept: Kept): void => {
    if (state()?.search) history.replaceState({ ...state(), search: kept }, '');
  },
};

/** Browsers refuse to change the history much oftener: Safari allows a hundred times in half a minute. */
const INTERVAL_MS = 350;

/** Something that is done seldom: now, or soon, once what has changed has been painted. Changing the history takes a browser longer than a search does. */
export function seldom(act: () => void): Record<'now' | 'soon', () => void> {
  let done = -Infinity;
  let waits = false;
  const now = () => {
    waits = false;
    done = performance.now();
    act();
  };
  const late = () => {
    if (waits) now();
  };
  const soon = () => {
    if (!waits) requestAnimationFrame(() => setTimeout(late, done + INTERVAL_MS - performance.now()));
    waits = true;
  };
  return { now, soon };
}

/** Keeps the place of a page that is being left: what it changes in the history then, Chromium drops where it is reloaded. */
export function keepForReload(top: number): void {
  store('search-place', JSON.stringify({ url: location.href, top }));
}

/** The place that was kept when this page was reloaded. */
export function keptForReload(): number | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { url, top } = JSON.parse(stored('search-place') ?? '{}') as { url?: string; top?: number };
  store('search-place', null);
  return navigation?.type === 'reload' && url === location.href ? top : undefined;
}
