import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { builtPage } from '../support/built-site.ts';

const { dir, content } = inject('site');
const { chapters } = readReport(content);

/** Figures off by orders of magnitude, or of another year: no reader may miss these. */
const GRAVEST = ['bert-params', 'gpt3-45tb', 'optics-arithmetic', 'trendforce-year'];

/** What links point at on their page: note-bert-params of /annotations/#note-bert-params. */
const targets = (path: string, selector: string) => {
  const { $ } = builtPage(dir, path);
  return $(selector)
    .toArray()
    .map((link) => $(link).attr('href')?.replace(/^.*#/u, '') ?? '');
};

describe('each chapter begins with three to five claims, each linked to its section', () => {
  test.each(chapters.map(({ id, sections }) => [id, sections.map((section) => section.id)] as const))('%s', (id, sections) => {
    const { $ } = builtPage(dir, `/${id}/`);
    const points = targets(`/${id}/`, '.points li a[href^="#"]:not(.points__notes)');
    expect(points.filter((target) => !sections.includes(target))).toEqual([]);
    expect($('.points li').length).toBe(points.length);
    expect([3, 4, 5]).toContain(points.length);
    expect($('main').html()?.indexOf('class="points"')).toBeLessThan($('main').html()?.indexOf('data-section=') ?? 0);
  });
});

describe('the home page', () => {
  test.each(['ui-thesis', 'ui-reliability'])('has a section %s', (id) => {
    expect(builtPage(dir, '/').$(`main h2#${id}`).length).toBe(1);
  });

  test.each(GRAVEST)('names note %s where it says how far the report can be trusted', (id) => {
    const after = builtPage(dir, '/').$('main').html()?.split('id="ui-reliability"')[1] ?? '';
    expect(after.split('<h2')[0]).toMatch(new RegExp(`#(ui-)?note-${id}"`, 'u'));
  });
});

describe('the index of notes by weight', () => {
  const byWeight = () => targets('/annotations/', '.gravity-index li a');

  test('has every note once', () => {
    expect(byWeight().toSorted()).toEqual(
      readReport(content)
        .annotations.map(({ id }) => `note-${id}`)
        .toSorted(),
    );
  });

  test.each(GRAVEST)('has %s in its first part', (id) => {
    const { $ } = builtPage(dir, '/annotations/');
    const first = $('.gravity-index ol').first().find('a');
    expect(first.toArray().map((link) => $(link).attr('href'))).toContain(`#note-${id}`);
  });

  test('begins with a part smaller than the rest', () => {
    const { $ } = builtPage(dir, '/annotations/');
    const parts = $('.gravity-index ol')
      .toArray()
      .map((part) => $(part).find('li').length);
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(parts[0]).toBeLessThan(byWeight().length / 2);
  });
});
