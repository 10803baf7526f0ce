import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/content/json-schemas.ts';

test.each(Object.entries(jsonSchemas()))(
  'the editor schema of %s.yaml is the one the build checks with (else: npm run schemas)',
  (name, schema) => {
    const written: unknown = JSON.parse(readFileSync(`.vscode/schemas/${name}.schema.json`, 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

test('editors know every schema', () => {
  const { 'yaml.schemas': named } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': object };
  expect(Object.keys(named).toSorted()).toEqual(
    Object.keys(jsonSchemas())
      .map((name) => `.vscode/schemas/${name}.schema.json`)
      .toSorted(),
  );
});
