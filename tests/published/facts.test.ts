import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { builtPage } from '../support/built-site.ts';
import { faults, wordsOf, wordsOfMarkdown, type TextRule, type Words } from '../support/facts.ts';
import { siteFile } from '../support/site-files.ts';

interface Fact extends TextRule {
  /** Where the fact must stand: a section of a chapter, or the text of a page. */
  section?: string;
  page?: string;
  /** The part of it by a selector; the whole without. */
  part?: string;
  fact: string;
}

const { dir, content } = inject('site');
const { chapters } = readReport(content);
const facts = parse(readFileSync(join(import.meta.dirname, 'facts.yaml'), 'utf8')) as Fact[];
const named = facts.map((fact) => [`${fact.section ?? fact.page ?? ''}: ${fact.fact}`, fact] as const);

const chapterOf = new Map(chapters.flatMap(({ id, sections }) => sections.map((section) => [section.id, id] as const)));

const known = new Map<string, Words>();
function remembered(key: string, read: () => Words): Words {
  const words = known.get(key) ?? read();
  known.set(key, words);
  return words;
}

/** Words of the place where a fact must stand. */
function place({ section = '', page, part }: Fact): Words {
  const path = page ?? `/${chapterOf.get(section) ?? ''}/`;
  const root = page ? 'main' : `[data-section="${section}"]`;
  return remembered(`${path} ${root} ${part ?? ''}`, () => wordsOf(builtPage(dir, path).$, root, part));
}

/** The Markdown copies with the section of a fact: of its chapter, and of the whole. */
const copies = ({ section = '' }: Fact) =>
  [`/${chapterOf.get(section) ?? ''}/index.md`, '/llms-full.txt'].map((path) =>
    remembered(path, () => wordsOfMarkdown(siteFile(dir, path))),
  );

test('every section that a fact names is on the site', () => {
  const shown = chapters.flatMap(({ id }) => {
    const { $ } = builtPage(dir, `/${id}/`);
    return $('[data-section]')
      .toArray()
      .map(({ attribs }) => attribs['data-section']);
  });
  expect(shown).toEqual([...chapterOf.keys()]);
  expect(shown).toEqual(expect.arrayContaining(facts.flatMap(({ section = [] }) => section)));
});

describe('every fact of the report stands in its place', () => {
  test.each(named)('%s', (_, fact) => {
    expect(faults(fact, place(fact))).toEqual([]);
  });
});

describe('and in the Markdown copies', () => {
  // What must not stand in one section may stand in another.
  test.each(named.filter(([, { section, needles, any, sentence }]) => section && (needles ?? any ?? sentence)))('%s', (_, fact) => {
    expect(copies(fact).map((words) => faults({ ...fact, none: [] }, words))).toEqual([[], []]);
  });
});
