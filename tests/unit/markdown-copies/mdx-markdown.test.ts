import { expect, test, vi } from 'vitest';
import { parseMdx } from '../../../src/content/mdx.ts';
import { mdxMarkdown } from '../../../src/markdown-copies/mdx-markdown.ts';

vi.stubEnv('SITE', 'https://example.org');
vi.stubEnv('BASE_URL', '/base/');

/** A page of prose as Markdown. */
const markdownOf = (source: string) => mdxMarkdown(parseMdx(source), { source, ...OPTIONS });

const OPTIONS = {
  values: { count: '46', 'props.date': '2031-04-05' },
  elements: { Contact: () => [{ type: 'html' as const, value: '请来信。' }] },
};

test.each([
  ['a heading', '## 这是什么 [#ui-what]', '## 这是什么'],
  ['a link', '见[校注](/annotations/)。', '见[校注](https://example.org/base/annotations/)。'],
  ['a link with a title', '见[校注](/annotations/ "全部")。', '见[校注](https://example.org/base/annotations/ "全部")。'],
  ['a link elsewhere', '见[许可](https://example.com/by/4.0/)。', '见[许可](https://example.com/by/4.0/)。'],
  ['a definition', '见[校注][n]。\n\n[n]: /annotations/', '见[校注][n]。\n\n[n]: https://example.org/base/annotations/'],
  ['a picture', '![曲线](/curve.svg)', '![曲线](https://example.org/base/curve.svg)'],
  ['keys', '按<kbd>Shift</kbd>+<kbd>⌘</kbd>', '按`Shift`+`⌘`'],
  ['a date', '截至<time dateTime={props.date}>{props.date}</time>。', '截至2031-04-05。'],
  ['a value', '共{count}处，{ count }处。', '共46处，46处。'],
  ['a string and a comment', '甲{"、"}乙{/* 待查 */}。', '甲、乙。'],
  ['a comment of its own', '甲\n\n{/* 待查 */}\n\n乙', '甲\n\n乙'],
  ['an import', 'import x from "x";\n\n甲', '甲'],
  ['a component', '甲\n\n<Contact />\n\n乙', '甲\n\n请来信。\n\n乙'],
  [
    'blocks in an element',
    '<section>\n  ## 甲\n\n  - 乙\n  - 丙\n    - 丁\n\n  ~~~\n  code\n    more\n  ~~~\n</section>',
    '## 甲\n\n- 乙\n- 丙\n  - 丁\n\n```\ncode\n  more\n```',
  ],
  ['a paragraph in an element', '<p class="lead">甲，</p>\n\n<p>\n  乙，\n  丙。\n</p>', '甲，\n\n乙，\n丙。'],
  ['a quotation of several lines', '> 甲，\n> 乙。', '> 甲，\n> 乙。'],
  ['what is escaped', String.raw`1\*2 \{x\} a_b [EB/OL]`, String.raw`1\*2 \{x\} a_b [EB/OL]`],
  ['an address that only looks like one', '1_2写信到a@example.com', '1_2写信到[a@example.com](mailto:a@example.com)'],
])('writes %s', (_, source, markdown) => {
  expect(markdownOf(source)).toBe(markdown);
});

test.each([
  '<dl>\n  <div>\n    <dt>\n      <kbd>Tab</kbd>\n    </dt>\n    <dd>到下一个</dd>\n  </div>\n  <div>\n    <dt>其他</dt>\n    <dd>\n      见[表](/data/)\n    </dd>\n  </div>\n</dl>',
  '<dl>\n<dt><kbd>Tab</kbd></dt>\n<dd>到下一个</dd>\n\n<dt>其他</dt>\n\n<dd>见[表](/data/)</dd>\n</dl>',
])('writes definitions as a list: %j', (source) => {
  expect(markdownOf(source)).toBe('- `Tab`：到下一个\n\n- 其他：见[表](https://example.org/base/data/)');
});

test('says which expression has no value', () => {
  expect(() => markdownOf('共{total}处')).toThrow('The Markdown copy knows no value of {total}');
});
