/**
 * All that stays with the reader: the theme, queries and whether / opens the search; until the next page, the words to mark there and the
 * place in a search that is reloaded; until the tab closes, that an update can wait.
 */
type Key = 'theme' | 'search-recent' | 'search-slash' | 'search-highlight' | 'search-place' | 'update';

const storageOf = (key: Key) => (/highlight|place|update/u.test(key) ? sessionStorage : localStorage);

/** What is kept under a key; null where there is nothing, or storage is blocked. */
export function stored(key: Key): string | null {
  try {
    return storageOf(key).getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value, or with null forgets it. Where storage is blocked or full, nothing is kept. */
export function store(key: Key, value: string | null): void {
  try {
    if (value === null) storageOf(key).removeItem(key);
    else storageOf(key).setItem(key, value);
  } catch {
    // The page works without.
  }
}

/** Whether the key / opens the search. */
export function slashOpens(): boolean {
  return stored('search-slash') !== 'off';
}
