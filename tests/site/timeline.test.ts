import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { formatDate } from '../../src/text/dates.ts';
import { builtPage } from '../support/built-site.ts';

const { dir, content } = inject('site');
const { $ } = builtPage(dir, '/timeline/');
const data = readReport(content);

// Drawings, table and data files have the same events: the test of all charts.
test('the list has every event once', () => {
  const listed = $('#fig-timeline [data-event]')
    .map((_, item) => $(item).attr('id'))
    .get();
  expect(listed.toSorted()).toEqual(data.events.map(({ id }) => `event-${id}`).toSorted());
});

test('each event shows its date, its lane, its report section and its sources, and carries its notes', () => {
  for (const event of data.events) {
    const item = $(`#event-${event.id}`);
    expect(item.find('.event__date > time').attr('datetime')).toBe(event.date);
    expect(item.find('a[href*="/sources/#source-"]')).toHaveLength(event.sources.length);
    if (event.section) expect(item.find(`a[href$="/#${event.section}"]`)).toHaveLength(1);
    const notes = data.annotations.filter(({ on }) => on?.includes(`event-${event.id}`)).map(({ id }) => id);
    expect(
      item
        .find('[data-note]')
        .map((_, mark) => $(mark).attr('data-note'))
        .get()
        .toSorted(),
    ).toEqual(notes.toSorted());
  }
});

test('no line of organisations and sources can begin with what stands between them: it is in the box before it', () => {
  const between = $('.event__meta > span')
    .contents()
    .filter((_, node) => node.nodeType === 3 && /[、；]/u.test($(node).text()));
  expect($('.event__meta a[href*="#org-"]').length).toBeGreaterThan(0);
  expect(between.get()).toEqual([]);
});

test('both dates stand where the report gives another one', () => {
  const differing = data.events.filter(({ date, report_date: printed = date }) => !date.startsWith(printed));
  expect(differing).not.toEqual([]);
  for (const { id, date, report_date: printed = '' } of differing) {
    const item = $(`#event-${id}`);
    expect(item.find('.event__date').text()).toContain(formatDate(date));
    expect(item.find('.event__report-date').text()).toContain(formatDate(printed));
  }
});
