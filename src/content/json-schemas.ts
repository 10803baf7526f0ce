import { z } from 'astro/zod';
import { ledgerSchema } from './schemas/ledger.ts';
import { mapDataFiles } from './data-files.ts';
import { identitySchema } from './schemas/identity.ts';

/** JSON schema of each data file, by name, for editors to complete and check what is typed. */
export function jsonSchemas(): Record<string, unknown> {
  const files = mapDataFiles(({ file, schema }) => [file, z.array(schema)] as const);
  const schemas = [...Object.values(files), ['permalinks', ledgerSchema] as const, ['report', identitySchema] as const];
  return Object.fromEntries(schemas.map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]));
}
