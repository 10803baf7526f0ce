import { expect, test } from 'vitest';
import { serverPort } from '../../../src/server/port.ts';

test.each([
  ['8080', 8080],
  ['0', 0],
  ['', 4321],
  [undefined, 4321],
])('PORT=%j means %i', (value, port) => {
  expect(serverPort(value)).toBe(port);
});

test.each(['abc', '-1', '65536', '80.5', '1e3'])('PORT=%s is refused by name', (value) => {
  expect(() => serverPort(value)).toThrow(`PORT is "${value}"; expects a number from 0 to 65535`);
});
