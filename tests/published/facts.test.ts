import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { builtPage } from '../support/built-site.ts';
import { plainMarkdown, siteFile } from '../support/site-files.ts';

interface Fact {
  section: string;
  /** Strings without white space that the section's text must all contain. */
  needles: string[];
  fact: string;
}

const { dir, content } = inject('site');
const { chapters } = readReport(content);
const facts = parse(readFileSync(join(import.meta.dirname, 'facts.yaml'), 'utf8')) as Fact[];

/** Text of each section of the chapters, without margin notes and white space. */
const sectionTexts = new Map(
  chapters.flatMap(({ id }) => {
    const { $ } = builtPage(dir, `/${id}/`);
    return $('[data-section]')
      .toArray()
      .map((section) => {
        const copy = $(section).clone();
        copy.find('.note, .section-notes, script, style').remove();
        return [$(section).attr('data-section') ?? '', copy.text().replace(/[\s\u2060]/gu, '')] as const;
      });
  }),
);

/** Words of the Markdown copy of the chapter that has a section, by section. */
const copies = new Map(
  chapters.flatMap(({ id, sections }) => {
    const copy = plainMarkdown(siteFile(dir, `/${id}/index.md`));
    return sections.map((section) => [section.id, copy] as const);
  }),
);
const full = plainMarkdown(siteFile(dir, '/llms-full.txt'));

const missing = (needles: readonly string[], text = '') => needles.filter((needle) => !text.includes(needle));

test('all 22 sections are on the site', () => {
  expect(sectionTexts.size).toBe(22);
});

describe('every fact of the report stands in its section', () => {
  test.each(facts)('$section: $fact', ({ section, needles }) => {
    expect(missing(needles, sectionTexts.get(section))).toEqual([]);
  });
});

describe('and in the Markdown copies', () => {
  test.each(facts)('$section: $fact', ({ section, needles }) => {
    expect([missing(needles, copies.get(section)), missing(needles, full)]).toEqual([[], []]);
  });
});
