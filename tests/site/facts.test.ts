import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { builtPages } from '../support/built-site.ts';

interface Fact {
  section: string;
  /** Strings without white space that the section's text must all contain. */
  needles: string[];
  fact: string;
}

const facts = parse(readFileSync('tests/content/facts.yaml', 'utf8')) as Fact[];

/** Text of each section of the chapters, without margin notes and white space. */
function sectionTexts(): Map<string, string> {
  const chapters = builtPages(inject('rootSite').dir).filter((page) => page.path !== '/print/');
  return new Map(
    chapters.flatMap(({ $ }) =>
      $('[data-section]')
        .toArray()
        .map((section) => {
          const copy = $(section).clone();
          copy.find('.note, .section-notes, script, style').remove();
          return [$(section).attr('data-section') ?? '', copy.text().replace(/[\s⁠]/gu, '')] as const;
        }),
    ),
  );
}

describe('every fact of the report stands in its section', () => {
  const texts = sectionTexts();

  test('all 22 sections are on the site', () => {
    expect(texts.size).toBe(22);
  });

  test.each(facts)('$section: $fact', ({ section, needles }) => {
    const text = texts.get(section) ?? '';
    expect(needles.filter((needle) => !text.includes(needle))).toEqual([]);
  });
});
