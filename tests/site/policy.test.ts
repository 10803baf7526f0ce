import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { headersFile } from '../../src/hosting/headers-file.ts';
import { POLICY_IN_PAGE } from '../../src/hosting/security-policy.ts';
import { CONTACT_URL } from '../support/build-site.ts';
import { builtPages } from '../support/built-site.ts';

test('every page states the policy before anything that it binds: some hosts send no headers', () => {
  const pages = builtPages(inject('site').dir);
  const late = pages.filter(({ $ }) => {
    const [charset, policy] = $('head').children().toArray();
    return (
      charset?.attribs['charset'] !== 'utf-8' ||
      policy?.attribs['http-equiv'] !== 'Content-Security-Policy' ||
      policy.attribs['content'] !== POLICY_IN_PAGE
    );
  });
  expect(late.map(({ path }) => path)).toEqual([]);
});

test('each site carries the rules for hosts, and with a contact security.txt', () => {
  for (const { dir, base } of inject('sites')) {
    expect(readFileSync(join(dir, '_headers'), 'utf8')).toBe(headersFile(base));
    if (base !== '/') expect(readFileSync(join(dir, '.well-known/security.txt'), 'utf8')).toContain(`Contact: ${CONTACT_URL}\n`);
  }
});
