import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapDataFiles } from '../../../src/content/data-files.ts';
import { ContentError, type Problem } from '../../../src/content/problems.ts';
import { readEntries } from '../../../src/content/read-entries.ts';
import { checkDocument, parseYaml, readYaml } from '../../../src/content/read-yaml.ts';
import { identitySchema } from '../../../src/content/schemas/identity.ts';
import { ledgerSchema } from '../../../src/content/schemas/ledger.ts';
import { checkReferences } from '../../../src/report/checks/check-references.ts';
import { readReport } from '../../../src/report/report.ts';
import { FIXTURE } from '../../support/build-site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const report = readReport(FIXTURE);
const DATA = Object.values(mapDataFiles((file, name) => ({ ...file, name })));

const pathOf = (file: string) => (DATA.some((data) => data.file === file) ? `data/${file}.yaml` : `${file}.yaml`);
const TEXTS = new Map(
  [...DATA.map(({ file }) => file), 'report', 'permalinks'].map((file) => [file, readFileSync(join(FIXTURE, pathOf(file)), 'utf8')]),
);
const textOf = (file: string) => TEXTS.get(file) ?? '';

/** The problems of the invented report with one of its files changed. */
function problemsOf(name: string, text: string): Problem[] {
  const problems: Problem[] = [];
  const file = `content/${pathOf(name)}`;
  const opened = parseYaml({ file, text, line: 1 }, problems);
  if (!opened) return problems;
  const dataFile = DATA.find((data) => data.file === name);
  if (!dataFile) {
    checkDocument(opened, { file }, name === 'report' ? identitySchema : ledgerSchema, problems);
    return problems;
  }
  const { entries, lines } = readEntries(dataFile, opened, problems);
  if (problems.length > 0) return problems;
  const found = checkReferences({ ...report, [dataFile.name]: entries });
  return found.map((problem) => ({ ...problem, line: problem.line ?? lines.get(problem.entry ?? '')?.(problem.path ?? []) }));
}

/** The lines that a writer reads. */
const linesOf = (problems: readonly Problem[]) => (problems.length > 0 ? new ContentError(problems).message.split('\n').slice(1) : []);

function change(file: string, from: string | RegExp, to: string): string {
  const before = textOf(file);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} stays as it is`);
  return after;
}

const TITLE = 'title: 第一台转子下水';
const TEXT = 'text: 鸥湾船厂把直径4.2米的转子吊入海峡，转了11天。';

/** What was typed instead of what, and the line that says so: from the number of the line on. A slip is a line. */
// prettier-ignore
const BROKEN: readonly (readonly [what: string, file: string, from: string | RegExp, to: string, line: string])[] = [
  ['a text with " #"', 'timeline', TITLE, 'title: 排名 #1 的转子', '7: loses "#1 的转子", which YAML takes for a comment; put the text into quotes'],
  ['a text that begins with a bracket', 'timeline', TITLE, 'title: [转子]下水', '7: begins a text with a sign that YAML keeps for itself'],
  ['a text that begins with >', 'timeline', TITLE, 'title: >5米的转子', '7: begins a text with a sign that YAML keeps for itself'],
  ['a text that begins with !', 'timeline', TITLE, 'title: !转子下水', '7: begins a text with a sign that YAML keeps for itself'],
  ['a comment behind a list', 'timeline', '[almanac-2034]', '[almanac-2034] # 年鉴', '9: loses "# 年鉴"'],
  ['a comment behind a field', 'timeline', TITLE, `title: # 题目\n    ${TITLE.slice(7)}`, '7: loses "# 题目"'],
  ['a text folded over two lines', 'timeline', '吊入海峡，', '吊入\n    海峡，', '8: goes over several lines, which YAML joins with blanks; write it on one line'],
  ['a text behind >', 'timeline', TEXT, 'text: >\n    鸥湾船厂把转子\n    吊入海峡。', '8: goes over several lines'],
  ['a text behind |', 'timeline', TEXT, 'text: |\n    鸥湾船厂把转子\n    吊入海峡。', '8: goes over several lines'],
  ['a quotation mark that is not closed', 'timeline', TITLE, 'title: "第一台', '7: has a quotation mark that is not closed'],
  ['a tab before a field', 'timeline', `  ${TITLE}`, `\t${TITLE}`, '7: is indented by a tab; indent it by blanks'],
  ['a tab in a text', 'timeline', TITLE, 'title: "第一台\\t下水"', '7: "first-rotor-1998" title: has a line break or a tab; write the text on one line, with blanks'],
  ['a full-width colon', 'timeline', TITLE, 'title：第一台转子下水', '7: has a full-width colon behind the name of a field; write ": "'],
  ['a full-width colon at the id', 'timeline', '- id: first', '- id：first', '1: has a full-width colon'],
  ['a full-width colon with a blank', 'timeline', TITLE, 'title： 第一台转子下水', '7: has a full-width colon'],
  ['no blank behind a colon', 'timeline', TITLE, 'title:第一台转子下水', '7: has no blank behind the colon of a field; write ": "'],
  ['no blank behind a hyphen', 'timeline', '- id: tide-gauge', '-id: tide-gauge', '10: has no blank behind its hyphen; an entry begins with "- "'],
  ['a full-width hyphen', 'timeline', '- id: tide-gauge', '－ id: tide-gauge', '10: begins with another sign than a hyphen'],
  ['a dash for a hyphen', 'timeline', '- id: tide-gauge', '– id: tide-gauge', '10: begins with another sign than a hyphen'],
  ['full-width brackets', 'timeline', '[almanac-2034]', '［almanac-2034］', '9: "first-rotor-1998" sources: expects a list such as [a, b], but "［almanac-2034］" is text; write half-width brackets'],
  ['a full-width comma in a list of ids', 'timeline', '[almanac-2034]', '[almanac-2034，tern-tender]', '9: "first-rotor-1998" sources.0: has a full-width comma or semicolon; write ", " between the ids of a list'],
  ['a mark of enumeration in a list of names', 'companies', '[鸥湾造船]', '[鸥湾造船、鸥湾厂]', '4: "ouwan-yard" aliases.0: has a full-width comma or semicolon; write ", "'],
  ['a full-width comma in a list of names', 'companies', '[鸥湾造船]', '[鸥湾造船，鸥湾厂]', '4: "ouwan-yard" aliases.0: has a full-width comma or semicolon; write ", "'],
  ['a text without brackets for a list', 'timeline', '[almanac-2034]', 'almanac-2034', '9: "first-rotor-1998" sources: expects a list such as [a, b], but "almanac-2034" is text; write [almanac-2034]'],
  ['quotation marks that are none to YAML', 'timeline', '"1998"', '“1998”', '2: "first-rotor-1998" date: expects "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotes'],
  ['a colon in a text', 'timeline', TITLE, 'title: 转子: 第一台', '7: has a colon and a blank in its text, where YAML sees another field; put the text into quotes'],
  ['words behind a closing quotation mark', 'timeline', TITLE, 'title: "第一台"转子', '7: goes on behind a closing quotation mark'],
  ['a colon in a list of texts', 'companies', '[鸥湾造船]', '["鸥湾造船", 又名: 鸥湾]', '4: "ouwan-yard" aliases.1: expects text'],
  ['a text that begins with @', 'timeline', TITLE, 'title: @第一台', '7: begins a text with a sign that YAML keeps for itself; put the text into quotes'],
  ['a text that begins with *', 'timeline', TITLE, 'title: *第一台', '7: has *第一台, which YAML takes for a reference; put the text into quotes'],
  ['a text that begins with &', 'timeline', TITLE, 'title: &第一台 转子', '7: has &第一台, which YAML takes for the name of a value'],
  ['a text that begins with !', 'timeline', TITLE, 'title: !!js/function 转子', '7: has tag:yaml.org,2002:js/function before a value, which YAML takes for its type'],
  ['a second document', 'timeline', '- id: tide-gauge', '---\n- id: tide-gauge', '10: begins another document by ---; take the line out'],
  ['a line for YAML itself', 'timeline', /^/u, '%YAML 1.1\n---\n', '1: has a line that begins with %YAML; take it out'],
  ['a field that stands twice', 'timeline', `  ${TITLE}`, `  ${TITLE}\n  ${TITLE}`, '8: has "title" a second time, first in line 7; keep one, or begin a new entry'],
  ['an entry without its hyphen', 'timeline', '- id: tide-gauge-2004', '  id: tide-gauge-2004', '10: has "id" a second time, first in line 1'],
  ['an id that stands twice', 'timeline', 'id: tide-gauge-2004', 'id: first-rotor-1998', '10: "first-rotor-1998" has an id that an earlier entry has already, in line 1; give it one of its own'],
  ['a field that is not indented', 'timeline', `  ${TITLE}`, TITLE, '7: is not valid YAML'],
  ['an entry that is indented further', 'timeline', '- id: tide-gauge', ' - id: tide-gauge', '10: is not valid YAML'],
  ['a bracket that is not closed', 'timeline', '[almanac-2034]', '[almanac-2034', '10: is not valid YAML'],
  ['a field without a value', 'models', 'params: 3100000000', 'params: ', '1: has nothing behind "params:"; write a value, or take the field out'],
  ['~ for nothing', 'models', 'date: null', 'date: ~', '3: has ~; write null where nothing is known'],
  ['a file of no entries', 'timeline', /[\s\S]+/u, '# Nothing.\n', '1: expects a list of entries, each beginning with "- "'],
  ['a map for a list', 'timeline', /^[\s\S]+$/u, 'first: { date: "1998" }\n', '1: expects a list of entries'],
  ['an entry that is text', 'timeline', '- id: tide-gauge', '- 验潮站\n- id: tide-gauge', '10: expects fields such as "id: its-id" in an entry'],
  ['a year without quotes', 'timeline', '"1998"', '1998', '2: "first-rotor-1998" date: expects "YYYY", "YYYY-MM" or "YYYY-MM-DD" in quotes'],
  ['a day that no month has', 'changelog', '"2035-03-04"', '"2035-02-30"', '2: "1.1.0" date: is no day of the calendar; correct it'],
  ['the 29th of February of a common year', 'timeline', '"1998"', '"2035-02-29"', '2: "first-rotor-1998" date: is no day of the calendar'],
  ['a month alone where a day is due', 'changelog', '"2035-03-04"', '"2035-03"', '2: "1.1.0" date: expects "YYYY-MM-DD" in quotes'],
  ['a version without quotes', 'changelog', '"1.1.0"', '1.1', '1: "1.1" id: expects text, but 1.1 is a number; put it into quotes: "1.1"'],
  ['a date in slashes', 'timeline', '"1998"', '1998/05/02', '2: "first-rotor-1998" date: expects "YYYY"'],
  ['a date outside the axis', 'timeline', '"1998"', '"1905"', '2: "first-rotor-1998" has the date 1905, outside the time scale of chart "timeline", 1998 to the end of 2041'],
  ['a date after the report', 'timeline', 'date: "2004-04"', 'date: "2035-04"', '11: "tide-gauge-2004" has the date 2035-04, after the report\'s, 2034-09-18; correct it or add "forecast: true"'],
  ['a forecast of the past', 'timeline', '  lane: survey', '  forecast: true\n  lane: survey', '12: "tide-gauge-2004" is marked as a forecast, but its date 2004-04 is before the report\'s'],
  ['a range from its end to its beginning', 'doubling-times', '{from: 30, to: 36}', '{from: 36, to: 30}', '1: "turbines" months: expects from to be at most to'],
  ['a number in quotes', 'models', 'params: 3100000000', 'params: "3100000000"', '1: "tern-2" params: expects a number, but "3100000000" is text; take the quotes away'],
  ['a number in words', 'models', 'params: 3100000000', 'params: 31亿', '1: "tern-2" params: expects a number, but "31亿" is text; write it out in plain digits'],
  ['a number with commas', 'models', 'params: 3100000000', 'params: "3,100,000,000"', '1: "tern-2" params: expects a number, but "3,100,000,000" is text; write it out'],
  ['commas in a number among others', 'models', 'params: 3100000000', 'params: 3,100', '1: has "100" behind a comma; write a number without commas'],
  ['commas in a number among others, zeros behind', 'models', 'params: 3100000000', 'params: 3,000', '1: has "000" behind a comma; write a number without commas'],
  ['a colon that is missing among fields', 'models', 'id: tern-2', 'id tern-2', '1: has "id tern-2" without a colon behind it; write "field: value", or put a text with commas into quotes'],
  ['a comma behind a value in quotes', 'timeline', 'date: "2004-04"', 'date: "2004-04",', '11: has a comma behind a value; write each field on a line of its own without one'],
  ['two fields on a line', 'timeline', 'id: tide-gauge-2004', 'id: "tide-gauge-2004", title: 浮标', '10: has a comma behind a value; write each field on a line of its own without one'],
  ['no number at all', 'models', 'params: 3100000000', 'params: N/A', '1: "tern-2" params: expects a number, but "N/A" is text; write null where the field takes it, or take the field out'],
  ['a comma that is missing among fields', 'models', ', params: 3100000000', ' params: 3100000000', '1: has a comma too few or too many in [ ] or { }'],
  ['an empty cell', 'tables', '第九水文局, 1.2亿', ', 1.2亿', '13: has a comma too few or too many in [ ] or { }'],
  ['full-width commas in a row', 'tables', '[测深者, 第九水文局, 1.2亿]', '[测深者，第九水文局，1.2亿]', '11: "forecasters" rows: expects as many cells in each row as there are columns, with ", " between them'],
  ['a number below zero', 'models', 'params: 3100000000', 'params: -3100000000', '1: "tern-2" params: expects more than 0; correct it'],
  ['a broken number where whole ones are due', 'models', 'params: 3100000000', 'params: 3.5', '1: "tern-2" params: expects a whole number, but 3.5 is a number; correct it'],
  ['.inf', 'models', 'flop: 4.4e+21', 'flop: .inf', '1: has .inf, which YAML reads as the number Infinity'],
  ['.nan', 'models', 'flop: 4.4e+21', 'flop: .nan', '1: has .nan, which YAML reads as the number NaN'],
  ['a code with its zeros, without quotes', 'companies', '  kind: yard', '  kind: yard\n  code: 0417', '6: has 0417, which YAML reads as the number 417; put it into quotes where it is text'],
  ['a number of more digits than it keeps', 'models', 'flop: 4.4e+21', 'flop: 4400000000000000000001', '1: has 4400000000000000000001, which YAML reads as the number 4.4e+21'],
  ['a text that begins with |', 'timeline', TITLE, 'title: |转子|', '7: begins a text with a sign that YAML keeps for itself'],
  ['a name of a value alone', 'timeline', TITLE, 'title: &转子', '7: has &转子, which YAML takes for the name of a value'],
  ['a figure that loses its last zero', 'tables', '82亿', '82.50', '12: has 82.50, which YAML reads as the number 82.5'],
  ['a number in another base', 'tables', '82亿', '0x52', '12: has 0x52, which YAML reads as the number 82'],
  ['a number for a text', 'timeline', TITLE, 'title: 1998', '7: "first-rotor-1998" title: expects text, but 1998 is a number; put it into quotes: "1998"'],
  ['nothing for a text', 'timeline', TITLE, 'title: null', '7: "first-rotor-1998" title: expects text, but null is no value; put it into quotes: "null"'],
  ['true for a text', 'timeline', TITLE, 'title: true', '7: "first-rotor-1998" title: expects text, but true is yes or no; put it into quotes: "true"'],
  ['yes for true', 'timeline', '  lane: survey', '  forecast: yes\n  lane: survey', '12: "tide-gauge-2004" forecast: expects true or false, but "yes" is text'],
  ['an empty text', 'timeline', TITLE, 'title: ""', '7: "first-rotor-1998" title: expects text, but it is empty'],
  ['a text with a blank at its end', 'timeline', TITLE, 'title: "第一台转子 "', '7: "first-rotor-1998" title: begins or ends with a blank; take it out'],
  ['a zero-width blank', 'timeline', TITLE, 'title: 第一台\u200B转子', '7: "first-rotor-1998" title: U+200B does not show; delete it'],
  ['a mark of direction', 'timeline', TITLE, 'title: 第一台\u202E转子', '7: "first-rotor-1998" title: U+202E does not show; delete it'],
  ['half an emoji', 'timeline', TITLE, String.raw`title: "第一台\uD83D转子"`, '7: "first-rotor-1998" title: U+D83D is half a character, such as half an emoji'],
  ['a character of a PDF that looks like another', 'timeline', TITLE, 'title: 第一台⽔轮', '7: "first-rotor-1998" title: U+2F54 only looks like a Chinese character; write 水'],
  ['signs of Markdown', 'timeline', TITLE, 'title: 第一台**转子**', '7: "first-rotor-1998" title: has signs of Markdown or HTML, which show as they are written; write plain words'],
  ['a link', 'timeline', TITLE, 'title: 第一台[转子](/models/)', '7: "first-rotor-1998" title: has signs of Markdown or HTML'],
  ['a tag', 'timeline', TITLE, 'title: 第一台<b>转子</b>', '7: "first-rotor-1998" title: has signs of Markdown or HTML'],
  ['a character of HTML', 'timeline', TITLE, 'title: 第一台&nbsp;转子', '7: "first-rotor-1998" title: has signs of Markdown or HTML'],
  ['code in a cell', 'tables', '第九水文局', '"`第九`水文局"', '12: "forecasters" rows.0.1: has signs of Markdown or HTML'],
  ['two sentences for one', 'timeline', TEXT, 'text: 转子吊入海峡。转了11天。', '8: "first-rotor-1998" text: expects one sentence that ends in 。; shorten it, or add the stop'],
  ['a sentence and a half', 'timeline', TEXT, 'text: 转子吊入海峡。转了11天', '8: "first-rotor-1998" text: expects one sentence that ends in 。; shorten it, or add the stop'],
  ['three sentences for two', 'glossary', /definition: .*/u, 'definition: 甲。乙。丙。', 'definition: expects at most 2 sentences, the last of which ends in 。'],
  ['a definition without a stop', 'glossary', /definition: .*/u, 'definition: 甲', 'definition: expects at most 2 sentences, the last of which ends in 。'],
  ['a definition without its last stop', 'glossary', /definition: .*/u, 'definition: 甲。乙', 'definition: expects at most 2 sentences, the last of which ends in 。'],
  ['a text that begins with #', 'timeline', TITLE, 'title: #1的转子', '7: loses "#1的转子", which YAML takes for a comment'],
  ['full-width digits', 'timeline', TEXT, 'text: 转子转了１１天。', '8: "first-rotor-1998" text: U+FF11 is full-width; write 1'],
  ['straight quotation marks', 'timeline', TEXT, 'text: 转子称作"大轮"。', '8: "first-rotor-1998" text: has half-width punctuation between Chinese characters'],
  ['half-width punctuation', 'timeline', TEXT, 'text: 转子吊入海峡,转了11天。', '8: "first-rotor-1998" text: has half-width punctuation between Chinese characters; write ，；：！？'],
  ['a field that is missing', 'timeline', `  ${TITLE}\n`, '', '1: "first-rotor-1998" title: is missing; add it: text'],
  ['an entry without an id', 'timeline', '- id: tide-gauge-2004\n  date', '- date', '10: "?" id: is missing; add it: text'],
  ['an unknown field', 'timeline', TITLE, 'titel: 第一台转子下水', '7: "first-rotor-1998" has no field "titel"; did you mean "title"?'],
  ['an unknown value', 'timeline', 'origin: report', 'origin: reprot', '5: "first-rotor-1998" origin: expects one of report, context, but there is "reprot"; did you mean "report"?'],
  ['an unknown lane', 'timeline', 'lane: machine', 'lane: machines', '4: "first-rotor-1998" names lane "machines" in lane, which report.yaml does not have; did you mean "machine"?'],
  ['an unknown source', 'timeline', '[almanac-2034]', '[almanac-2043]', '9: "first-rotor-1998" names source "almanac-2043" in sources, which sources.yaml does not have; did you mean "almanac-2034"?'],
  ['an unknown section', 'timeline', 'section: early-rotors', 'section: early-rotor', '6: "first-rotor-1998" names section "early-rotor" in section, which content/report/*.mdx does not have; did you mean "early-rotors"?'],
  ['an id in capitals', 'timeline', 'id: first-rotor-1998', 'id: First_Rotor', '1: "First_Rotor" id: expects lower-case letters, digits and single hyphens'],
  ['a list with an id twice', 'timeline', '[almanac-2034]', '[almanac-2034, almanac-2034]', '9: "first-rotor-1998" sources.1: has "almanac-2034" twice; keep one'],
  ['a list of nothing', 'timeline', '[almanac-2034]', '[]', '9: "first-rotor-1998" sources: expects at least one key of sources.yaml'],
  ['a title that is too long for the chart', 'timeline', TITLE, 'title: 第一台转子下水第一台转子下水第一台', '7: "first-rotor-1998" title: is 17 Chinese characters wide, and 16 is the most; shorten it'],
  ['a figure of a note that its text has otherwise', 'annotations', 'figures: [82亿, 31亿]', 'figures: [82亿, 13亿]', '8: "tern-count" figures.1: is not in source_says; write it as it stands there'],
  ['a title that is too long for a note', 'annotations', '燕鸥二号的系数', '燕鸥二号的系数'.repeat(3), '5: "tern-count" title: is 21 Chinese characters wide, and 20 is the most'],
  ['a title that another event has', 'timeline', '验潮站改用浮标', '第一台转子下水', '14: "tide-gauge-2004" title: is "第一台转子下水", as of "first-rotor-1998"; each has one of its own'],
  ['an alias that another term has', 'glossary', '[憩流]', '[憩流, tidal STREAM]', '9: "slack-water" aliases: is "tidal STREAM", as of "tidal-stream"; each has one of its own'],
  ['a name that another organisation has', 'companies', '[鸥湾造船]', '[北屿电灯所]', '12: "beiyu-grid" former: is "北屿电灯所", as of "ouwan-yard"; each has one of its own'],
  ['what the report says of what it does not name', 'timeline', '  origin: context', '  origin: context\n  report_date: "2004"', '14: "tide-gauge-2004" report_date: says what the report has, but the origin is context'],
  ['a count by the report of a model of context', 'models', 'params: 640000000', 'params: 640000000, report_params: 1', '4: "eddy" report_params: says what the report has'],
  ['a code with a zero too many', 'companies', '  kind: yard', '  kind: yard\n  code: "00417"', '6: "ouwan-yard" code: expects four to six digits in quotes as the code is commonly written'],
  ['a code without an exchange', 'companies', '  kind: yard', '  kind: yard\n  code: "0417"', '6: "ouwan-yard" has a code, but report.yaml names no exchange; add it'],
  ['versions in the wrong order', 'changelog', '"1.0.0"', '"1.2.0"', '7: "1.2.0" stands below "1.1.0" of 2035-03-04, but is as new or newer; versions stand newest first'],
  ['an address without https', 'sources', 'https://logs', 'http://logs', '2: "beiyu-log" url: leads to "http://logs.beiyu.example/voyages"; write https://logs.beiyu.example/voyages'],
  ['an address that is a script', 'sources', 'https://logs.beiyu.example/voyages', 'javascript:alert(1)', '2: "beiyu-log" url: leads to "javascript:alert(1)"; write an address that begins with https://'],
  ['an address with a blank', 'sources', 'voyages', 'all voyages', '2: "beiyu-log" url: leads to "https://logs.beiyu.example/all voyages"; no address has " " in it'],
  ['an address with a full stop of the sentence', 'sources', 'voyages', 'voyages。', '2: "beiyu-log" url: leads to "https://logs.beiyu.example/voyages。"; no address has "。" in it'],
  ['a year in quotes', 'sources', 'year: 2033', 'year: "2033"', '2: "beiyu-log" year: expects a number, but "2033" is text; take the quotes away'],
  ['a year of another age', 'sources', 'year: 2033', 'year: 20333', '2: "beiyu-log" year: expects at most 2100; correct it'],
  ['a date for a year', 'sources', 'year: 2033', 'year: 2033-01-01', '2: "beiyu-log" year: expects a number, but "2033-01-01" is text; write the year alone: 2033'],
  ['an arXiv number with its prefix', 'sources', 'year: 2033', 'arxiv: "arXiv:1810.04805"', '2: "beiyu-log" arxiv: expects an arXiv number in quotes, such as "1810.04805"'],
  ['a row that has a cell too many', 'tables', '[测深者, 第九水文局, 1.2亿]', '[测深者, 第九水文局, 1.2亿, 一]', '11: "forecasters" rows: expects as many cells in each row as there are columns'],
  ['a key that stands twice', 'tables', 'keys: [tern, sounder', 'keys: [tern, tern', '10: "forecasters" keys.1: has "tern" twice; keep one'],
  ['a row header that is no column', 'tables', 'rowHeader: 0', 'rowHeader: 3', '9: "forecasters" rowHeader: expects the index of a column, from 0'],
  ['a table that its section does not show', 'tables', 'section: commissioning', 'section: cables', '21: "commissioning" is not shown in section "cables"'],
  ['a language that is none', 'report', 'language: zh-CN', 'language: 中文', '7: site.language: expects a language tag such as "zh-CN"'],
  ['an unknown field of the report', 'report', '  publisher:', '  publischer:', '11: original: has no field "publischer"; did you mean "publisher"?'],
  ['an alias below an empty list', 'permalinks', 'aliases: []', 'aliases: []\n  - { from: old, to: new }', 'is an entry below [], an empty list; take the [] out of the line above'],
  ['an alias that is no address', 'permalinks', 'aliases: []', 'aliases:\n  - { from: Old_Id, to: rotor-types }', 'aliases.0.from: expects an old id, an old page such as "/old/"'],
];

test.each(BROKEN)('%s is one line with its place and its fix', (_, file, from, to, line) => {
  const lines = linesOf(problemsOf(file, change(file, from, to)));
  expect(lines.map((text) => text.replace(`  content/${pathOf(file)}:`, ''))).toEqual([expect.stringContaining(line)]);
  expect(lines[0]).toMatch(/^ {2}content\/[\w/-]+\.yaml:\d+: /u);
});

test.each<[what: string, file: string, from: string | RegExp, to: string]>([
  ['a comment on a line of its own', 'timeline', '- id: tide-gauge', '  # 年鉴另有一说。\n- id: tide-gauge'],
  ['a comment in an entry', 'timeline', `  ${TITLE}`, `  # 题目\n  ${TITLE}`],
  ['# without a blank', 'timeline', TITLE, 'title: C#写的程序'],
  ['# in quotes', 'timeline', TITLE, 'title: "转子 #1"'],
  ['a list over several lines', 'timeline', '[almanac-2034]', '[\n    almanac-2034,\n  ]'],
  ['line endings of Windows', 'timeline', /\n/gu, '\r\n'],
  ['a word that YAML once took for yes or no', 'companies', '[鸥湾造船]', '[no, on, yes, off]'],
  ['a time', 'timeline', TITLE, 'title: 12:30下水'],
  ['a text in “ ”', 'timeline', TITLE, 'title: “第一台”转子下水'],
  ['the 29th of February of a leap year', 'timeline', 'date: "2004-04"', 'date: "2004-02-29"'],
  ['an encoded address', 'sources', 'voyages', 'voyages?of=%E5%8C%97&page=2#top'],
  ['a number with an exponent', 'models', 'flop: 4.4e+21', 'flop: 4.0e21'],
  ['a number with an exponent in capitals', 'models', 'flop: 4.4e+21', 'flop: 4.4E21'],
  ['a large number written out', 'models', 'flop: 4.4e+21', 'flop: 4400000000000000000000'],
  ['emoji of one character and of several', 'timeline', TEXT, 'text: 转子🌊下水，晴☀️，船上一家👨‍👩‍👧。'],
  ['a character that stands among those that only look like one', 'timeline', TITLE, 'title: 山﨑的转子'],
  ['a title as it is printed', 'sources', '北屿检修船航次日志', '"航海日志:北屿,卷二"'],
  ['signs that are no markup', 'timeline', TEXT, 'text: 转子R&D占比<5%，C<D，5*3，“第一台。”吊入海峡。'],
  ['stops within a title and a quotation', 'timeline', TEXT, 'text: 《潮往何处？一个展望》以“潮来了。转子转了。”开篇。'],
  ['a quotation at the end', 'timeline', TEXT, 'text: 航次日志写道：“转子转了11天。”'],
  ['a mark in a number', 'timeline', TEXT, 'text: 第1,000台，比例为1:5。'],
])('%s is content', (_, file, from, to) => {
  expect(linesOf(problemsOf(file, change(file, from, to)))).toEqual([]);
});

describe('a file as an editor saved it', () => {
  const opened = (bytes: Buffer) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/glossary.yaml'), bytes);
    const problems: Problem[] = [];
    const value = readYaml(folder, 'content/data/glossary.yaml', problems, ({ document }) => document.toJS() as unknown);
    return { value, lines: linesOf(problems) };
  };

  test('with a byte order mark is read', () => {
    expect(opened(Buffer.from('\uFEFF- id: a\n'))).toEqual({ value: [{ id: 'a' }], lines: [] });
  });

  test('as a folder is one line', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data/glossary.yaml'), { recursive: true });
    const problems: Problem[] = [];
    readYaml(folder, 'content/data/glossary.yaml', problems, () => undefined);
    expect(linesOf(problems)).toEqual(['  content/data/glossary.yaml: is missing; put the file there']);
  });

  test.each([
    ['of old machines', '- id: a\r- id: b', ':1: ends lines as old machines do; save the file with ends of lines as Unix has them (LF)'],
    ['of half a merge', '- id: a\n=======\n- id: b', ':2: has a line of a merge; keep one of its two versions'],
  ])('with lines %s is one line', (_, text, line) => {
    expect(opened(Buffer.from(text)).lines).toEqual([expect.stringContaining(`content/data/glossary.yaml${line}`)]);
  });

  test('in another encoding is one line', () => {
    const gbk = Buffer.concat([Buffer.from('- id: a\n  zh: '), Buffer.from([0xb3, 0xb1, 0xc1, 0xf7])]);
    expect(opened(gbk).lines).toEqual(['  content/data/glossary.yaml:2: is not in UTF-8 here; save the file in that encoding']);
  });
});

test('whatever is done to a file, it is content or says line by line what is wrong', () => {
  const snippet = fc.constantFrom('：', ' #', '\t', '- ', ': ', '"', "'", '[', ']', '{', '}', '\n', '*a', '&a ', '!a ', '---\n', '| ', '> ', '? ', ',', '%', '0x1', '\uFEFF', '\u200B'); // prettier-ignore
  const odd = fc.array(fc.nat({ max: 0xffff }), { maxLength: 4 }).map((codes) => String.fromCharCode(...codes));
  const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 12 }), put: fc.oneof(snippet, odd) });
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS.keys()), fc.array(edit, { minLength: 1, maxLength: 3 }), (file, edits) => {
      const text = edits.reduce((before, { at, cut, put }) => {
        const start = at % before.length;
        return before.slice(0, start) + put + before.slice(start + cut);
      }, textOf(file));
      for (const line of linesOf(problemsOf(file, text))) expect(line).toMatch(/^ {2}(?:content\/[\w/.-]+(?::\d+){0,2}: .|… \d+ more$)/u);
    }),
    { numRuns: 150 },
  );
});
