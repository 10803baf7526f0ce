import { expect, test } from 'vitest';
import { contactUrl, correctionWords } from '../../src/contact.ts';

test.each(['https://example.org/issues', 'mailto:someone@example.org'])('takes %s', (value) => {
  expect(contactUrl(value)).toBe(value);
});

test.each([undefined, ''])('is not set by %j', (value) => {
  expect(contactUrl(value)).toBeUndefined();
});

test.each([
  'javascript:alert(1)',
  'example.org/issues',
  'data:text/html,x',
  'mailto:',
  'mailto:someone',
  ' mailto:a@example.org',
  'mailto:a@example.org\nExpires: 2099-01-01',
])('refuses %j by name', (value) => {
  expect(() => contactUrl(value)).toThrow(`CONTACT_URL is "${value}"; expects an address`);
});

test('a reader who finds a mistake is led to the address, or told that there is none, and led to the notes that may have it', () => {
  expect(correctionWords('mailto:someone@example.org')).toContain('[告诉我们](mailto:someone@example.org)');
  expect(correctionWords('')).toMatch(/没有设.*地址.*\]\(\/annotations\/\).*转告/u);
});
