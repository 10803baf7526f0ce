import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeChapter } from '../../../../src/content/chapters.ts';
import { splitText } from '../../../../src/content/split-text.ts';
import { checkText } from '../../../../src/content/texts/check-text.ts';
import { mdxFault } from '../../../../src/content/texts/mdx-fault.ts';
import { FIXTURE } from '../../../support/build-site.ts';

// prettier-ignore
const SIGNS = ['<', '>', '/', '{', '}', '[', ']', '(', ')', '#', '`', '*', '_', '~', '|', '"', "'", '\\', '!', '-', '=', '&', ' ', '\n', '\n\n', '\t', '：', '“', '＃', '<Note', '</Chart>', '{/*', '```', '\ud800'];
const TEXTS = (['report', 'pages'] as const).flatMap((folder) =>
  readdirSync(join(FIXTURE, folder)).map((name) => ({
    kind: folder === 'pages' ? ('page' as const) : ('chapter' as const),
    text: readFileSync(join(FIXTURE, folder, name), 'utf8'),
  })),
);

/** At a place of a text, a sign that is put in, and how many characters it takes the place of. */
const change = fc.record({ at: fc.nat(5000), sign: fc.constantFrom('', ...SIGNS), length: fc.integer({ min: 0, max: 3 }) });

test('whatever is written, a text is read or each fault of it has a place and words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), fc.array(change, { minLength: 1, maxLength: 3 }), ({ kind, text }, changes) => {
      const broken = changes.reduce((before, { at, sign, length }) => {
        const place = at % before.length;
        return before.slice(0, place) + sign + before.slice(place + length);
      }, text);
      const parts = splitText(broken);
      if (typeof parts === 'string') return;
      for (const { line, column = 1, message } of faultsOf(parts.body, kind)) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(broken.split('\n').length);
        expect(column).toBeGreaterThan(0);
        expect(message).toMatch(/^[^\n]*; [^\n]*write [^\n]*$|^[^\n]*; [^\n]*(?:take|delete)/u);
        expect(message).not.toMatch(/undefined|is not MDX/u);
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});

function faultsOf(body: string, kind: 'chapter' | 'page') {
  try {
    return checkText(makeChapter('sea', {}, body), kind);
  } catch (error) {
    return [mdxFault(error, body, kind)];
  }
}
