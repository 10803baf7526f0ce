import { readFileSync } from 'node:fs';
import { format, loadConfig } from 'autocorrect-node';
import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';

// `npm run check:text` reads the chapters; in YAML it would take the commas of lists for punctuation.
loadConfig(readFileSync('.autocorrectrc', 'utf8'));
const data = readReport(inject('site').content);
const texts: Record<string, (string | undefined)[]> = {
  annotations: data.annotations.flatMap(({ title, says, source_says }) => [title, says, source_says]),
  glossary: data.terms.flatMap(({ zh, definition }) => [zh, definition]),
  timeline: data.events.flatMap(({ title, text }) => [title, text]),
  companies: data.companies.map(({ says }) => says),
  models: data.models.map(({ params_note }) => params_note),
  charts: data.charts.flatMap(({ title, subtitle, source_note, summary }) => [title, subtitle, source_note, summary]),
  tables: data.tables.flatMap(({ caption, note }) => [caption, note]),
  changelog: data.changes.flatMap(({ title, text }) => [title, text]),
};

test.each(Object.entries(texts))('the sentences of %s.yaml have Chinese punctuation and no spaces of their own', (_, sentences) => {
  const wrong = sentences.filter((sentence) => sentence !== undefined && format(sentence) !== sentence);
  expect(wrong).toEqual([]);
  expect(sentences.length).toBeGreaterThan(0);
});
