import { distinctSources, type Dataset } from '../content/dataset.ts';
import type { SiteData } from '../content/site-data.ts';
import { wordFor } from '../content/words.ts';
import { setTitle } from '../report/pages.ts';
import { makeDataset, SOURCES } from '../content/make-dataset.ts';

/** Every event of the timeline, forecasts among them. */
export function timelineDataset(data: SiteData): Dataset {
  const { lanes } = data.kinds;
  return makeDataset({
    id: 'timeline',
    title: setTitle(data, 'timeline'),
    description: '报告提及与本站补充的事件，以及报告引用的预测；日期精确到来源所知的年、月或日。',
    sources: distinctSources(data.events),
    entries: data.events,
    columns: [
      ['id', 'site', '事件的固定编号；链接为/timeline/#event-加编号', (event) => event.id],
      ['date', 'cited', '按来源的日期，精确到年、月或日', (event) => event.date, { type: 'date' }],
      ['report_date', 'report', '报告给出的日期；报告没有给出则留空', (event) => event.report_date, { type: 'date' }],
      ['lane', 'site', `类别：${Object.values(lanes).join('、')}`, (event) => wordFor(lanes, event.lane)],
      ['title', 'site', '事件的短名', (event) => event.title],
      ['text', 'site', '一句话说明', (event) => event.text],
      ['origin', 'site', '出自报告，还是本站补充', (event) => (event.origin === 'report' ? '报告' : '本站补充')],
      ['forecast', 'site', '是否为预测', (event) => event.forecast ?? false, { type: 'boolean' }],
      ['section', 'site', '报告中相应的小节编号', (event) => event.section],
      SOURCES,
    ],
  });
}
