import { MAX_ID_LENGTH } from '../../content/permalink-kinds.ts';

/**
 * Addresses are read up to here. An id of which every character was encoded three times takes 700 characters; the rest is room for what
 * stands around it. What is longer is no address that was broken on its way.
 */
export const MAX_ADDRESS = 2000;

/** Every dash that typesetting puts in the place of a hyphen, and what stands for one in other addresses. */
const DASHES = /[\u2010-\u2015\u2212_]/gu;
/** Characters without width, and the mark of a line that mail broke. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|=\r?\n/gu;
/** What other programs put in front of ids: GitHub, a copy of this site's own print page, escaped quotes. */
const PREFIX = /^(?:&(?:quot|lt|gt|amp|nbsp|#\d+);|user-content-|p-(?=[a-z]))+/u;

/** An address or part of one with percent-encoding, full-width forms, capitals and look-alike dashes undone. Never throws. */
export function foldAddress(raw: string): string {
  let text = raw.slice(0, MAX_ADDRESS);
  // Some mail programs encode what is encoded already.
  for (let round = 0; round < 3 && text.includes('%'); round++) text = decode(text);
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').toLowerCase();
}

/** Decodes the percent-encoding of whatever can be; a stray % stays. */
export function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return '';
    }
  });
}

/** Ids that a garbled fragment or path segment may stand for, the likeliest first: `rlhf。`, `RLHF，谢谢` and `#rlhf)` all give rlhf. */
export function idsIn(raw: string): string[] {
  const text = foldAddress(raw)
    .replace(/^[^a-z0-9&]+/u, '')
    .replace(PREFIX, '');
  const candidates = [text, text.replace(/\s+/gu, ''), text.replace(/\s+/gu, '-')].flatMap((variant) => {
    const [run = ''] = /^[^a-z0-9]*([a-z0-9-]*)/u.exec(variant.replace(/--+/gu, '-'))?.slice(1) ?? [];
    // Two addresses pasted together.
    const id = run
      .slice(0, MAX_ID_LENGTH)
      .replace(/-*(?:https?|www)$/u, '')
      .replace(/-+$/u, '');
    const parts = id.split('-');
    // Words that follow after a hyphen; the longest beginning comes first.
    return parts.map((_, cut) => parts.slice(0, parts.length - cut).join('-'));
  });
  return [...new Set(candidates)].filter(Boolean).sort((a, b) => b.length - a.length);
}

/** Parameters that mail, messengers and advertising add; the site reads none of them. */
const TRACKING =
  /^(?:utm_|mc_|pk_|mtm_|hsa_|_hs|at_)|^(?:fbclid|gclid|dclid|msclkid|yclid|igshid|twclid|spm|scene|from|isappinstalled|ref|ref_src|si)$/iu;

/** A query without what others added for tracking: ?utm_source=mail&q=gpu gives ?q=gpu. What is kept stays as it is written. */
export function withoutTracking(search: string): string {
  const kept = search
    .replace(/^\?/u, '')
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
