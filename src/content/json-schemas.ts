import { z } from 'astro/zod';
import { ledgerSchema } from '../permalinks/ledger/ledger.ts';
import { DATA_FILES } from './load.ts';
import { sourceSchema } from './schemas/source.ts';

/** JSON schema of each data file, by name, for editors to complete and check what is typed. */
export function jsonSchemas(): Record<string, unknown> {
  const lists = Object.entries(DATA_FILES).map(
    ([name, schema]) => [name, z.toJSONSchema(z.array(schema as z.ZodType), { io: 'input' }) as unknown] as const,
  );
  return Object.fromEntries([
    ...lists,
    ['sources', z.toJSONSchema(z.record(z.string(), sourceSchema), { io: 'input' })],
    ['permalinks', z.toJSONSchema(ledgerSchema, { io: 'input' })],
  ]);
}
