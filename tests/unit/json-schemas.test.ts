import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/content/json-schemas.ts';

test.each(Object.entries(jsonSchemas()))(
  'the editor schema of %s.yaml is the one the build checks with (else: npm run schemas)',
  (name, schema) => {
    const written: unknown = JSON.parse(readFileSync(`.vscode/schemas/${name}.schema.json`, 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);
