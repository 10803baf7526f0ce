import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeHostFiles } from '../../../src/hosting/host-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let dir: string;
beforeEach(() => {
  dir = temporaryFolder();
});
const OPTIONS = { base: '/', site: 'https://site.example', contact: 'mailto:tides@site.example', updated: '2041-03-01', language: 'zh-CN' };
const write = (more: object = {}, today = '2041-06-01') => writeHostFiles({ dir, ...OPTIONS, ...more }, new Date(today));
const securityTxt = () => readFileSync(join(dir, '.well-known/security.txt'), 'utf8');

test('writes the rules for hosts, and whom to tell of a weakness until a year after the last change', () => {
  expect(write()).toEqual([]);
  expect(existsSync(join(dir, '_headers'))).toBe(true);
  expect(securityTxt()).toBe(
    'Contact: mailto:tides@site.example\nExpires: 2042-03-01T00:00:00Z\nPreferred-Languages: zh-CN, en\nCanonical: https://site.example/.well-known/security.txt\n',
  );
});

test('a site without a contact has no security.txt', () => {
  expect(write({ contact: undefined })).toEqual([]);
  expect(existsSync(join(dir, '.well-known'))).toBe(false);
});

test('a contact without TLS is named as what is wrong, and not written', () => {
  expect(write({ contact: 'http://site.example/contact' })).toEqual([
    expect.stringMatching(/^security\.txt is not written: .*CONTACT_URL/u),
  ]);
  expect(existsSync(join(dir, '.well-known'))).toBe(false);
});

test('a site without TLS is no canonical address', () => {
  write({ site: 'http://localhost:4321' });
  expect(securityTxt()).not.toContain('Canonical');
});

test('says that the file has ended, and what to do; the same content gives the same bytes on any day', () => {
  write();
  const before = securityTxt();
  expect(write({}, '2042-03-01')).toEqual([
    'security.txt ended on 2042-03-01. Say how long it holds: SECURITY_EXPIRES=YYYY-MM-DD. Without that it is a year from the last change of the content.',
  ]);
  expect(securityTxt()).toBe(before);
});

test.each([
  ['2041-03-01', '2043-01-31', '2043-01-31'],
  ['2040-02-29', '', '2041-02-28'],
])('changed on %s, with SECURITY_EXPIRES=%s, it ends on %s', (updated, expires, end) => {
  write({ updated, expires });
  expect(securityTxt()).toContain(`Expires: ${end}T00:00:00Z\n`);
});

test.each(['soon', '2043-02-30', '31.12.2043'])('SECURITY_EXPIRES=%s is refused by name', (expires) => {
  expect(() => write({ expires })).toThrow(`SECURITY_EXPIRES is "${expires}"; expects a date such as 2027-12-31`);
});
