import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { inHundredMillions } from '../../src/text/numbers.ts';
import { builtPage } from '../support/built-site.ts';
import { parseCsv, siteFile } from '../support/site-files.ts';

interface Metadata {
  version: string;
  licenses: { path: string }[];
  sources: { title: string; path: string }[];
  resources: {
    path: string;
    encoding: string;
    byteOrderMark: boolean;
    schema: { fields: { name: string; type: string; unit?: string; description: string; source: string; licence: string }[] };
  }[];
}
type Row = Record<string, string | number | boolean | null>;

const { dir, content } = inject('site');
const data = readReport(content);
const sets = globSync('data/*.csv', { cwd: dir }).map((file) => file.replace(/^data\/|\.csv$/gu, ''));
const json = (set: string) => JSON.parse(siteFile(dir, `/data/${set}.json`)) as Row[];
const metadata = (set: string) => JSON.parse(siteFile(dir, `/data/${set}.metadata.json`)) as Metadata;

test('every set that the site promises is published', () => {
  expect(sets).toEqual(
    expect.arrayContaining(['models', 'timeline', 'annotations', 'sources', 'organisations', 'glossary', 'permalinks', 'training-compute']),
  );
});

describe.each(sets)('%s', (set) => {
  const csv = siteFile(dir, `/data/${set}.csv`);
  const [names = [], ...rows] = parseCsv(csv);

  test('opens right in a spreadsheet: byte order mark, CRLF, quotes, rows of one length', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(rows.filter((row) => row.length !== names.length)).toEqual([]);
  });

  test('its metadata says how it is encoded, mark included, in a name that every decoder knows', () => {
    const [resource] = metadata(set).resources;
    const bytes = readFileSync(join(dir, `data/${set}.csv`));
    expect(resource?.byteOrderMark).toBe(bytes.subarray(0, 3).toString('hex') === 'efbbbf');
    expect(new TextDecoder(resource?.encoding, { fatal: true }).decode(bytes).split(',')[0]).toBe(names[0]);
  });

  test('no text cell is run as a formula', () => {
    const { fields } = metadata(set).resources[0]?.schema ?? { fields: [] };
    const dangerous = rows.flatMap((row) =>
      row.filter((cell, column) => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && fields[column]?.type !== 'number'),
    );
    expect(dangerous).toEqual([]);
  });

  test('CSV and JSON say the same, the apostrophe before a formula aside', () => {
    const written = json(set).map((record) =>
      names.map((name) => {
        const value = record[name] ?? null;
        return value === null ? '' : String(value);
      }),
    );
    expect(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')))).toEqual(written);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(json(set).map((record) => record['id'])).size).toBe(rows.length);
  });

  test('its metadata describes each field with source and licence, the sources and the version', () => {
    const described = metadata(set);
    const [resource] = described.resources;
    expect(resource?.path).toBe(`${set}.csv`);
    expect(resource?.schema.fields.map(({ name }) => name)).toEqual(names);
    for (const field of resource?.schema.fields ?? []) {
      expect(['string', 'number', 'boolean']).toContain(field.type);
      expect(field.description).not.toBe('');
      expect(field.source).toMatch(/^值/u);
      expect(field.licence).toBe('CC-BY-4.0');
    }
    expect(described.licenses.map(({ path }) => path)).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    expect(described.version).toBe(data.changes[0]?.id);
    for (const { title, path } of described.sources) expect(`${title} ${path}`).toMatch(/\S https:\/\//u);
  });

  test('each value has the type that its field promises', () => {
    const types = new Map(metadata(set).resources[0]?.schema.fields.map(({ name, type }) => [name, type]));
    const wrong = json(set).flatMap((record) =>
      Object.entries(record).filter(([name, value]) => value !== null && typeof value !== types.get(name)),
    );
    expect(wrong).toEqual([]);
  });

  test('is on the data page with its files, its fields and its licence', () => {
    const entry = builtPage(dir, '/data/').$(`#ui-set-${set}`);
    for (const extension of ['csv', 'json', 'metadata.json']) expect(entry.find(`a[href="/data/${set}.${extension}"]`)).toHaveLength(1);
    expect(entry.text()).toContain('CC BY 4.0');
    expect(
      entry
        .find('.dataset__files')
        .text()
        .match(/\d+ KB/gu),
    ).toHaveLength(2);
    expect(entry.find('summary').text()).toContain(names.join(', '));
    expect(
      entry
        .find('dt code')
        .map((_, code) => builtPage(dir, '/data/').$(code).text())
        .get(),
    ).toEqual(names);
  });
});

describe('what the files say is what the pages show', () => {
  test('the counts of each model', () => {
    const { $ } = builtPage(dir, '/models/');
    for (const { id, report_params, params, date } of json('models')) {
      const row = $(`#model-${String(id)}`);
      expect(row.find('.models-table__report').first().text()).toBe(report_params === null ? '' : inHundredMillions(Number(report_params)));
      expect(row.find('.models-table__source').first().text()).toBe(params === null ? '' : inHundredMillions(Number(params)));
      if (date !== null) expect(row.find('time').text()).toBe(date);
    }
  });

  test('date, title and text of each event', () => {
    const { $ } = builtPage(dir, '/timeline/');
    for (const { id, date, title, text } of json('timeline')) {
      const item = $(`#event-${String(id)}`);
      expect(item.find('.event__date > time').attr('datetime')).toBe(date);
      expect(item.text()).toContain(title);
      expect(item.find('.event__text').text().trim()).toBe(text);
    }
  });

  test('each permalink leads to its anchor, a chapter to its page', () => {
    const lost = json('permalinks').filter(({ id, kind, url }) => {
      const [path = '', anchor] = String(url).split('#');
      const { $ } = builtPage(dir, path);
      return kind === 'chapter' ? anchor !== undefined : anchor !== id || $(`[id="${id}"]`).length !== 1;
    });
    expect(lost).toEqual([]);
  });
});
