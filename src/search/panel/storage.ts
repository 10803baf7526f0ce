const RECENT = 'search-recent';
const SLASH = 'search-slash';
const MAX_RECENT = 6;
const MAX_LENGTH = 80;

/** Queries that led somewhere, latest first. They stay on the device; without storage there are none. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(RECENT) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, MAX_RECENT) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const trimmed = query.trim().slice(0, MAX_LENGTH);
  if (trimmed === '') return;
  store(RECENT, JSON.stringify([trimmed, ...recentQueries().filter((other) => other !== trimmed)].slice(0, MAX_RECENT)));
}

export function forgetQueries(): void {
  store(RECENT, null);
}

/** Whether the key / opens the search. */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(SLASH) !== 'off';
  } catch {
    return true;
  }
}

export function setSlashOpens(opens: boolean): void {
  store(SLASH, opens ? null : 'off');
}

function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is blocked or full: nothing is kept.
  }
}
