import { expect, test } from 'vitest';
import { contactUrl } from '../../src/contact.ts';

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
