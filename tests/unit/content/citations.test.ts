import { expect, test } from 'vitest';
import {
  citationParts,
  citationText,
  frequentCitations,
  quotedAlone,
  shortCitation,
  sourceName,
  withMarks,
} from '../../../src/content/citations.ts';
import type { SiteData } from '../../../src/content/site-data.ts';

const basis = (more: object) => ({ word: '…', means: '…', ...more });

/** Invented sources: read, heard of, and known only because the report quotes them. */
const data = {
  kinds: { bases: { read: basis({}), heard: basis({ cited: '{source}（据说）' }), quoted: basis({ quoted: true }) } },
  sources: [
    { id: 'report', type: 'book', title: '海洋', authors: '海洋所', year: 2031, report: true, basis: 'read' },
    { id: 'moon', type: 'book', title: '月', authors: 'Ada Moon, Bo Tide (Harbour)', year: 2030, basis: 'read' },
    { id: 'sea', type: 'book', authors: '测量队', year: 2029, basis: 'heard' },
    { id: 'pilot', type: 'book', authors: '领航员', basis: 'quoted' },
    { id: 'keepers', type: 'book', title: '灯', authors: '守灯人、修灯人', year: 2028, basis: 'quoted' },
  ],
} as unknown as Pick<SiteData, 'sources' | 'kinds'>;

test.each([
  [['report'], '报告'],
  [['moon'], 'Ada Moon等，2030'],
  [['sea'], '测量队，2029（据说）'],
  [['report', 'pilot'], '报告（引自领航员）'],
  [['sea', 'keepers', 'moon', 'report', 'pilot'], '报告（引自守灯人等、领航员）；测量队，2029（据说）；Ada Moon等，2030'],
  [[], ''],
])('%j is cited as %s', (keys, words) => {
  expect(citationText(data, keys)).toBe(words);
});

test('every source of a line is a part of its own, the words between them are not', () => {
  const parts = citationParts(data, ['report', 'pilot', 'sea']).map((part) => (typeof part === 'string' ? part : part.source.id));
  expect(parts).toEqual(['report', '（引自', 'pilot', '）', '；', 'sea', '（据说）']);
});

test.each([
  [['moon'], '', '[moon]'],
  [['moon', 'report'], '。', '[report；][moon。]'],
  [['report', 'pilot', 'keepers', 'moon'], '；', '[report]（引自[pilot、][keepers）；][moon；]'],
  [['sea'], '。', '[sea（据说）。]'],
  [['sea', 'moon'], '。', '[sea（据说）；][moon。]'],
  [['moon', 'sea'], '。', '[moon；][sea（据说）。]'],
  [['report', 'pilot', 'keepers', 'sea'], '；全文见此', '[report]（引自[pilot、][keepers）；][sea（据说）；]全文见此'],
])('of %j, ended by %j, each source has in its box the punctuation and what stands in parentheses behind it: %s', (keys, end, line) => {
  const pieces = withMarks([...citationParts(data, keys), end], []).map((piece) =>
    'source' in piece ? `[${piece.source.id}${piece.tail.map(({ words }) => words).join('')}${piece.closing}]` : piece.words,
  );
  expect(pieces.join('')).toBe(line);
});

test('what only the report quotes is never cited without it', () => {
  expect(() => citationText(data, ['sea', 'pilot'])).toThrow('Only the report quotes "pilot"');
  expect(quotedAlone(data, ['sea', 'pilot', 'keepers', 'none'])).toEqual(['pilot', 'keepers']);
  expect(quotedAlone(data, ['sea', 'pilot', 'report'])).toEqual([]);
});

test('a key that nothing has is refused', () => {
  expect(() => citationText(data, ['none'])).toThrow('sources.yaml has no source "none"');
});

test.each([
  ['Devlin, Chang, Lee', 2018, 'Devlin等，2018'],
  ['Brown et al.', 2020, 'Brown等，2020'],
  ['OpenAI', undefined, 'OpenAI'],
])('%s is short for a note', (authors, year, words) => {
  expect(shortCitation({ authors, year })).toBe(words);
});

test('a source without a title goes by its author and year', () => {
  expect(sourceName({ title: '月', authors: 'Ada Moon' })).toBe('月');
  expect(sourceName({ authors: 'Ada Moon' })).toBe('Ada Moon（篇名不详）');
  expect(sourceName({ authors: 'Ada Moon', year: 2031 })).toBe('Ada Moon，2031（篇名不详）');
});

test.each([
  [
    [['report', 'moon', 'sea'], ['moon', 'sea'], ['sea'], ['report', 'keepers', 'sea'], []],
    ['†（据说）', '‡测量队，2029'],
  ],
  [[['moon'], ['sea']], []],
  // A sign stands behind a source, and no line begins with one.
  [[['report'], ['report', 'moon'], ['report', 'sea']], []],
  [
    [
      ['report', 'moon'],
      ['report', 'moon'],
      ['report', 'moon', 'sea'],
    ],
    ['†Ada Moon等，2030'],
  ],
])('of %j what more than half have behind a source has a mark, and each is one that a line shows: %j', (lines, key) => {
  const marks = frequentCitations(data, lines);
  expect(marks.map(({ mark, words }) => mark + words)).toEqual(key);
  const shown = lines.flatMap((keys) =>
    withMarks(citationParts(data, keys), marks).flatMap(({ tail }) => tail.map(({ mark = '' }) => mark)),
  );
  expect(new Set(shown.filter(Boolean))).toEqual(new Set(marks.map(({ mark }) => mark).filter(Boolean)));
});

test.each([
  [['moon', 'sea'], '[moon‡†]'],
  [['sea', 'moon'], '[sea†；][moon]'],
  [['report', 'moon', 'sea'], '[report；][moon‡†]'],
])('of %j what is frequent stands as marks in the box of the source before it, the punctuation between them unseen: %s', (keys, line) => {
  const marks = frequentCitations(data, [
    ['report', 'moon', 'sea'],
    ['report', 'keepers', 'sea'],
    ['moon', 'sea'],
  ]);
  const pieces = withMarks(citationParts(data, keys), marks);
  const shown = pieces.map((piece) =>
    'source' in piece ? `[${piece.source.id}${piece.tail.map(({ words, mark = words }) => mark).join('')}${piece.closing}]` : piece.words,
  );
  expect(shown.join('')).toBe(line);
  const said = pieces.map((piece) =>
    'source' in piece ? piece.name + piece.tail.map(({ words }) => words).join('') + piece.closing : piece.words,
  );
  expect(said.join('')).toBe(citationText(data, keys));
});

test('where most lines are a source with all that is frequent, each still shows the signs of what it has, and a line without it none', () => {
  const marks = frequentCitations(data, [['report', 'moon', 'sea'], ['moon', 'sea'], ['report', 'sea'], ['report', 'sea'], ['moon']]);
  expect(marks.map(({ mark, words }) => mark + words)).toEqual(['†（据说）', '‡测量队，2029']);
  const shown = [['report', 'sea'], ['report'], ['report', 'moon', 'sea']].map((keys) =>
    withMarks(citationParts(data, keys), marks)
      .flatMap(({ tail }) => tail.map(({ mark }) => mark))
      .join(''),
  );
  expect(shown).toEqual(['‡†', '', '‡†']);
});
