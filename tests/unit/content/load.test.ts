import { cpSync, globSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readReport } from '../../../src/report/report.ts';
import { escapePattern } from '../../../src/text/escape-pattern.ts';
import { FIXTURE } from '../../support/build-site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let root: string;

beforeEach(() => {
  root = temporaryFolder();
  cpSync(FIXTURE, join(root, 'content'), { recursive: true });
});

function rewrite(file: string, edit: (before: string) => string): void {
  const path = join(root, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file} stays as it is`);
  writeFileSync(path, after);
}

/** Sets what stands at a path of an entry: of the first that has the path's first field, else of the first; undefined takes it out. Returns the entry's id. */
function changeEntry(file: string, [field, ...rest]: readonly [string, ...number[]], value: unknown): string {
  const document = parseDocument(readFileSync(join(root, `content/data/${file}.yaml`), 'utf8'));
  const entries = document.toJS() as Record<string, unknown>[];
  const index = Math.max(entries.findIndex((entry) => field in entry), 0); // prettier-ignore
  if (value === undefined) document.deleteIn([index, field, ...rest]);
  else document.setIn([index, field, ...rest], value);
  rewrite(`data/${file}.yaml`, () => document.toString({ lineWidth: 0 }));
  return String(entries[index]?.['id']);
}

/** Replaces the first occurrence of a pattern in the chapters. Returns where it stood, and what its first group was. */
function changeChapter(pattern: RegExp, replacement: string): { place: string; line: number; group: string } {
  const chapters = globSync('*.mdx', { cwd: join(root, 'content/report') }).toSorted();
  for (const chapter of chapters) {
    const text = readFileSync(join(root, 'content/report', chapter), 'utf8');
    const match = pattern.exec(text);
    if (!match) continue;
    rewrite(`report/${chapter}`, (before) => before.replace(pattern, replacement));
    return { place: escapePattern(chapter), line: text.slice(0, match.index).split('\n').length, group: match[1] ?? '' };
  }
  throw new Error(`No chapter has ${pattern.source}`);
}

const loading = () => readReport(join(root, 'content'));

test('the content as it stands has no problem', () => {
  expect(loading).not.toThrow();
});

test.each<[what: string, file: string, path: [string, ...number[]], value: unknown, message: string]>([
  ['a figure of nothing', 'highlights', ['asked'], { none: ['台数'] }, 'names permalink "none" in asked, which the site does not have'],
  ['an unknown source', 'models', ['sources', 0], 'none', 'names source "none" in sources, which sources.yaml does not have'],
  ['a model without a source', 'models', ['sources'], [], 'sources: expects at least one key'],
  ['a misspelt field', 'models', ['param_note'], 'Base', 'has no field "param_note"; did you mean "params_note"?'],
  ['a model of an unknown section', 'models', ['section'], 'none', 'names section "none" in section, which content/report/*.mdx does not'],
  ['a model of an unknown organisation', 'models', ['orgs', 0], 'none', 'names org "none" in orgs, which companies.yaml does not have'],
  ['a chart table with a column that has no field', 'tables', ['fields', 0], undefined, 'fields: expects as many fields as columns'],
  ['a translation that lacks a cell', 'tables', ['translation', 0, 0], undefined, 'translation: expects the same rows and cells'],
  ['a table row with an unknown source', 'tables', ['sources', 0, 0], 'none', 'names source "none" in sources'],
  ['a date that is none', 'timeline', ['date'], '2017-13-12', 'date: expects "YYYY"'],
  ['a lane that is none', 'timeline', ['lane'], 'none', 'names lane "none" in lane, which report.yaml does not have'],
  ['an event of an unknown section', 'timeline', ['section'], 'none', 'names section "none" in section'],
  ['an event with an unknown source', 'timeline', ['sources', 0], 'none', 'names source "none" in sources'],
  ['a note on an unknown row', 'annotations', ['on', 0], 'row-none', 'names anchor "row-none" in on'],
  ['a note on an unknown model', 'annotations', ['on', 0], 'model-none', 'names anchor "model-none" in on'],
  ['a note with an unknown source', 'annotations', ['sources', 0], 'none', 'names source "none" in sources'],
  ['a note of an unknown gravity', 'annotations', ['gravity'], 'none', 'names gravity "none" in gravity, which report.yaml does not have'],
  ['an organisation in an unknown section', 'companies', ['sections', 0], 'none', 'names section "none" in sections'],
  ['a definition with an unknown source', 'glossary', ['sources', 0], 'none', 'names source "none" in sources'],
  [
    'a version that names an unknown permalink',
    'changelog',
    ['on'],
    ['none'],
    'names permalink "none" in on, which the site does not have',
  ],
  ['a chart with an unknown source', 'charts', ['sources', 0], 'none', 'names source "none" in sources, which sources.yaml does not have'],
  ['the chart of a page on another', 'charts', ['page'], 'models', 'names page "models", which does not show it; name timeline'],
  ['a chart of an unknown page', 'charts', ['page'], 'none', 'names page "none", which the site does not have'],
  ['a chart of an unknown table', 'charts', ['table'], 'none', 'names table "none" in table, which tables.yaml does not have'],
])('rejects %s by file, entry and fix', (_, file, path, value, message) => {
  const id = changeEntry(file, path, value);
  expect(loading).toThrow(new RegExp(`${file}\\.yaml(?::\\d+)?: "${id}" .*${escapePattern(message)}`, 'u'));
});

const invented = readReport(FIXTURE);
const [quoted] = invented.sources.filter(({ basis }) => invented.kinds.bases[basis]?.quoted).map(({ id }) => id);
const [original] = invented.sources.filter(({ report }) => report).map(({ id }) => id);

test.each<[what: string, file: string, path: [string, ...number[]], place: string]>([
  ['a model', 'models', ['sources'], ''],
  ['an event', 'timeline', ['sources'], ''],
  ['a note', 'annotations', ['sources'], ''],
  ['a chart', 'charts', ['sources'], ''],
  ['a definition', 'glossary', ['sources'], ''],
  ['a doubling time', 'doubling-times', ['sources'], ''],
  ['a table', 'tables', ['sources', 0], ' in row "[a-z0-9-]+"'],
])('rejects %s that cites what only the report quotes, but not the report', (_, file, path, place) => {
  const id = changeEntry(file, path, [quoted]);
  const cites = `cites "${quoted}"${place}, which is known only because the report quotes it; add "${original}" to the same list`;
  expect(loading).toThrow(new RegExp(`${file}\\.yaml:\\d+: "${id}" ${cites}`, 'u'));
  changeEntry(file, path, [quoted, original]);
  expect(loading).not.toThrow();
});

test('rejects a line of sources that cites what only the report quotes, even where another line of the section cites the report', () => {
  const { place } = changeChapter(/<Source ids=\{\[[^\]]*\]\} ?\/>/u, `<Source ids={["${original}"]} />\n\n<Source ids={["${quoted}"]} />`);
  expect(loading).toThrow(
    new RegExp(`${place}:\\d+: "[a-z0-9-]+" cites "${quoted}", which is known only because the report quotes it`, 'u'),
  );
});

test.each([
  ['has no place for the name', { cited: '据说' }, 'expects {source} where the name of the source stands'],
  ['is of a basis that the report quotes', { cited: '{source}（据说）', quoted: true }, 'is not written where `quoted` is true'],
])('rejects a way of citing that %s', (_, fields, message) => {
  const document = parseDocument(readFileSync(join(root, 'content/report.yaml'), 'utf8'));
  const [basis = ''] = Object.keys(invented.kinds.bases);
  for (const [field, value] of Object.entries(fields)) document.setIn(['kinds', 'bases', basis, field], value);
  rewrite('report.yaml', () => document.toString({ lineWidth: 0 }));
  expect(loading).toThrow(new RegExp(`content/report\\.yaml:\\d+: kinds\\.bases\\.${basis}\\.cited: ${escapePattern(message)}`, 'u'));
});

test('rejects an id that stands twice', () => {
  rewrite('data/models.yaml', (before) => before + before);
  expect(loading).toThrow(/models\.yaml:\d+: "[a-z0-9-]+" has an id that an earlier entry has already/u);
});

test.each(['data/models.csv', 'data/timeline.yaml.orig', 'data/old', 'tide.mdx'])('rejects %s, which nobody reads', (file) => {
  cpSync(join(root, 'content/data/models.yaml'), join(root, 'content', file));
  expect(loading).toThrow(`content/${file}: is read by nobody`);
});

test.each(['.models.yaml.swp', 'models.yaml~', '~$models.yaml', '#models.yaml#', 'Thumbs.db', 'desktop.ini'])(
  'passes over %s, which an editor or the system keeps beside the data',
  (file) => {
    cpSync(join(root, 'content/data/models.yaml'), join(root, 'content/data', file));
    expect(loading).not.toThrow();
  },
);

test('rejects words for a chart that nobody draws', () => {
  changeEntry('charts', ['id'], 'none');
  expect(loading).toThrow(/charts\.yaml:\d+: "none" is no chart of/u);
});

test.each(['glossary', 'home', 'timeline'])('rejects a chart that names the page %s, which does not show it', (page) => {
  rewrite('data/charts.yaml', (before) => before.replace('page: models', `page: ${page}`));
  const fix = 'name a chapter that has <Chart id="parameters-compared" /> or models';
  expect(loading).toThrow(
    new RegExp(`charts\\.yaml:\\d+: "parameters-compared" names page "${page}", which does not show it; ${escapePattern(fix)}`, 'u'),
  );
});

test('rejects a source whose key could not be a permalink', () => {
  rewrite('data/sources.yaml', (before) => before.replace(/(?<=id: )[a-z0-9-]+/u, 'TERN_2'));
  expect(loading).toThrow(/sources\.yaml:\d+: "TERN_2" id: expects lower-case letters, digits and single hyphens/u);
});

test('rejects broken YAML by its line', () => {
  rewrite('data/companies.yaml', (before) => before.replace('- id: ', '- id: ['));
  expect(loading).toThrow(/companies\.yaml:\d+: is not valid YAML/u);
});

test.each([
  ['a mark without a note', /<Note id="[^"]+"/u, '<Note id="none"', 'names note "none", which annotations.yaml does not have'],
  ['a source line with an unknown source', /<Source ids=\{\["[^"]+"/u, '<Source ids={["none"', 'names source "none", which sources.yaml'],
  ['an unknown table in the text', /<ReportTable id="[^"]+"/u, '<ReportTable id="none"', 'names table "none", which tables.yaml'],
  ['an unknown chart in the text', /<Chart id="[^"]+"/u, '<Chart id="none"', 'names chart "none", which charts.yaml does not have'],
])('rejects %s by file, section and fix', (_, pattern, replacement, message) => {
  const { place } = changeChapter(pattern, replacement);
  expect(loading).toThrow(new RegExp(`${place}:\\d+:\\d+: "[a-z0-9-]+" ${escapePattern(message)}`, 'u'));
});

test.each([
  ['of a section elsewhere', 'section: stream-power', 'section: cables', 'points: names section "cables", which the chapter does not have'],
  ['with an unknown note', '[flow-speed]', '[none]', 'points: names note "none", which annotations.yaml does not have'],
  ['with a note on another section', '[flow-speed]', '[twin-year]', 'points: names note "twin-year" on section "stream-power", which does'],
  ['alone', /( {2}- text: .*\n(?: {4}.*\n)+)(?: {2}- text: .*\n(?: {4}.*\n)+)+/u, '$1', '"resource" points: expects three to five points'],
])('rejects a point %s by file and fix', (_, pattern, replacement, message) => {
  rewrite('report/resource.mdx', (before) => before.replace(pattern, replacement));
  expect(loading).toThrow(new RegExp(`resource\\.mdx(?::\\d+)?: ${escapePattern(message)}`, 'u'));
});

test('rejects a note without a mark', () => {
  const { group: id } = changeChapter(/<Note id="([^"]+)" \/>/u, '');
  expect(loading).toThrow(new RegExp(`annotations\\.yaml:\\d+: "${id}" has no mark in the text`, 'u'));
});

test('rejects broken frontmatter, a repeated field by the line in the file', () => {
  const broken = changeChapter(/^short: /mu, 'short: "');
  expect(loading).toThrow(new RegExp(`${broken.place}:${String(broken.line)}: goes over several lines`, 'u'));
  changeChapter(/^short: "(.*)$/mu, 'short: $1');
  const { place, line } = changeChapter(/^(short: .*)$/mu, '$1\n$1');
  expect(loading).toThrow(new RegExp(`${place}:${String(line + 1)}: has "short" a second time, first in line ${String(line)};`, 'u'));
});

test.each([
  ['without an id', /^## (.*) \[#([a-z0-9-]+)\]$/mu, '## $1'],
  ['whose id has no space before it', /^## (.*) \[#([a-z0-9-]+)\]$/mu, '## $1[#$2]'],
  ['with a blank after its id', /^## (.*) \[#([a-z0-9-]+)\]$/mu, '## $1 [#$2] '],
  ['with an id in capitals', /^## (.*) \[#([a-z0-9-]+)\]$/mu, '## $1 [#ID]'],
  ['that is underlined', /^## (.*) \[#([a-z0-9-]+)\]$/mu, '$1 [#$2]\n---'],
])('rejects a section heading %s by its line, with the form that is right', (_, pattern, replacement) => {
  const { place, line, group } = changeChapter(pattern, replacement);
  expect(loading).toThrow(
    new RegExp(
      `${place}:${String(line)}: the heading "${escapePattern(group)}.* is no section; write it at the beginning of a line as "## `,
      'u',
    ),
  );
});

test('rejects a chapter whose file name could not be an address', () => {
  const [chapter = ''] = readdirSync(join(root, 'content/report'));
  renameSync(join(root, 'content/report', chapter), join(root, 'content/report/Chapter_2.mdx'));
  expect(loading).toThrow(/Chapter_2\.mdx: "Chapter_2" expects lower-case letters/u);
});

test.each(['row-training-compute-tern-2', 'row-compute-growth-turbines', 'fig-ratings'])('a note may stand at %s', (anchor) => {
  const id = changeEntry('annotations', ['on', 0], anchor);
  expect(loading().annotations.find((note) => note.id === id)?.on).toContain(anchor);
});

test('a note may stand at a listed company, whose code is the key of its row', () => {
  rewrite('report.yaml', (before) => `${before}exchange: { name: 屿股, suffix: .YU }\n`);
  changeEntry('companies', ['code'], '0417');
  rewrite(
    'data/tables.yaml',
    (before) => `${before}
- id: listed
  role: stocks
  section: cables
  caption: 上市的单位
  columns: [单位, 代码]
  rowHeader: 0
  keys: ["0417"]
  rows:
  - [鸥湾船厂, 0417.YU]
`,
  );
  changeChapter(/^<ReportTable id="ship-year" \/>$/mu, '$&\n\n<ReportTable id="listed" />');
  const id = changeEntry('annotations', ['on', 0], 'stock-0417');
  expect(loading().annotations.find((note) => note.id === id)?.on).toContain('stock-0417');
});

test('line endings of Windows change nothing', () => {
  const before = loading();
  for (const name of readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }))
    if (/\.(?:mdx|yaml)$/u.test(name)) rewrite(name, (text) => text.replaceAll('\n', '\r\n'));
  expect(loading()).toEqual(before);
});

test('a section heading in a block of code is code', () => {
  const sections = () => loading().chapters.map((chapter) => chapter.sections.map(({ id }) => id));
  const before = sections();
  changeChapter(/\s*$/u, '\n\n```\n## 不是标题 [#no-heading]\n```\n');
  expect(sections()).toEqual(before);
});

test.each([
  [
    'a number that nobody knows',
    'glossary',
    /^lead: .*/mu,
    "lead: '{cuont}个'",
    'lead: names {cuont}, of which the page knows nothing; it knows count',
  ],
  [
    'a label where nothing is counted',
    'about',
    /^card:\n/mu,
    'card:\n  label: 件\n',
    'card: has a label, but the page lists nothing to count',
  ],
  ['a text that nobody shows', 'glossary', /$/u, '\n正文。\n', 'has a text below its frontmatter, which this page does not show'],
  ['no card of the home page', 'home', /^card:\n(?: .*\n)*/mu, '', 'has no card, which stands for all pages without one of their own'],
])('rejects a page with %s', (_, page, pattern, replacement, message) => {
  rewrite(`pages/${page}.mdx`, (before) => before.replace(pattern, replacement));
  expect(loading).toThrow(`content/pages/${page}.mdx: ${message}`);
});

test('rejects a component above the first section of a chapter', () => {
  const { place } = changeChapter(/^## /mu, '<Source ids={["report"]} />\n\n## ');
  expect(loading).toThrow(new RegExp(`${place}:\\d+:\\d+: has a component above its first section`, 'u'));
});
