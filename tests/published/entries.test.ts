import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { faults, type TextRule } from '../support/facts.ts';
import { siteFile } from '../support/site-files.ts';

type Entry = Record<string, unknown>;

interface Row extends TextRule {
  file: string;
  /** Id of the entry, or with the field `term` the term itself, perhaps as an expression. */
  id: string;
  field: string | string[];
  is?: unknown;
  absent?: boolean;
  fact: string;
}

const { dir, content } = inject('site');
const rows = parse(readFileSync(join(import.meta.dirname, 'entries.yaml'), 'utf8')) as Row[];

/** Entries for which no data file has what is asked. */
const { companies, charts, site } = readReport(content);
const unpublished: Record<string, readonly object[]> = { companies, charts, report: [{ id: 'site', ...site }] };

const entriesOf = (file: string) => (unpublished[file] ?? JSON.parse(siteFile(dir, `/data/${file}.json`))) as Entry[];

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What of a row the data breaks. */
function broken({ file, id, field, absent = false, ...rule }: Row): unknown[] {
  const key = field === 'term' ? 'term' : 'id';
  const entry = entriesOf(file).find(
    (candidate) => faults({ needles: [id.startsWith('/') ? id : `/^${id}$/`] }, alone(textOf(candidate[key]))).length === 0,
  );
  if (!entry) return absent ? [] : ['no such entry'];
  if (absent) return ['there is such an entry'];
  const values = [field].flat().map((name) => entry[name]);
  if ('is' in rule) return values[0] === rule.is ? [] : [values[0]];
  return faults(rule, alone(values.map(textOf).join(' ')));
}

const alone = (text: string) => ({ text, sentences: [text] });

describe('every entry holds what is known', () => {
  test.each(rows.map((row) => [`${row.file} ${row.id} ${[row.field].flat().join('+')}: ${row.fact}`, row] as const))('%s', (_, row) => {
    expect(broken(row)).toEqual([]);
  });
});

describe('one date for one thing', () => {
  test.each([
    ['tongyi-qianwen', 'tongyi-2023'],
    ['sensenova', 'sensenova-2023'],
  ])('model %s and event %s', (model, event) => {
    const date = (file: string, id: string) => entriesOf(file).find((entry) => entry['id'] === id)?.['date'];
    expect(date('timeline', event)).toBe(date('models', model));
  });
});
