import { expect, test } from 'vitest';
import { keepsOffline } from '../../../src/offline/setting.ts';

test.each([
  [undefined, true],
  ['', true],
  ['on', true],
  ['off', false],
])('OFFLINE=%s is %s', (value, expected) => {
  expect(keepsOffline(value)).toBe(expected);
});

test.each(['OFF', 'false', '0'])('OFFLINE=%s is refused by name', (value) => {
  expect(() => keepsOffline(value)).toThrow(`OFFLINE is "${value}"; expects on or off`);
});
