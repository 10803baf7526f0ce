import { expect, test } from 'vitest';
import { makeChapter } from '../../../src/content/chapters.ts';
import { ContentError } from '../../../src/content/problems.ts';
import type { SiteData } from '../../../src/content/site-data.ts';
import { checkReferences } from '../../../src/report/checks/check-references.ts';
import { readReport } from '../../../src/report/report.ts';
import { FIXTURE } from '../../support/build-site.ts';

const invented = readReport(FIXTURE);

/** The lines that a writer reads where the invented report has another text in one of its files, which begins in line 1. */
function problemsOf(file: 'colophon' | 'home', text: string): string[] {
  const write = <T extends SiteData['chapters'][number] | SiteData['pages'][number]>(own: T): T =>
    own.id === file ? { ...own, ...makeChapter(file, {}, text) } : own;
  const problems = checkReferences({ ...invented, chapters: invented.chapters.map(write), pages: invented.pages.map(write) });
  return problems.length === 0 ? [] : new ContentError(problems).message.split('\n').slice(1);
}

const inChapter = (text: string) => problemsOf('colophon', `## 编例 [#how-compiled]\n${text}`);
const ROOT = 'write an address that begins with https://, mailto: or /';

// prettier-ignore
test.each([
  // Places and pages.
  ['/resorce/#seabed', 'leads to "/resorce/#seabed", which the site does not have; write /resource/#seabed'],
  ['/resource/#seabedd', 'leads to "/resource/#seabedd", where the page has no such place; write /resource/#seabed'],
  ['/fleet/#seabed', 'leads to "/fleet/#seabed", where the page has no such place; write /resource/#seabed'],
  ['/models/#model-tern-22', 'leads to "/models/#model-tern-22", where the page has no such place; write /models/#model-tern-2'],
  ['/models/#event-first-rotor-1998', 'leads to "/models/#event-first-rotor-1998", where the page has no such place; write /timeline/#event-first-rotor-1998'],
  ['/resource', 'leads to "/resource", which the site does not have; write /resource/'],
  ['/Resource/', 'leads to "/Resource/", which the site does not have; write /resource/'],
  ['/resource/index.html', 'leads to "/resource/index.html", which the site does not have; write /resource/'],
  ['/base/resource/#seabed', 'leads to "/base/resource/#seabed", which the site does not have; write /resource/#seabed'],
  ['/seabed', 'leads to "/seabed", which the site does not have; write /resource/#seabed'],
  ['/s/seabedd/', 'leads to "/s/seabedd/", which the site does not have; write /s/seabed/'],
  ['/quite/elsewhere/', 'leads to "/quite/elsewhere/", which the site does not have; correct the address, or take the link out'],
  // Files.
  ['/data/model.csv', 'leads to "/data/model.csv", which the site does not have; write /data/models.csv'],
  ['/charts/parameter.svg', 'leads to "/charts/parameter.svg", which the site does not have; write /charts/parameters.svg'],
  ['/images/foo.png', 'leads to "/images/foo.png", which the site does not have; correct the address, or take the link out'],
  // Relative ones.
  ['#seabed', 'leads to "#seabed", which is no address from the root of the site; write /resource/#seabed'],
  ['../resource/#seabed', 'leads to "../resource/#seabed", which is no address from the root of the site; write /resource/#seabed'],
  ['seabed', 'leads to "seabed", which is no address from the root of the site; write /resource/#seabed'],
  ['?a=b', `leads to "?a=b"; ${ROOT}`],
  // Forms and schemes.
  ['／resource/', 'leads to "／resource/"; no address has "／" in it: write /resource/'],
  ['</reso urce/>', 'leads to "/reso urce/"; no address has " " in it: take it out, or write %20 for a blank'],
  ['//example.org/', 'leads to "//example.org/"; say how: https://example.org/'],
  ['/\\\\example.org', 'leads to "/\\\\example.org"; no address has a backslash in it; write /'],
  ['http://example.org/', 'leads to "http://example.org/"; write https://example.org/'],
  ['http://localhost:4321/models/', 'leads to "http://localhost:4321/models/"; that is this machine; write the address from the root of the site, such as /address/'],
  ['https:example.org', 'leads to "https:example.org"; that is no whole address; write https:// and the name of the host'],
  ['https://a:b@example.org/', 'leads to "https://a:b@example.org/"; take out what stands before the @'],
  ['https://example.org/潮', 'leads to "https://example.org/潮"; no address has "潮" in it: write https://example.org/%E6%BD%AE, or [words](address) where it is not a part of it'],
  ['javascript:alert(1)', `leads to "javascript:alert(1)"; ${ROOT}`],
  ['JaVaScRiPt:alert(1)', `leads to "JaVaScRiPt:alert(1)"; ${ROOT}`],
  ['&#106;avascript&colon;alert(1)', `leads to "javascript:alert(1)"; ${ROOT}`],
  ['<java&Tab;script:alert(1)>', 'leads to "java\\tscript:alert(1)"; no address has "\\t" in it: take it out, or write %20 for a blank'],
  ['vbscript:a', `leads to "vbscript:a"; ${ROOT}`],
  ['data:text/html,a', `leads to "data:text/html,a"; ${ROOT}`],
  ['file:///etc/', `leads to "file:///etc/"; ${ROOT}`],
  ['mailto:editors', 'leads to "mailto:editors"; write mailto: and the whole address of a mailbox'],
])('says of a link to %j where it stands and the right address', (address, message) => {
  expect(inChapter(`见[这里](${address})。`)).toEqual([`  content/report/colophon.mdx:2:2: ${message}`]);
});

// prettier-ignore
test.each([
  ['![曲线](/tide.svg)', '2:1', 'shows "/tide.svg", which is no picture of the site; put the file into public/'],
  ['![曲线](/favicon.svgz)', '2:1', 'shows "/favicon.svgz", which is no picture of the site; write /favicon.svg'],
  ['![曲线](https://example.org/tide.svg)', '2:1', 'shows "https://example.org/tide.svg", but the policy of the site shows its own pictures alone; put the file into public/ and write its address there'],
  ['![曲线](../../package.json)', '2:1', `leads to "../../package.json"; ${ROOT}`],
  ['见[这里][a]。\n\n[a]: /resorce/', '4:1', 'leads to "/resorce/", which the site does not have; write /resource/'],
  ['见https://example.org，再往后。', '2:2', 'leads to "https://example.org，再往后。"; no address has "，" in it: write [words](https://example.org)'],
  ['见 www.example.org 一处。', '2:3', 'leads to "http://www.example.org"; write https://www.example.org'],
  ['<Source ids={["almanac"]} />', '2:1', expect.stringMatching(/^"how-compiled" names source "almanac", which sources\.yaml does not have; ./u) as string],
  ['<Chart id="tide" />', '2:1', expect.stringMatching(/^"how-compiled" names chart "tide", which charts\.yaml does not have; ./u) as string],
  ['<ReportTable id="a b" />', '2:1', expect.stringMatching(/^"how-compiled" names table "a b", which tables\.yaml does not have; ./u) as string],
  ['大潮<Note id="tern" />', '2:3', expect.stringMatching(/^"how-compiled" names note "tern", which annotations\.yaml does not have; ./u) as string],
  ['<ReportTable id="forecasters" />', '2:1', expect.stringMatching(/^"how-compiled" names table "forecasters", which stands at content\/report\/fleet\.mdx:\d+ already; keep one of the two$/u) as string],
  ['<Chart id="timeline" />\n\n<Chart id="timeline" />', '4:1', '"how-compiled" names chart "timeline", which stands at content/report/colophon.mdx:2 already; keep one of the two'],
  ['<Source ids={["almanac-2034", "almanac-2034"]} />', '2:1', '"how-compiled" names source "almanac-2034" twice; keep one'],
  ['<Chart id="ratings" />', '2:1', '"how-compiled" names chart "ratings", which belongs to chapter "market"; move it there or correct its page'],
  ['### 大潮 [#seabed]', '2', expect.stringMatching( /^"seabed" is an id that content\/report\/resource\.mdx:\d+ has already; give one of the two another$/u, ) as string],
  ['\n## 大潮 [#how-compiled]', '3', '"how-compiled" is an id that content/report/colophon.mdx:1 has already; give one of the two another'],
  ['\n## 大潮 [#resource]', '3', '"resource" is an id that content/report/resource.mdx has already; give one of the two another'],
  ['\n## 大潮 [#glossary]', '3', '"glossary" is an id that content/pages/glossary.mdx has already; give one of the two another'],
  ['\n## 大潮 [#event-spring]', '3', '"event-spring" is the id of a section but begins like one of another kind; choose another'],
  ['\n## 大潮 [#ui-spring]', '3', '"ui-spring" begins like an id of the interface or of a copy; permalinks do not begin with ui- or p-'],
])('says of %j where it stands and what to write instead', (text, place, message) => {
  const [line = '', ...more] = inChapter(text);
  expect(more).toEqual([]);
  const [, at, words] = /^ {2}content\/report\/colophon\.mdx:([\d:]+): (.*)$/u.exec(line) ?? [];
  expect({ at, words }).toEqual({ at: place, words: message });
});

test.each([
  '/',
  '/resource/',
  '/resource/#seabed',
  '/models/?sort=name#model-tern-2',
  '/search/?q=tide',
  '/s/seabed/',
  '/charts/parameters/',
  '/charts/parameters.svg',
  '/data/models.csv',
  '/data/permalinks.metadata.json',
  '/data/#ui-set-models',
  '/data/#ui-versions',
  '/about/#ui-corrections',
  '/og/seabed.png',
  '/resource/index.md',
  '/index.md',
  '/feed.xml',
  '/llms-full.txt',
  '/favicon.svg',
  'https://example.org/a?b=c#d',
  'mailto:editors@example.org?subject=a',
])('has nothing to say of a link to %j', (address) => {
  expect(inChapter(`见[这里](${address})。`)).toEqual([]);
});

// prettier-ignore
test.each([
  ['<time datetime={props.dat}>昨天</time>', '1:1', 'names {props.dat}, which no page knows; write {props.date}'],
  ['共{props.none_of_these}条', '1:2', expect.stringMatching(/^names \{props\.none_of_these\}, which no page knows; write one of name, site, /u) as string],
  ['## 大潮 [#spring]', '1', 'the heading "大潮" has the id "spring", but ids of such pages begin with ui-; write [#ui-spring]'],
  ['## 大潮 [#ui-spring]\n## 小潮 [#ui-spring]', '2', 'the heading "小潮" has the id "ui-spring", which the heading in line 1 has already; give it one of its own'],
  ['见[这里](/resorce/)。', '1:2', 'leads to "/resorce/", which the site does not have; write /resource/'],
])('says of %j on a page where it stands and what to write instead', (text, place, message) => {
  const [line = '', ...more] = problemsOf('home', text);
  expect(more).toEqual([]);
  const [, at, words] = /^ {2}content\/pages\/home\.mdx:([\d:]+): (.*)$/u.exec(line) ?? [];
  expect({ at, words }).toEqual({ at: place, words: message });
});

test('a chapter cannot have the address of a page or of a folder of the site', () => {
  const named = (id: string) =>
    checkReferences({ ...invented, chapters: invented.chapters.map((own) => (own.id === 'colophon' ? { ...own, id } : own)) }).find(
      ({ file }) => file.startsWith('content/report/'),
    );
  expect(named('models')).toMatchObject({
    file: 'content/report/models.mdx',
    message: expect.stringContaining('content/pages/models.mdx has already') as string,
  });
  expect(named('search')).toMatchObject({
    file: 'content/report/search.mdx',
    message: expect.stringContaining('a folder of the site has already') as string,
  });
});
