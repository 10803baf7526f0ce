import type { SiteData } from '../content/site-data.ts';
import { setTitle } from '../report/pages.ts';
import { wordFor } from '../content/words.ts';
import { distinctSources, SITE_LICENCE, type Dataset } from '../content/dataset.ts';

/** Every event of the timeline, forecasts among them. */
export function timelineDataset(data: SiteData): Dataset {
  const { events } = data;
  return {
    id: 'timeline',
    title: setTitle(data, 'timeline'),
    description: '报告提及与本站补充的事件，以及报告引用的预测；日期精确到来源所知的年、月或日。',
    licence: SITE_LICENCE,
    sources: distinctSources(events),
    fields: [
      { name: 'id', type: 'string', from: 'site', description: '事件的固定编号；链接为/timeline/#event-加编号' },
      { name: 'date', type: 'date', from: 'cited', description: '按来源的日期，精确到年、月或日' },
      { name: 'report_date', type: 'date', from: 'report', description: '报告给出的日期；报告没有给出则留空' },
      { name: 'lane', type: 'string', from: 'site', description: `类别：${Object.values(data.kinds.lanes).join('、')}` },
      { name: 'title', type: 'string', from: 'site', description: '事件的短名' },
      { name: 'text', type: 'string', from: 'site', description: '一句话说明' },
      { name: 'origin', type: 'string', from: 'site', description: '出自报告，还是本站补充' },
      { name: 'forecast', type: 'boolean', from: 'site', description: '是否为预测' },
      { name: 'section', type: 'string', from: 'site', description: '报告中相应的小节编号' },
      { name: 'sources', type: 'string', from: 'site', description: '来源编号，多个以分号隔开' },
    ],
    rows: events.map((event) => ({
      id: event.id,
      date: event.date,
      report_date: event.report_date ?? null,
      lane: wordFor(data.kinds.lanes, event.lane),
      title: event.title,
      text: event.text,
      origin: event.origin === 'report' ? '报告' : '本站补充',
      forecast: event.forecast ?? false,
      section: event.section ?? null,
      sources: event.sources.join('; '),
    })),
  };
}
