import { expect, test } from 'vitest';
import { withoutBase } from '../../src/paths.ts';

test.each([
  ['/models/', '/', '/models/'],
  ['/aigc/models/', '/aigc/', '/models/'],
  ['/AIGC/models/', '/aigc/', '/models/'],
  ['/aigc/Models/', '/AIGC/', '/Models/'],
  ['/AIGC/models/', '/AIGC/', '/models/'],
  ['/aigc-models/', '/aigc/', '/aigc-models/'],
  ['#cables', '/aigc/', '#cables'],
])('%s below %s is %s', (path, base, expected) => {
  expect(withoutBase(path, base)).toBe(expected);
});
