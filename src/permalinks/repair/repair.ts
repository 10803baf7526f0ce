import type { Lookup } from './lookup.ts';
import { foldAddress, idsIn } from './repair-id.ts';

/**
 * Where a broken address was meant to lead, whose parts are as `location` has them; undefined where nobody can tell. Paths are root-absolute,
 * without the base path.
 */
export function repairAddress({ path, hash }: { path: string; hash: string }, lookup: Lookup): string | undefined {
  // An encoded # or ? has become part of the path.
  const [whole = '', ...rest] = foldAddress(path).split(/[#＃]/u);
  const fragment = [...rest, hash].join('#');
  const [plain = ''] = whole.split(/[?&]/u);
  const segments = plain.split('/').map((segment) => segment.trim());
  const page = pageIn(plain, segments, lookup);
  return idIn(fragment, lookup, page) ?? shortLinkIn(segments, lookup) ?? trailingIdIn(segments, lookup, page) ?? page;
}

/** The place that a fragment names, on whatever page it stands now. */
function idIn(fragment: string, lookup: Lookup, page = ''): string | undefined {
  return firstOf(idsIn(fragment), (id) => urlOf(lookup.aliases[`${page}#${id}`] ?? id, lookup));
}

/** What is found for the first of some candidates for which there is something. */
function firstOf(candidates: readonly string[], find: (candidate: string) => string | undefined): string | undefined {
  return candidates.map(find).find((found) => found !== undefined);
}

/**
 * Where the address of a short link or an old page leads, as its file would; undefined where it is neither. Paths are root-absolute, without the
 * base path.
 */
export function movedTo(path: string, { links, aliases }: Pick<Lookup, 'links' | 'aliases'>): string | undefined {
  const folder = path.replace(/(?:\/(?:index\.html)?)?$/u, '/');
  const from = /^\/s\/([^/]+)\/$/u.exec(folder)?.[1] ?? folder;
  return valueOf(links, from) || valueOf(aliases, from) !== undefined ? urlOf(from, { links, aliases }) : undefined;
}

/** Follows an alias, if there is one, to an address that stands. */
function urlOf(id: string, { links, aliases }: Pick<Lookup, 'links' | 'aliases'>): string | undefined {
  const now = valueOf(links, id) ? id : (valueOf(aliases, id) ?? id);
  return now.startsWith('/') ? now : valueOf(links, now)?.[0];
}

/** The value of a key, which may be the name of what every object has. */
function valueOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function shortLinkIn(segments: readonly string[], lookup: Lookup): string | undefined {
  const at = segments.indexOf('s');
  return at < 0 ? undefined : firstOf(segments.slice(at + 1), (segment) => idIn(segment, lookup));
}

/** /technology/rlhf, /rlhf: an id that stands where the # was lost. */
function trailingIdIn(segments: readonly string[], lookup: Lookup, page: string | undefined): string | undefined {
  const named = segments.filter((segment) => /[a-z0-9]/u.test(segment));
  const last = named.at(-1);
  if (last === undefined || (named.length === 1 && page !== undefined && page !== '/')) return undefined;
  return idIn(last, lookup, page);
}

/** The page or file that a path begins with, its name cleaned of what clings to it. */
function pageIn(plain: string, segments: readonly string[], { paths, aliases }: Lookup): string | undefined {
  const known = new Set(paths);
  const accept = (path: string) => (known.has(path) ? path : valueOf(aliases, path));
  const [file] = /^\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:csv|json|svg|png)/u.exec(plain) ?? [];
  if (file !== undefined && known.has(file)) return file;
  // The longest page whose names lead the path: /charts/timeline/ before /charts/.
  const names = segments.map(idsIn).filter((candidates) => candidates.length > 0);
  // Only punctuation after the host's slash: the home page was meant. Words in other scripts are for the search.
  if (names.length === 0) return /^\/*(?:[^\p{L}\p{N}/]|$)/u.test(plain) ? '/' : undefined;
  const [first = [], second = []] = names;
  const pairs = first.flatMap((folder) => second.map((name) => `/${folder}/${name}/`));
  return firstOf([...pairs, ...first.map((name) => `/${name}/`)], accept);
}
