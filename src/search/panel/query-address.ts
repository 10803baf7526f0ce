import { wellFormed } from '../../text/well-formed.ts';
import { MAX_LENGTH } from '../engine/query.ts';

/** Browsers refuse to change the address much oftener: Safari allows a hundred times in half a minute. */
const INTERVAL_MS = 350;

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

/** The query in the address of the search page, ?q=, so that the page can be shared, reloaded and returned to. */
export class QueryAddress {
  #pending: string | undefined;
  #written = -Infinity;
  #timer: number | undefined;

  read(): string {
    return readQuery(location.search);
  }

  /** Writes a query once its hits have been painted: changing the address takes a browser longer than the search does. */
  write(query: string): void {
    this.#pending = query;
    requestAnimationFrame(() => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(this.flush, this.#written + INTERVAL_MS - performance.now());
    });
  }

  /** Writes at once what still waits to be written. */
  readonly flush = (): void => {
    if (this.#pending === undefined) return;
    const url = new URL(location.href);
    if (this.#pending.trim() === '') url.searchParams.delete('q');
    else url.searchParams.set('q', wellFormed(this.#pending).slice(0, MAX_LENGTH));
    this.#pending = undefined;
    this.#written = performance.now();
    history.replaceState(history.state, '', url);
  };
}
