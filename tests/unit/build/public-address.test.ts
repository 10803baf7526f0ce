import { expect, test } from 'vitest';
import { basePath, DEFAULT_SITE_URL, siteUrl } from '../../../src/build/public-address.ts';

test.each([
  ['https://reports.example.org', 'https://reports.example.org'],
  ['https://reports.example.org/', 'https://reports.example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['', DEFAULT_SITE_URL],
  [undefined, DEFAULT_SITE_URL],
])('SITE_URL=%j means the origin %s', (value, origin) => {
  expect(siteUrl(value)).toBe(origin);
});

test.each([
  'reports.example.org',
  'reports.example.org:8080',
  'https://x.example/folder',
  'https://x.example/?a',
  'ftp://x.example',
  'https://',
])('SITE_URL=%s is refused by name', (value) => {
  expect(() => siteUrl(value)).toThrow(`SITE_URL is "${value}"; expects an origin such as`);
});

test.each([
  ['/aigc/', '/aigc/'],
  ['aigc', '/aigc/'],
  ['/AIGC', '/AIGC/'],
  ['/a/b.c/', '/a/b.c/'],
  ['/', '/'],
  ['', '/'],
  [undefined, '/'],
])('BASE_PATH=%j means %s', (value, base) => {
  expect(basePath(value)).toBe(base);
});

test.each(['C:/Program Files/aigc/', '/a b/', '/a//b/', '/../', '/报告/', 'https://x.example/aigc/', '/a?b'])(
  'BASE_PATH=%s is refused by name',
  (value) => {
    expect(() => basePath(value)).toThrow(`BASE_PATH is "${value}"; expects a folder such as /aigc/`);
  },
);
