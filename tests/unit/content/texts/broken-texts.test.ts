import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ContentError, type Problem } from '../../../../src/content/problems.ts';
import { readChapters, readTexts } from '../../../../src/content/read-chapters.ts';
import { pageSchema } from '../../../../src/content/schemas/page.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Eight lines. */
const FRONTMATTER = '---\ntitle: 潮汐\nshort: 潮汐\norder: 1\ndescription: 涨落。\nlead: 海面为何涨落。\nupdated: 2031-04-05\n---\n';
/** Four. */
const PAGE = '---\ntitle: 潮汐\nshort: 潮汐\ndescription: 涨落。\n---\n';

const root = temporaryFolder(afterAll);

/** The lines that a writer reads of a content that is one file. */
function problemsOf(file: string, bytes: string | Uint8Array): string[] {
  const [folder = ''] = file.split('/');
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder));
  writeFileSync(join(root, file), bytes);
  const problems: Problem[] = [];
  if (folder === 'report') readChapters(root, problems);
  else readTexts(root, 'content/pages', pageSchema, problems);
  return problems.length === 0 ? [] : new ContentError(problems).message.split('\n').slice(1);
}

const inChapter = (text: string) => problemsOf('report/sea.mdx', `${FRONTMATTER}## 潮差 [#range]\n${text}\n`);
const inPage = (text: string) => problemsOf('pages/sea.mdx', `${PAGE}${text}\n`);

// The text begins in line 10.
// prettier-ignore
test.each([
  // Tags and braces.
  ['潮差占比<5%', '10:6', 'has 5 after <, which begins a tag; write 小于, or \\< for the character itself'],
  ['潮差{a,b}', '10:3', 'has code in braces, {a,b}; write the words themselves, or \\{ for the character'],
  ['{new Date()}', '10:1', 'has code in braces, {new Date()}; write the words themselves, or \\{ for the character'],
  ['潮差{a b}', '10:5', 'has braces, and what stands in them is no text; write \\{ for the character itself'],
  ['潮差{a', '10:3', 'opens a brace that is not closed; write } at its end, or \\{ for the character itself'],
  ['{props.date}', '10:1', 'has code in braces, {props.date}; write the words themselves, or \\{ for the character'],
  ['import Tide from "./tide.js"', '10:1', 'is code; begin the line with another word than import or export'],
  ['export const tide = 1', '10:1', 'is code; begin the line with another word than import or export'],
  ['import 潮汐', '10:1', 'begins like code; begin the line with another word than import or export'],
  ['<!-- 待查 -->', '10:2', 'is a comment of HTML; write {/* comment */}'],
  ['见<https://example.org>', '10:9', 'is an address in < >; write [words](address)'],
  ['1）涨\n2）落', '11:1', 'is no item of a list; write 1. and a blank, or - and a blank, at the beginning of the line'],
  ['如下：\n• 涨', '11:1', 'is no item of a list; write 1. and a blank, or - and a blank, at the beginning of the line'],
  ['－涨\n－落', '10:1', 'is no item of a list; write 1. and a blank, or - and a blank, at the beginning of the line'],
  ['涨\n2、落', '11:1', 'is no item of a list; write 1. and a blank, or - and a blank, at the beginning of the line'],
  ['潮差＜Note id="a" /＞', '10:3', 'has full-width signs around a tag; write it in half-width ones: <Note id="its-id" />'],
  // Tags whose end helps nothing.
  ['涨<br>落', '10:2', 'has <br>, which no text can have; begin a new paragraph after an empty line'],
  [
    '<<<<<<< HEAD\n涨\n=======\n落\n>>>>>>> sea',
    '10',
    'has a line of a merge; keep one of its two versions and delete the lines of <<<<<<<, ======= and >>>>>>>',
  ],
  // Components.
  ['<Source ids={[“tide”]} />', '10:15', 'has “ in braces; write straight quotes and half-width commas: <Source ids={["its-key"]} />'],
  [
    '<Source ids={["tide"，"sea"]} />',
    '10:21',
    'has ， in braces; write straight quotes and half-width commas: <Source ids={["its-key"]} />',
  ],
  ['<Chart id="tides">\n\n正文', '10:1', 'opens <Chart> and does not close it; write <Chart … />, or </Chart> within the same paragraph, list or component'],
  ['潮差<Note id="a">很大。', '10:3', 'opens <Note> and does not close it; write <Note … />, or </Note> within the same paragraph, list or component'],
  ['潮差</Note>很大。', '10:4', 'closes a tag that is not open; delete it, or write the tag that it closes'],
  ['<Chart id="tides">\n潮差</Note>\n</Chart>', '11:3', 'has </Note> where <Chart> is still open; write </Chart>, or close it as <Chart … />'],
  ['潮差<Note id=“a” />', '10:12', 'has “ where the value of an attribute begins; write it in straight quotes: id="its-id"'],
  ['潮差<Note id="a', '10:3', 'opens a tag that does not end; write > or /> at its end, and a quote at the end of each value'],
  ['潮差<Notes id="a" />', '10:3', 'has <Notes>, which nothing is called; write <Note>'],
  ['潮差<note id="a" />', '10:3', 'has <note>, which nothing is called; write <Note>'],
  ['<Graph id="a" />', '10:1', 'has <Graph>, which nothing is called; write one of p, div, dl, dt, dd, kbd, time, Note, ReportTable, Chart, Source, or \\< for the character'],
  ['<Corrections />', '10:1', 'has <Corrections>, which stands in texts of content/pages/ alone; take it out'],
  ['潮差<Note />', '10:3', 'has <Note> without id; write <Note id="its-id" />'],
  ['潮差<Note id="a" kind="b" />', '10:3', 'has <Note> with kind, which it does not have; write <Note id="its-id" />'],
  ['潮差<Note id={a} />', '10:3', 'has <Note> with id that is no text in quotes; write <Note id="its-id" />'],
  ['潮差<Note {...a} />', '10:3', 'has <Note> with code for attributes; write <Note id="its-id" />'],
  ['潮差<Note id="a" id="b" />', '10:3', 'has <Note> with an attribute that stands twice; write <Note id="its-id" />'],
  ['潮差<Note id="a">很大</Note>', '10:3', 'has <Note> with something in it, which would not show; write <Note id="its-id" />'],
  ['<Note id="a" />', '10:1', 'has <Note> alone in its line; put it behind the words that it is about; write <Note id="its-id" />'],
  ['潮差<ReportTable id="a" />', '10:3', 'has <ReportTable> in a line with something else; give it one of its own; write <ReportTable id="its-id" />'],
  ['<Source ids="almanac" />', '10:1', 'has <Source> with ids that is no list of keys in braces; write <Source ids={["its-key"]} />'],
  // HTML.
  ['<script>alert(1)</script>', '10:1', 'has <script>, which no text can have; take it out, the policy of the site forbids what it does'],
  ['<iframe src="https://example.org" />', '10:1', 'has <iframe>, which no text can have; take it out, the policy of the site forbids what it does'],
  ['<style>潮</style>', '10:1', 'has <style>, which no text can have; take it out, the policy of the site forbids what it does'],
  ['<SCRIPT />', '10:1', 'has <SCRIPT>, which no text can have; take it out, the policy of the site forbids what it does'],
  ['<p onclick="alert(1)">潮差</p>', '10:1', 'has <p> with onclick, which the policy of the site forbids; write <p class="name">…</p>'],
  ['<p style="color:red">潮差</p>', '10:1', 'has <p> with style, which the policy of the site forbids; write <p class="name">…</p>'],
  ['<p>\n潮差\n</p>', '10:1', 'has <p> with lines of its own in it; write it on one line; write <p class="name">…</p>'],
  ['见<a href="/models/">模型</a>', '10:2', 'has <a>, which no text can have; write [words](/address/)'],
  ['<constructor />', '10:1', 'has <constructor>, which nothing is called; write one of p, div, dl, dt, dd, kbd, time, Note, ReportTable, Chart, Source, or \\< for the character'],
  ['<img src="/a.svg">', '10:1', 'has <img>, which no text can have; write ![what it shows](/address)'],
  ['<Chart id="a">\n大潮\n</Chart>', '10:1', 'has <Chart> with words in it, where its table stands; write <Chart id="its-id" />'],
  ['潮<br />差', '10:2', 'has <br>, which no text can have; begin a new paragraph after an empty line'],
  // Markdown that the site has no use for.
  ['~~旧~~后', '10:1', 'strikes words out; delete them, or write \\~\\~ for the characters'],
  ['潮差[^1]', '10:3', 'is a footnote; enter the note in content/data/annotations.yaml and write <Note id="its-id" />'],
  ['- [ ] 潮差', '10:1', 'is an item to tick off; take out the [ ]'],
  ['> 潮差', '10:1', 'is a quotation set apart, for which the site has no style; write the words in “ ” within a paragraph'],
  ['大潮  \n小潮', '10:3', 'breaks the line within a paragraph; begin a new paragraph after an empty line, or delete the blanks or the \\ at its end'],
  ['\n***', '11:1', 'is a rule across the page, which the site does not draw; take it out'],
  ['| 潮 | 差 |\n| - | - |\n| 大 | 3 |', '10:1', 'is a table in Markdown, which has no permalinks; enter it in content/data/tables.yaml and write <ReportTable id="its-id" />'],
  ['| 潮 | 差 |\n| 大 | 3 |', '10:1', 'is a table in Markdown, which has no permalinks; enter it in content/data/tables.yaml and write <ReportTable id="its-id" />'],
  ['- 大潮\n  - 朔', '10:1', 'has a list within an item, which the site does not set; write its items as a sentence, or end the list and begin another'],
  ['```python\n潮差', '10:1', 'opens a block of code and does not close it; write ``` below the code'],
  ['![](/tide.svg)', '10:1', 'is a picture without words for those who do not see it; write ![what it shows](/address)'],
  ['见[](/models/)', '10:2', 'is a link without words; write [words](address)'],
  ['见[模型](/models/ "表")', '10:2', 'is a link with a title, which does not show; write [words](address)'],
  // Signs that show as they are.
  ['见[模型]（/models/）', '10:2', 'is no link as it is written; write [words](/address/) in half-width brackets, without blanks, or \\[ for the character'],
  ['见[模型](/mod els/)', '10:2', 'is no link as it is written; write [words](/address/) in half-width brackets, without blanks, or \\[ for the character'],
  ['见[模型][models]', '10:2', 'names an address that is not there; write [words](/address/), or \\[ for the character'],
  ['**大潮', '10:1', 'has ** without a partner; write **words** without blanks inside, or \\*\\* for the characters'],
  ['填`潮差', '10:2', 'has ` without a partner; write `code`, or \\` for the character'],
  ['-大潮', '10:1', 'is no item of a list; write a blank behind the - or the number'],
  ['　　大潮', '10:1', 'begins with a blank, which the site does not set; delete it'],
  ['大潮&#8203;小潮', '10:3', 'has an entity of HTML; write the character itself'],
  ['大潮&nbsp;小潮', '10:3', 'has an entity of HTML; write the character itself'],
  ['潮,差', '10:1', 'has half-width punctuation between Chinese characters; write ，；：！？“”——……'],
  ['称作"大潮"。', '10:2', 'has half-width punctuation between Chinese characters; write ，；：！？“”——……'],
  ['潮--差', '10:1', 'has half-width punctuation between Chinese characters; write ，；：！？“”——……'],
  ['大潮...', '10:2', 'has half-width punctuation between Chinese characters; write ，；：！？“”——……'],
  ['见[[大潮]]', '10:2', 'has signs of another markup, which show as they are written; take them out'],
  [':::tip\n潮\n:::', '10:1', 'has signs of another markup, which show as they are written; take them out'],
  ['==大潮==', '10:1', 'has signs of another markup, which show as they are written; take them out'],
  ['$$\nx\n$$', '10:1', 'has signs of another markup, which show as they are written; take them out'],
  ['＊＊大潮＊＊', '10:1', 'U+FF0A is full-width; write *'],
  ['（1）涨\n（2）落', '11:1', 'is no item of a list; write 1. and a blank, or - and a blank, at the beginning of the line'],
  ['①涨\n②落', '11:1', 'is no item of a list; write 1. and a blank, or - and a blank, at the beginning of the line'],
  ['一、涨\n二、落', '11:1', 'is no item of a list; write 1. and a blank, or - and a blank, at the beginning of the line'],
  ['高１米', '10:2', 'U+FF11 is full-width; write 1'],
  // Headings.
  ['\n## 大潮 {#spring}', '11', 'the heading "大潮" is no section; write it at the beginning of a line as "## 大潮 [#spring]", with nothing behind the id'],
  ['\n## 大潮 [#Spring]', '11', 'the heading "大潮" is no section; write it at the beginning of a line as "## 大潮 [#spring]", with nothing behind the id'],
  ['\n## 大潮 ［#spring］', '11', 'the heading "大潮" is no section; write it at the beginning of a line as "## 大潮 [#spring]", with nothing behind the id'],
  ['\n## 大潮【＃spring tide】', '11', 'the heading "大潮" is no section; write it at the beginning of a line as "## 大潮 [#spring-tide]", with nothing behind the id'],
  ['\n＃＃ 大潮 [#spring]', '11', 'the heading "大潮" is no section; write it at the beginning of a line as "## 大潮 [#spring]", with nothing behind the id'],
  ['#大潮', '10', 'the heading "大潮" is no section; write it at the beginning of a line as "## 大潮 [#its-id]", with nothing behind the id, or \\# where it is none'],
  ['#tide', '10', 'the heading "tide" is no section; write it at the beginning of a line as "## tide [#its-id]", with nothing behind the id, or \\# where it is none'],
  ['\n大潮 [#spring]\n===', '11', 'the heading "大潮" is of level 1, as the title in the frontmatter is; write "## 大潮 [#spring]"'],
  ['\n# 大潮 [#spring]', '11', 'the heading "大潮" is of level 1, as the title in the frontmatter is; write "## 大潮 [#spring]"'],
  ['\n#### 大潮 [#spring]', '11', 'the heading "大潮" is of level 4, which the site does not set; write "### 大潮 [#spring]"'],
  ['\n### 大潮', '11', 'the heading "大潮" has no id; write it at the beginning of a line as "### 大潮 [#its-id]", with nothing behind the id'],
  ['\n## [大潮](/models/) [#spring]', '11', 'the heading "大潮" holds more than words; move links and marks into the text below it'],
  // Characters that nobody sees.
  ['潮\u200b差', '10:2', 'U+200B does not show; delete it'],
  ['潮\u00a0差', '10:2', 'U+00A0 is a blank of another kind; write a plain one, or none'],
  ['潮\u202e差', '10:2', 'U+202E does not show; delete it'],
  ['潮\ue000差', '10:2', 'U+E000 is for private use and in no font; write a character that has a name'],
  ['潮\u0007差', '10:2', 'U+0007 is a control character; delete it'],
  ['⽔位', '10:1', 'U+2F54 only looks like a Chinese character; write 水'],
  ['⻓江', '10:1', 'U+2ED3 only looks like a Chinese character; write the character itself'],
])('says of %j in a chapter where it stands and what to write instead', (text, place, message) => {
  expect(inChapter(text)).toEqual([`  content/report/sea.mdx:${place}: ${message}`]);
});

test.each([
  ['3~4个月，100~200万元'],
  ['\\#大潮'],
  ['#1的转子，"tide"，a--b，R&D...，5:3'],
  ['占比\\<5%，\\{a,b\\}，1\\*2，a_b，[EB/OL]，\\[1](注)'],
  ["潮差<Note id='a' />，<Note id={'b'} />。"],
  ['{/* 待查 */}'],
  ['甲{"、"}乙'],
  ['- 大潮\n- 小潮\n\n1. 涨\n2. 落\n\n正文'],
  ['*大潮*与**小潮：**后文，`code`'],
  ['### 大潮 [#spring]'],
  ['```python\n# 潮\n<b>{x}\n```'],
  ['![曲线](/curve.svg)'],
  ['见[模型](/models/)，[许可][l]。\n\n[l]: https://example.org/'],
  ['<Chart id="tides">\n  <ReportTable id="tides" />\n</Chart>\n\n<Source ids={["almanac"]}/>'],
  ['大潮\n小潮'],
  ['**甲**-乙，*问*　答，`A`-类，[甲](/models/)+乙，**1**|2|'],
  ['见[1][2]，[3][5-7]。\n*数据截至三月。\n\n【甲】（.5倍）'],
  ['😀与é，α＝½，☀️，👨‍👩‍👧，山﨑'],
])('has nothing to say of %j in a chapter', (text) => {
  expect(inChapter(text)).toEqual([]);
});

// prettier-ignore
test.each([
  ['潮差[^1]', '6:3', 'is a footnote; write what it says in the sentence, in （）'],
  ['{props.date.x}', '6:1', 'has code in braces, {props.date.x}; write the words themselves, or {props.name}, or \\{ for the character'],
  ['潮差<Note id="a" />', '6:3', 'has <Note>, which stands in chapters alone; take it out'],
  ['```\n潮差\n```', '6:1', 'is a block of code, which stands in chapters alone; write `code` in the sentence'],
  ['## 大潮', '6', 'the heading "大潮" is no section; write it at the beginning of a line as "## 大潮 [#ui-its-id]", with nothing behind the id'],
  ['### 大潮 [#ui-spring]', '6', 'the heading "大潮" stands above the first section; write "## 大潮 [#ui-spring]"'],
])('says of %j on a page where it stands and what to write instead', (text, place, message) => {
  expect(inPage(text)).toEqual([`  content/pages/sea.mdx:${place}: ${message}`]);
});

test('has nothing to say of values, times, keys and definitions on a page', () => {
  const text =
    '截至<time datetime={props.date}>{props.day}</time>，按<kbd>/</kbd>。\n\n<dl class="definitions">\n  <div>\n    <dt>甲</dt>\n    <dd>乙</dd>\n  </div>\n</dl>\n\n<p class="a">[丙](/s/c/)</p>\n\n<Corrections />';
  expect(inPage(text)).toEqual([]);
});

const chapter = `${FRONTMATTER}## 潮差 [#range]\n\n正文\n`;
/** 正文 as GBK has it. */
const GBK = Uint8Array.from([0xd5, 0xfd, 0xce, 0xc4]);

// prettier-ignore
test.each([
  ['an empty file', 'sea.mdx', '', ':1: is empty; begin it with frontmatter, fields between two lines of ---'],
  ['no frontmatter', 'sea.mdx', '## 潮差 [#range]\n', ':1: has no frontmatter; write --- alone on the first line, then fields and a second line of ---'],
  ['an empty line above it', 'sea.mdx', `\n${chapter}`, ':1: has no frontmatter; write --- alone on the first line, then fields and a second line of ---'],
  ['no end of it', 'sea.mdx', chapter.replace('\n---\n', '\n...\n'), ':1: has no end of its frontmatter; write a line of --- below the last field'],
  ['Markdown in it', 'sea.mdx', chapter.replace('海面', '海面`潮`'), ':6: "sea" lead: has signs of Markdown or HTML, which show as they are written; write plain words'],
  ['a zero-width blank in it', 'sea.mdx', chapter.replace('海面', '海\u200b面'), ':6: "sea" lead: U+200B does not show; delete it'],
  ['GBK', 'sea.mdx', Buffer.concat([Buffer.from(chapter), GBK]), ':12: is not in UTF-8 here; save the file in that encoding'],
  ['UTF-16', 'sea.mdx', Buffer.from(`\ufeff${chapter}`, 'utf16le'), ':1: is not in UTF-8 here; save the file in that encoding'],
  ['lines that end as on old machines', 'sea.mdx', chapter.replaceAll('\n', '\r'), ':1: ends lines as old machines do; save the file with ends of lines as Unix has them (LF)'],
  ['another ending', 'sea.md', chapter, ': is not read; texts stand here alone, as files that end in .mdx: rename it, or take it out'],
  ['capitals in its name', 'Sea.mdx', chapter, ': "Sea" expects lower-case letters, digits and single hyphens, such as "gpt-3"'],
  ['a Chinese name', '潮.mdx', chapter, ': "潮" expects lower-case letters, digits and single hyphens, such as "gpt-3"'],
])('says of a file with %s what to do', (_, name, bytes, message) => {
  expect(problemsOf(`report/${name}`, bytes)).toEqual([`  content/report/${name}${message}`]);
});

test.each([
  ['marks at its start', `\ufeff\ufeff${chapter}`],
  ['a sign of less, and a comment, in its frontmatter', chapter.replace('海面', 'p<q，海面').replace('order', '  # 用`记号`\norder')],
  ['ends of lines as on Windows', chapter.replaceAll('\n', '\r\n')],
  ['blanks behind the lines of ---', chapter.replaceAll('---', '---  ')],
  ['nothing below its frontmatter', FRONTMATTER],
])('reads a file with %s', (_, bytes) => {
  expect(problemsOf('report/sea.mdx', bytes)).toEqual([]);
});
