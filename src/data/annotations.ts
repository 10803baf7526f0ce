import { numberAnnotations, type SiteData } from '../content/site-data.ts';
import { setTitle } from '../report/pages.ts';
import { wordFor } from '../content/words.ts';
import { distinctSources, SITE_LICENCE, type Dataset } from '../content/dataset.ts';

/** Every note: what the report prints, what the source says, and where it stands. */
export function annotationsDataset(data: SiteData): Dataset {
  const notes = numberAnnotations(data);
  return {
    id: 'annotations',
    title: setTitle(data, 'annotations'),
    description: '报告的数字或名称与来源不符、前后矛盾、需要补充或未能核实之处，一条一行。',
    licence: SITE_LICENCE,
    sources: distinctSources(notes),
    fields: [
      { name: 'id', type: 'string', from: 'site', description: '校注的固定编号；链接为/annotations/#note-加编号' },
      { name: 'number', type: 'number', from: 'site', description: '正文中的序号，按出现先后；增删校注后可能改变' },
      { name: 'kind', type: 'string', from: 'site', description: `种类：${Object.values(data.kinds.notes).join('、')}` },
      { name: 'title', type: 'string', from: 'site', description: '所涉的事' },
      { name: 'says', type: 'string', from: 'report', description: '报告怎么写' },
      { name: 'source_says', type: 'string', from: 'cited', description: '来源怎么说' },
      { name: 'section', type: 'string', from: 'site', description: '正文中所在的小节编号' },
      { name: 'on', type: 'string', from: 'site', description: '另外标在哪些表格行、模型、事件和图上，多个以分号隔开' },
      { name: 'sources', type: 'string', from: 'site', description: '来源编号，多个以分号隔开' },
    ],
    rows: notes.map((note) => ({
      id: note.id,
      number: note.number,
      kind: wordFor(data.kinds.notes, note.kind),
      title: note.title,
      says: note.says,
      source_says: note.source_says,
      section: note.section,
      on: note.on?.join('; ') ?? null,
      sources: note.sources.join('; '),
    })),
  };
}
