import { expect, inject, test } from 'vitest';
import { builtPage } from '../support/built-site.ts';

test.each([
  ['/glossary/', 'Théâtre D’opéra Spatial'],
  ['/directory/', 'Université de Montréal'],
])('%s says that %s is French', (path, name) => {
  const { $ } = builtPage(inject('site').dir, path);
  const marks = $('main [lang="fr"]').map((_, element) => $(element).text());
  expect(marks.get()).toContain(name);
});
