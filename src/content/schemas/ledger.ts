import { z } from 'astro/zod';
import { slug, text } from './common.ts';
import { PERMALINK_KINDS } from '../permalink-kinds.ts';

/** File of the ledger, from the project's root. */
export const LEDGER_FILE = 'content/permalinks.yaml';

const path = z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'expects an address from the root with slashes at both ends, such as "/chapter/"');
const fragment = z.string().regex(/^\/(?:[a-z0-9-]+\/)*#[a-z0-9-]+$/, 'expects page and anchor, such as "/chapter/#some-id"');

export const ledgerSchema = z.strictObject({
  /** Every id ever published; an entry stays for good, also when its id has an alias. */
  links: z.array(
    z.strictObject({
      id: slug,
      kind: z.enum(PERMALINK_KINDS),
      /** Address of the page that holds the anchor, without the base path. */
      page: path,
    }),
  ),
  /** Where old addresses lead. */
  aliases: z.array(
    z.strictObject({
      /** An old id, an old page (/old/) or a place that moved to another page (/chapter/#some-id). */
      from: z.union([slug, path, fragment], 'expects an old id, an old page such as "/old/" or a place such as "/chapter/#some-id"'),
      /** An id or a page that stands now. */
      to: z.union([slug, path], 'expects an id or a page such as "/chapter/"'),
      /** Why, for those who come later. */
      reason: text.optional(),
    }),
  ),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerLink = Ledger['links'][number];
export type Alias = Ledger['aliases'][number];
