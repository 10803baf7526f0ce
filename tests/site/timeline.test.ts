import { expect, inject, test } from 'vitest';
import { loadSiteData } from '../../src/content/load.ts';
import { listDatasets } from '../../src/data/datasets.ts';
import { builtPages } from '../support/built-site.ts';

const pages = builtPages(inject('rootSite').dir);
const $ = pages.find(({ path }) => path === '/timeline/')?.$;
if (!$) throw new Error('/timeline/ was not built');
const data = loadSiteData('.');
const all = data.events.map(({ id }) => id).toSorted();
const idsOf = (selector: string, attribute: string) =>
  $(selector)
    .map((_, element) => $(element).attr(attribute))
    .get()
    .toSorted();

test('every drawing, the list, the table and the data set have the same events', () => {
  const drawings = $('#fig-timeline svg:has([data-id])').toArray();
  expect(drawings.length).toBeGreaterThanOrEqual(2);
  for (const drawing of drawings) {
    const ids = $(drawing)
      .find('[data-id]')
      .map((_, mark) => $(mark).attr('data-id'))
      .get();
    expect(ids.toSorted()).toEqual(all);
  }
  expect(idsOf('#fig-timeline [data-event]', 'id')).toEqual(all.map((id) => `event-${id}`));
  expect(idsOf('#fig-timeline table [data-row]', 'data-row')).toEqual(all);
  const dataset = listDatasets(data, String).find(({ id }) => id === 'timeline');
  expect(dataset?.rows.map((row) => row['id']).toSorted()).toEqual(all);
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
