import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { reachableAt, serverHost } from '../../../src/server/host.ts';

const own = (address: string, family: 'IPv4' | 'IPv6', internal = false) => ({ address, family, internal }) as NetworkInterfaceInfo;
const interfaces = { lo: [own('127.0.0.1', 'IPv4', true)], eth0: [own('192.168.1.5', 'IPv4'), own('fe80::1', 'IPv6')] };

test.each([
  [undefined, ['localhost']],
  ['', ['localhost']],
  ['localhost', ['localhost']],
  ['::1', ['localhost']],
  ['0.0.0.0', ['localhost', '192.168.1.5']],
  ['::', ['localhost', '192.168.1.5']],
  ['192.168.1.5', ['192.168.1.5']],
  ['2001:db8::7', ['[2001:db8::7]']],
])('with HOST=%s readers find the server at %j', (value, names) => {
  expect(reachableAt(serverHost(value), interfaces)).toEqual(names);
});
