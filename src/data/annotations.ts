import { distinctSources, type Dataset } from '../content/dataset.ts';
import { numberAnnotations, type SiteData } from '../content/site-data.ts';
import { wordFor } from '../content/words.ts';
import { setTitle } from '../report/pages.ts';
import { makeDataset, SOURCES } from '../content/make-dataset.ts';

/** Every note: what the report prints, what the source says, and where it stands. */
export function annotationsDataset(data: SiteData): Dataset {
  const kinds = data.kinds.notes;
  const entries = numberAnnotations(data);
  return makeDataset({
    id: 'annotations',
    title: setTitle(data, 'annotations'),
    description: '报告的数字或名称与来源不符、前后矛盾、需要补充或未能核实之处，一条一行。',
    sources: distinctSources(entries),
    entries,
    columns: [
      ['id', 'site', '校注的固定编号；链接为/annotations/#note-加编号', (note) => note.id],
      ['number', 'site', '正文中的序号，按出现先后；增删校注后可能改变', (note) => note.number, { type: 'number' }],
      ['kind', 'site', `种类：${Object.values(kinds).join('、')}`, (note) => wordFor(kinds, note.kind)],
      ['title', 'site', '所涉的事', (note) => note.title],
      ['says', 'report', '报告怎么写', (note) => note.says],
      ['source_says', 'cited', '来源怎么说', (note) => note.source_says],
      ['section', 'site', '正文中所在的小节编号', (note) => note.section],
      ['on', 'site', '另外标在哪些表格行、模型、事件和图上，多个以分号隔开', (note) => note.on],
      SOURCES,
    ],
  });
}
