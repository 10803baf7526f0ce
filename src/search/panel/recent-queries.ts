import { store, stored } from '../../dom/storage.ts';

const MAX_RECENT = 6;
const MAX_LENGTH = 80;

/** Queries that led somewhere, latest first. They stay on the device. */
export function recentQueries(): string[] {
  try {
    const recent: unknown = JSON.parse(stored('search-recent') ?? '[]');
    return Array.isArray(recent) ? recent.filter((query) => typeof query === 'string').slice(0, MAX_RECENT) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const trimmed = query.trim().slice(0, MAX_LENGTH);
  if (trimmed === '') return;
  store('search-recent', JSON.stringify([trimmed, ...recentQueries().filter((other) => other !== trimmed)].slice(0, MAX_RECENT)));
}
