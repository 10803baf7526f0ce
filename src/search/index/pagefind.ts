import { close, createIndex } from 'pagefind';
import { fold } from '../normalise.ts';
import type { Lexicon, SearchRecord } from '../record.ts';
import { pairsOf } from '../pairs.ts';
import { parseForms } from '../pack.ts';

/** Pagefind cuts Chinese by a dictionary, here and in the browser not alike; words that stand apart already are left as they are. */
const NO_LANGUAGE = 'unknown';

/** Writes a Pagefind index of records: what it searches is folded like queries are, what is shown travels with the record. */
export async function writePagefind(folder: string, records: readonly SearchRecord[], { simplified }: Lexicon): Promise<void> {
  const forms = parseForms(simplified);
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { id, kind, url, title, trail, parent, text, names = [], proseLength } of records) {
    const content = [title, ...names, text].map((part) => pairsOf(fold(part, forms).text)).join(' ');
    // One field each: Pagefind ranks by the title among them.
    const meta = {
      id,
      kind,
      title,
      text,
      trail: trail.join('\n'),
      names: names.join('\n'),
      ...(parent !== undefined && { parent }),
      ...(proseLength !== undefined && { proseLength: String(proseLength) }),
    };
    const added = await index.addCustomRecord({ url, content, language: NO_LANGUAGE, meta });
    if (added.errors.length > 0) throw new Error(`Pagefind refused record "${id}": ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  await close();
  if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
}
