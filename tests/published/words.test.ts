import { globSync, readFileSync } from 'node:fs';
import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { expect, test } from 'vitest';
import { escapePattern } from '../../src/text/escape-pattern.ts';

/** A text of the site, and the line that it stands on. */
interface Line {
  place: string;
  text: string;
  /** Sentences, where a date is written out. */
  prose: boolean;
}

/** What is no word of the site's own: names in other languages, other spellings, words of readers, addresses. */
const NO_WORDS = new Set(['id', 'url', 'arxiv', 'aliases', 'words', 'en', 'abbr', 'sources', 'spellings', 'asked', 'languages']);
const PROSE = new Set(['annotations title', 'annotations says', 'annotations source_says', 'timeline title', 'timeline text', 'companies says', 'glossary definition']); // prettier-ignore

const lines = [
  ...globSync('content/**/*.mdx').flatMap(chapterLines),
  ...globSync('content/{report,data/*}.yaml').flatMap(entryLines),
  ...globSync('src/**/*.{astro,ts}').flatMap(sourceLines),
].map((line) => ({ ...line, text: line.text.replace(/“[^”]*”|《[^》]*》/gu, '“”') }));

/** Lines of a page without its code, its components and what its links lead to. */
function chapterLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .replace(/^```[^]*?^```/gmu, (code) => code.replace(/.+/gu, ''))
    .replace(/`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|^(?:updated|order|section|notes): .*$/gmu, '')
    .split('\n')
    .map((text, index) => ({ place: `${file}:${String(index + 1)}`, text, prose: file.startsWith('content/report/') }));
}

/** Texts of an entry; a source's title is printed as it is. */
function entryLines(file: string): Line[] {
  const [set = ''] = file.split('/').at(-1)?.split('.') ?? [];
  const counter = new LineCounter();
  const texts: Line[] = [];
  visit(parseDocument(readFileSync(file, 'utf8'), { lineCounter: counter }), {
    Scalar(key, { value, range }, path) {
      if (key === 'key' || typeof value !== 'string') return;
      const fields = path.filter(isPair).map((pair) => (isScalar(pair.key) ? String(pair.key.value) : ''));
      if (fields.some((field) => NO_WORDS.has(field)) || (set === 'sources' && fields.includes('title'))) return;
      const { line } = counter.linePos(range?.[0] ?? 0);
      texts.push({ place: `${file}:${String(line)} ${fields.join('.')}`, text: value, prose: PROSE.has(`${set} ${fields.at(-1) ?? ''}`) });
    },
  });
  return texts;
}

/** Lines of code with Chinese words: comments are English. */
function sourceLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ place: `${file}:${String(index + 1)}`, text, prose: false }))
    .filter(({ text }) => /\p{Script=Han}/u.test(text));
}

const table = /\*\*The site's words\.\*\*[^]*?(\|[^]*?)\n\n/u.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
const rows = table.split('\n').slice(2).map((row) => row.split('|').map((cell) => cell.trim())); // prettier-ignore
const words = rows.flatMap(([, write = '', not = '']) =>
  not
    .split('、')
    .filter((word) => word !== '—')
    .map((word) => ({ write, word })),
);

/** Where a pattern stands in some of the lines. */
function found(pattern: RegExp, among: readonly Line[] = lines): string[] {
  return among.flatMap(({ place, text }) => Array.from(text.matchAll(pattern), ({ index }) => `${place}: ${around(text, index)}`));
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 10), index + 20);
}

test('the list of words in CONTRIBUTING.md is read', () => {
  expect(words).toContainEqual({ write: '固定链接', word: '永久链接' });
  expect(words.filter(({ write, word }) => write === '' || word === '')).toEqual([]);
});

test('one thing has one word', () => {
  const wrong = words.flatMap(({ write, word }) => {
    const pattern = new RegExp(`(?<![A-Za-z]|${write}（)${escapePattern(word)}(?![A-Za-z])`, 'gu');
    return found(pattern).map((place) => `${place} (write ${write}, not ${word})`);
  });
  expect(wrong).toEqual([]);
});

const prose = lines.filter((line) => line.prose);

test.each([
  ['a date in a sentence is written out', /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-\d{2})?(?!\d)/gu, prose],
  ['a number has no comma before 亿', /\d,\d{3}(?:\.\d+)?亿/gu, lines],
  ['Chinese clauses are parted by ；', /\p{Script=Han}\s*;\s*\p{Script=Han}/gu, lines],
])('%s', (_, pattern, among) => {
  expect(found(pattern, among)).toEqual([]);
});
