import { PERMALINK_KINDS } from '../../content/permalink-kinds.ts';
import { wellFormed } from '../../text/well-formed.ts';
import type { Filter } from '../engine/hit.ts';
import { MAX_LENGTH } from '../engine/query.ts';

const ENCODED = /^(?:[\w.~!*'()+-]|%[\da-f]{2})+(?:%[\da-f]?)?$/iu;
/** A space or a character beyond ASCII; others may be per cents of a query. */
const ENCODED_TEXT = /%(?:20|25|[c-f][\da-f]%)/iu;

/** How often an address is encoded once more on its way. */
const MAX_ROUNDS = 3;

/**
 * The query that an address asks for, no longer than what is searched. Chat programs encode an address that is encoded already: then it is
 * percent-encoding from end to end. Where it was cut within a character, what is whole is left.
 */
export function readQuery(search: string): string {
  let query = new URLSearchParams(search).get('q') ?? '';
  for (let round = 0; round < MAX_ROUNDS && ENCODED.test(query) && ENCODED_TEXT.test(query); round++) {
    // Decodes what is cut as far as it goes, where decodeURIComponent throws.
    query = new URLSearchParams(`q=${query.replaceAll('+', '%2B')}`).get('q') ?? '';
    query = query.replace(CUT_CODE, '');
  }
  return query.replace(CUT_CHARACTER, '').slice(0, MAX_LENGTH);
}

/** What is left of a character at the end of an address that was cut. */
const CUT_CHARACTER = /\uFFFD+$/u;
/** And of a percent code. */
const CUT_CODE = /(?<=\P{ASCII})%[\da-f]?$/iu;

/** What the hits are narrowed to in an address, by id of the kind and title of the chapter or page. Unknown kinds are as if they were not there. */
export function readFilter(search: string): Filter {
  const asked = new URLSearchParams(search);
  const kind = (['page', ...PERMALINK_KINDS] as const).find((known) => known === asked.get('kind'));
  const place = asked.get('place');
  return { ...(kind && { kind }), ...(place && { place }) };
}

/** An address with a query and what its hits are narrowed to, in the place of those that it has. */
export function withSearch(address: string, query: string, { kind, place }: Filter): string {
  const url = new URL(address);
  const asked = { q: wellFormed(query).slice(0, MAX_LENGTH), kind, place };
  for (const [name, value = ''] of Object.entries(asked)) {
    url.searchParams.delete(name);
    if (value.trim() !== '') url.searchParams.append(name, value);
  }
  return url.href;
}
