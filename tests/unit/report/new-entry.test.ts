import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { addEntry } from '../../../src/report/new-entry/add-entry.ts';
import { appendEntry } from '../../../src/report/new-entry/append.ts';
import { readReport } from '../../../src/report/report.ts';
import { FIXTURE } from '../../support/build-site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let content: string;

beforeEach(() => {
  content = join(temporaryFolder(), 'content');
  cpSync(FIXTURE, content, { recursive: true });
});

const pathOf = (file: string) => join(content, '..', file);
const read = (file: string) => readFileSync(pathOf(file), 'utf8');
const write = (file: string, text: string) => {
  writeFileSync(pathOf(file), text);
};

test('writes an entry of each kind at the end of its file, for a build to stop at until it is written', () => {
  const added = [
    ['content/data/models.yaml', 'model', 'gull-9'],
    ['content/data/timeline.yaml', 'event', 'storm-2033'],
    ['content/data/glossary.yaml', 'term', 'slack'],
    ['content/data/glossary.yaml', 'term', 'race'],
    ['content/data/sources.yaml', 'source', 'harbour-log'],
    ['content/report/market.mdx', 'section', 'new-piers', 'market'],
    ['content/data/annotations.yaml', 'note', 'pier-count', 'price-bands'],
  ];
  for (const [file = '', ...words] of added) {
    const before = read(file);
    expect(addEntry(content, words)).toContain(`${file}: the ${words.slice(0, 2).join(' "')}" stands at the end`);
    expect(read(file).startsWith(before.trimEnd())).toBe(true);
  }
  const named = readReport(content).unwritten.map(({ file, entry = '', message }) => `${file} ${entry} ${message.split(':')[0] ?? ''}`);
  expect(named.toSorted()).toEqual([
    'content/data/annotations.yaml pier-count says',
    'content/data/annotations.yaml pier-count source_says',
    'content/data/annotations.yaml pier-count title',
    'content/data/glossary.yaml race definition',
    'content/data/glossary.yaml race zh',
    'content/data/glossary.yaml slack definition',
    'content/data/glossary.yaml slack zh',
    'content/data/models.yaml gull-9 name',
    'content/data/sources.yaml harbour-log authors',
    'content/data/sources.yaml harbour-log title',
    'content/data/timeline.yaml storm-2033 text',
    'content/data/timeline.yaml storm-2033 title',
    'content/report/market.mdx new-piers heading',
    'content/report/market.mdx new-piers text',
    'content/report/market.mdx price-bands text',
  ]);
  let count = 0;
  for (const [file = ''] of added)
    write(
      file,
      read(file).replaceAll('待写', () => `新写的${String((count += 1))}。`),
    );
  expect(readReport(content).unwritten).toEqual([]);
});

test.each([
  [[], /^Write npm run new -- model\|event/u],
  [['events', 'storm'], /^Write npm run new -- model\|event/u],
  [['event'], /^Write npm run new/u],
  [['event', 'Storm_2033'], /^"Storm_2033" cannot be an id: it expects lower-case letters/u],
  [['section', 'ui-piers', 'market'], /^"ui-piers" cannot be an id: it begins like an id of the interface/u],
  [['model', 'tern-2'], /^"model-tern-2" is or was the id of something/u],
  [['section', 'new-piers'], /^Name the chapter behind the id: one of resource, /u],
  [['note', 'pier-count', 'nowhere'], /^Name the section behind the id: one of /u],
])('refuses %j in one line', (words, message) => {
  expect(() => addEntry(content, words)).toThrow(message);
});

test('an entry is written as the one before it, comments and line endings kept', () => {
  const entry = { id: 'b', date: '2031-01-02', orgs: ['x', 'y'] };
  expect(appendEntry('# Why.\n- {id: a, orgs: [x]}\n', entry)).toBe(
    '# Why.\n- {id: a, orgs: [x]}\n- {id: b, date: "2031-01-02", orgs: [x, y]}\n',
  );
  expect(appendEntry('- id: a\r\n  orgs: [x]', entry)).toBe(
    '- id: a\r\n  orgs: [x]\r\n- id: b\r\n  date: "2031-01-02"\r\n  orgs: [x, y]\r\n',
  );
  expect(appendEntry('# None.\n[]\n', entry)).toBe('# None.\n- id: b\n  date: "2031-01-02"\n  orgs: [x, y]\n');
});
