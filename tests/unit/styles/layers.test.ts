import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('every sheet that names a layer begins with the order of all, since it may come before the others', () => {
  const sheets = readdirSync('src/styles').map((name) => [name, readFileSync(`src/styles/${name}`, 'utf8')] as const);
  const layered = sheets.filter(([, css]) => /@layer \w+ \{/u.test(css));
  expect(layered.length).toBeGreaterThan(0);
  expect(layered.filter(([, css]) => !css.includes('@import url("./layers.css");')).map(([name]) => name)).toEqual([]);
});
