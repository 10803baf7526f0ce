import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { builtPage, builtPages, isReadingPage } from '../support/built-site.ts';

const { dir, content } = inject('site');
const report = readReport(content);
const pages = builtPages(dir);
const sections = report.chapters.flatMap((chapter) => chapter.sections.map(({ id }) => `/${chapter.id}/#${id}`));
const SOURCE = 'a[href*="/sources/#source-"]';
const leadsToReport = (href: string) => sections.some((section) => href.endsWith(section));

/** Whether what holds a figure leads to a source or to the report's section in one step. */
function isTraceable($: (typeof pages)[number]['$'], holder: Parameters<typeof $>[0]): boolean {
  const links = $(holder)
    .find('a[href]')
    .map((_, link) => link.attribs['href'])
    .get();
  return $(holder).find(SOURCE).length > 0 || links.some(leadsToReport);
}

test('every row with a number leads to a source or the report, by itself or by the source line of its figure or section', () => {
  const lost = pages.flatMap(({ path, $ }) =>
    $('tbody tr')
      .toArray()
      .filter((row) => /\d/u.test($(row).text()))
      .filter((row) => {
        const figure = $(row).closest('figure[data-chart]').find('.chart__source').toArray();
        const section = $(row).closest('[data-section]').find('.source-line').toArray();
        return ![row, ...figure, ...section].some((holder) => isTraceable($, holder));
      })
      .map((row) => `${path}: ${$(row).text().slice(0, 60)}`),
  );
  expect(lost).toEqual([]);
  expect(pages.flatMap(({ $ }) => $('tbody tr').toArray()).length).toBeGreaterThan(100);
});

test.each([
  ['/models/', report.models],
  ['/timeline/', report.events],
])('on %s each row of data leads there by itself', (path, records) => {
  const { $ } = builtPage(dir, path);
  const rows = $('tbody tr[data-row]').toArray();
  expect(rows.length).toBeGreaterThanOrEqual(records.length);
  expect(rows.filter((row) => $(row).find(SOURCE).length === 0).map((row) => row.attribs['data-row'])).toEqual([]);
});

test('every mark of a chart is a link to a record with its source, or stands above a source line', () => {
  const lost = pages.flatMap(({ path, $ }) =>
    $('figure[data-chart]')
      .toArray()
      .filter(
        (figure) =>
          !$(figure)
            .find('.chart__source')
            .toArray()
            .some((line) => isTraceable($, line)),
      )
      .map((figure) => `${path}: ${figure.attribs['data-chart'] ?? ''}`),
  );
  expect(lost).toEqual([]);
  const records = new Map<string, boolean>(
    pages.flatMap(({ $, path }) =>
      $('[id^="model-"], [id^="event-"]')
        .toArray()
        .map((record) => [`${path}#${record.attribs['id'] ?? ''}`, isTraceable($, record)] as const),
    ),
  );
  const marks = pages.flatMap(({ path, $ }) =>
    $('svg a[data-id][href*="#model-"], svg a[data-id][href*="#event-"]')
      .toArray()
      .map((mark) => ({ path, to: (mark.attribs['href'] ?? '').replace(/^#/u, `${path}#`) })),
  );
  expect(marks.length).toBeGreaterThan(report.events.length);
  expect(marks.filter(({ to }) => records.get(to) !== true)).toEqual([]);
});

test('every key figure of the home page leads to its section', () => {
  const { $ } = builtPage(dir, '/');
  const figures = $('.highlights li').toArray();
  expect(figures).toHaveLength(report.highlights.length);
  expect(figures.filter((figure) => !isTraceable($, figure))).toEqual([]);
});

test('links that leave the site are marked and open safely', () => {
  const unsafe = pages.flatMap(({ path, $ }) =>
    $('a[href^="http"], a[href^="//"]')
      .toArray()
      .filter(({ attribs }) => !attribs['href']?.startsWith('https://site.example/'))
      .filter(({ attribs }) => !(attribs['class'] ?? '').split(' ').includes('external') || !attribs['rel']?.includes('noopener'))
      .map(({ attribs }) => `${path}: ${attribs['href'] ?? ''}`),
  );
  expect(unsafe).toEqual([]);
});

test('every page for people says in a line what the site is, and offers no report of errors where nobody takes one', () => {
  const [year, month, day] = report.original.date.split('-').map(Number);
  const date = `${String(year)}年${String(month)}月${String(day)}日`;
  for (const { path, $ } of pages.filter(isReadingPage)) {
    const footer = $('.site-footer').text();
    const words = new RegExp(`独立重述.*${date}.*不是出版方的产品.*不构成投资建议`, 'su');
    expect(`${path} ${footer}`).toMatch(words);
    expect($('.site-footer a').text()).not.toContain('反馈差错');
  }
});

test('the header leads to the chapters and to what is looked up, and says on each of them where one is', () => {
  const paths = [
    ...report.chapters.map(({ id }) => `/${id}/`),
    '/timeline/',
    '/models/',
    '/annotations/',
    '/glossary/',
    '/directory/',
    '/sources/',
    '/data/',
  ];
  const current = ($: (typeof pages)[number]['$']) => $('.site-header__nav a[aria-current="page"]').attr('href');
  expect(paths.map((path) => current(builtPage(dir, path).$))).toEqual(paths);
});
