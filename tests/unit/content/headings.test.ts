import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { SYNTAX } from '../../../src/content/mdx.ts';
import { rehypeSections } from '../../../src/markdown/rehype-sections.ts';

const processor = await createMarkdownProcessor({
  smartypants: false,
  gfm: false,
  remarkPlugins: SYNTAX as [],
  rehypePlugins: [rehypeSections],
});
const render = async (markdown: string) => (await processor.render(markdown)).code;

test('takes the id off the end of a heading and wraps its section', async () => {
  expect(await render('## 算力需求 [#compute-demand]\n\n正文')).toBe(
    '<section data-section="compute-demand"><h2 id="compute-demand">算力需求</h2><p>正文</p></section>',
  );
});

test.each([
  ['bold text beside full-width punctuation', '**注意：**后文', '<p><strong>注意：</strong>后文</p>'],
  ['single tildes as text', '3~4个月，100~200万', '<p>3~4个月，100~200万</p>'],
  ['the lines of a Chinese paragraph without blanks', '大潮\n小潮', '<p>大潮小潮</p>'],
])('renders %s', async (_, markdown, html) => {
  expect(await render(markdown)).toBe(html);
});
