import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { builtPages } from '../support/built-site.ts';

const pages = builtPages(inject('rootSite').dir);
const $ = pages.find(({ path }) => path === '/timeline/')?.$;
if (!$) throw new Error('/timeline/ was not built');
const data = readReport();

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

test('both dates stand where the report gives another one', () => {
  const item = $('#event-chatgpt-100m-2023');
  expect(item.find('.event__date').text()).toContain('2023年1月');
  expect(item.find('[data-relation="differs"]').text()).toContain('2022年');
});
