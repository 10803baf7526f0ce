import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSiteData } from '../../../src/content/load.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Replaces the first occurrence of a text in a file of the copy. */
function edit(file: string, from: string, to: string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(path, before.replace(from, to));
}

test('the content as it stands has no problem', () => {
  expect(() => loadSiteData(root)).not.toThrow();
});

test.each([
  [
    'an unknown source',
    'content/data/models.yaml',
    '["gpt3", "epoch"]',
    '["gpt3", "no-such-source"]',
    /models\.yaml: "gpt-3" names source "no-such-source" in sources, which sources\.yaml does not have/u,
  ],
  [
    'a model without a source',
    'content/data/models.yaml',
    'sources: ["m2m"]',
    'sources: []',
    /models\.yaml:\d+: "m2m-100" sources: expects at least one key/u,
  ],
  [
    'a misspelt field',
    'content/data/models.yaml',
    'params_note: "Base版1.1亿"',
    'param_note: "Base版1.1亿"',
    /models\.yaml:\d+: "bert" .*param_note/u,
  ],
  [
    'a chart table with a column that has no field',
    'content/data/tables.yaml',
    '  - {name: printed, from: report, description: 报告所印的时间}\n',
    '',
    /tables\.yaml:\d+: "user-growth" fields: expects as many fields as columns/u,
  ],
  [
    'a translation with a cell too many',
    'content/data/tables.yaml',
    '  - [图像, null, null, 艺术',
    '  - [图像, 绘画, null, 艺术',
    /tables\.yaml:\d+: "capability-roadmap" translation: expects the same rows and cells/u,
  ],
  [
    'a table row with an unknown source',
    'content/data/tables.yaml',
    'ubs2023]',
    'no-such-source]',
    /tables\.yaml: "user-growth" names source "no-such-source" in sources/u,
  ],
  [
    'a date that is none',
    'content/data/timeline.yaml',
    '"2017-06-12"',
    '"2017-13-12"',
    /timeline\.yaml:\d+: "transformer-2017" date: expects "YYYY"/u,
  ],
  [
    'a lane that is none',
    'content/data/timeline.yaml',
    '  lane: algorithm\n',
    '  lane: algorithms\n',
    /timeline\.yaml:\d+: "deep-learning-2006" lane: /u,
  ],
  [
    'an id that stands twice',
    'content/data/models.yaml',
    'id: "gpt-2"',
    'id: "gpt-1"',
    /models\.yaml:\d+: "gpt-1" has an id that an earlier entry has already/u,
  ],
  [
    'a mark without a note',
    'content/report/technology.mdx',
    '<Note id="bert-params" />',
    '<Note id="bert-param" />',
    /technology\.mdx: "pretrained-models" marks note "bert-param", which annotations\.yaml does not have/u,
  ],
  [
    'a note without a mark',
    'content/report/technology.mdx',
    '<Note id="bert-params" />',
    '',
    /annotations\.yaml: "bert-params" has no mark in the text/u,
  ],
  [
    'an event of an unknown section',
    'content/data/timeline.yaml',
    'section: algorithm-milestones',
    'section: algorithm-mile',
    /timeline\.yaml: "deep-learning-2006" names section "algorithm-mile"/u,
  ],
  [
    'a note on an unknown anchor',
    'content/data/annotations.yaml',
    'row-pretrained-bert',
    'row-pretrained-bart',
    /annotations\.yaml: "bert-params" names anchor "row-pretrained-bart" in on/u,
  ],
  [
    'a note on an unknown model',
    'content/data/annotations.yaml',
    'on: [model-bert,',
    'on: [model-bart,',
    /annotations\.yaml: "bert-params" names anchor "model-bart" in on/u,
  ],
  [
    'a model of an unknown section',
    'content/data/models.yaml',
    'section: pretrained-models',
    'section: pretrained',
    /models\.yaml: "[a-z0-9-]+" names section "pretrained" in section, which content\/report\/\*\.mdx does not have/u,
  ],
  [
    'a model of an unknown organisation',
    'content/data/models.yaml',
    'orgs: [google]',
    'orgs: [gogle]',
    /models\.yaml: "[a-z0-9-]+" names org "gogle" in orgs, which companies\.yaml does not have/u,
  ],
  [
    'an organisation in an unknown section',
    'content/data/companies.yaml',
    'sections: [',
    'sections: [no-such-section, ',
    /companies\.yaml: "[a-z0-9-]+" names section "no-such-section" in sections/u,
  ],
  [
    'an event without a known source',
    'content/data/timeline.yaml',
    'sources: [',
    'sources: [no-such-source, ',
    /timeline\.yaml: "[a-z0-9-]+" names source "no-such-source" in sources/u,
  ],
  [
    'a note with an unknown source',
    'content/data/annotations.yaml',
    'sources: [bert, mlperf481b]',
    'sources: [bert, mlperf]',
    /annotations\.yaml: "bert-params" names source "mlperf" in sources/u,
  ],
  [
    'a definition with an unknown source',
    'content/data/glossary.yaml',
    'sources: [',
    'sources: [no-such-source, ',
    /glossary\.yaml: "[a-z0-9-]+" names source "no-such-source" in sources/u,
  ],
  [
    'a version that names an unknown permalink',
    'content/data/changelog.yaml',
    '  kind: release\n',
    '  kind: release\n  on: [model-bart]\n',
    /changelog\.yaml: "1\.0\.0" names permalink "model-bart" in on, which the site does not have/u,
  ],
  [
    'a source line with an unknown source',
    'content/report/technology.mdx',
    '<Source ids={["report", "reuters"]} />',
    '<Source ids={["report", "router"]} />',
    /technology\.mdx: "breakout-2022" names source "router", which sources\.yaml does not have/u,
  ],
  [
    'an unknown table in the text',
    'content/report/technology.mdx',
    '<ReportTable id="pretrained" />',
    '<ReportTable id="pretraind" />',
    /technology\.mdx: "pretrained-models" names table "pretraind", which tables\.yaml does not have/u,
  ],
  [
    'an unknown chart in the text',
    'content/report/technology.mdx',
    '<Chart id="parameters"',
    '<Chart id="parameter"',
    /technology\.mdx: "pretrained-models" names chart "parameter", which charts\.yaml does not have/u,
  ],
  ['broken YAML', 'content/data/companies.yaml', '- id: baidu', '- id: [baidu', /companies\.yaml:\d+: is not valid YAML/u],
  ['broken frontmatter', 'content/report/technology.mdx', 'short: 技术', 'short: "技术', /technology\.mdx:\d+: is not valid YAML/u],
  [
    'frontmatter with a repeated field, by the line in the file',
    'content/report/technology.mdx',
    'short: 技术',
    'short: 技术\nshort: 技术',
    /technology\.mdx:4: is not valid YAML: Map keys must be unique/u,
  ],
  [
    'a source whose key could not be a permalink',
    'content/data/sources.yaml',
    '\ngpt3:',
    '\nGPT_3:',
    /sources\.yaml:\d+: "GPT_3" expects lower-case letters, digits and single hyphens/u,
  ],
  [
    'a chart with an unknown source',
    'content/data/charts.yaml',
    'sources: [report, nvarch]',
    'sources: [report, nvarchs]',
    /charts\.yaml: "gpu-architectures" names source "nvarchs" in sources, which sources\.yaml does not have/u,
  ],
  [
    'a chart of an unknown table',
    'content/data/charts.yaml',
    'table: ratings',
    'table: rating',
    /charts\.yaml: "ratings" names table "rating" in table, which tables\.yaml does not have/u,
  ],
  [
    'words for a chart that nobody draws',
    'content/data/charts.yaml',
    'id: ratings',
    'id: rating',
    /charts\.yaml: "rating" is no chart of src\/charts\/registry\.ts/u,
  ],
  [
    'a section heading without an id',
    'content/report/technology.mdx',
    ' [#breakout-2022]',
    '',
    /technology\.mdx:11: the heading "2022年AIGC受到三方追逐" is no section; write it at the beginning of a line as "## 2022年AIGC受到三方追逐 \[#its-id\]"/u,
  ],
  [
    'an id without a space before it',
    'content/report/technology.mdx',
    ' [#breakout',
    '[#breakout',
    /technology\.mdx:11: .* is no section/u,
  ],
  [
    'a blank after an id',
    'content/report/technology.mdx',
    '[#breakout-2022]',
    '[#breakout-2022] ',
    /technology\.mdx:11: .* is no section/u,
  ],
  ['an id in capitals', 'content/report/technology.mdx', '[#breakout-2022]', '[#Breakout]', /technology\.mdx:11: .* is no section/u],
  [
    'an underlined heading',
    'content/report/technology.mdx',
    '## 2022年AIGC受到三方追逐 [#breakout-2022]',
    '三方追逐 [#breakout-2022]\n---',
    /technology\.mdx:11: .* is no section/u,
  ],
])('rejects %s by file, entry and fix', (_, file, from, to, message) => {
  edit(file, from, to);
  expect(() => loadSiteData(root)).toThrow(message);
});

test('rejects a chapter whose file name could not be an address', () => {
  renameSync(join(root, 'content/report/technology.mdx'), join(root, 'content/report/Technology_2.mdx'));
  expect(() => loadSiteData(root)).toThrow(/Technology_2\.mdx: "Technology_2" expects lower-case letters/u);
});

test.each(['row-training-compute-gpt-3', 'row-compute-growth-moore', 'stock-0700', 'fig-ratings'])('a note may stand at %s', (anchor) => {
  edit('content/data/annotations.yaml', 'on: [model-bert,', `on: [${anchor}, model-bert,`);
  expect(loadSiteData(root).annotations[0]?.on).toContain(anchor);
});

test('line endings of Windows change nothing', () => {
  const before = loadSiteData(root);
  for (const name of readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })) {
    const path = join(root, 'content', name);
    if (/\.(?:mdx|yaml)$/u.test(name)) writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  }
  expect(loadSiteData(root)).toEqual(before);
});

test('a section heading in a block of code is code', () => {
  const before = loadSiteData(root).chapters.map(({ sections }) => sections.map(({ id }) => id));
  edit('content/report/technology.mdx', '```\n', '## 不是标题 [#no-heading]\n```\n');
  expect(loadSiteData(root).chapters.map(({ sections }) => sections.map(({ id }) => id))).toEqual(before);
});
