import { mkdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { readOptions } from './content-option.ts';
import { jsonSchemas } from './json-schemas.ts';

/** `npm run schemas`: writes the JSON schemas that .vscode/settings.json names. */
readOptions({ options: {} });
mkdirSync('.vscode/schemas', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(`.vscode/schemas/${name}.schema.json`, await format(JSON.stringify(schema), { parser: 'json', printWidth: 140 }));
}
