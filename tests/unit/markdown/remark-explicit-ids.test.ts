import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { expect, test } from 'vitest';
import { rehypeSections } from '../../../src/markdown/rehype-sections.ts';
import { remarkExplicitIds } from '../../../src/markdown/remark-explicit-ids.ts';

const processor = await createMarkdownProcessor({
  smartypants: false,
  remarkPlugins: [remarkCjkFriendly, remarkExplicitIds],
  rehypePlugins: [rehypeSections],
});
const render = async (markdown: string) => (await processor.render(markdown)).code;

test('takes the id off the end of a heading and wraps its section', async () => {
  expect(await render('## 算力需求 [#compute-demand]\n\n正文')).toBe(
    '<section data-section="compute-demand"><h2 id="compute-demand">算力需求</h2>\n<p>正文</p></section>',
  );
});

test.each([
  ['without an id', '### 算力需求', '算力需求'],
  ['without a space before its id', '### 算力需求[#compute-demand]', '算力需求[#compute-demand]'],
  ['with an id in capitals', '### 算力需求 [#Compute]', '算力需求 [#Compute]'],
])('fails by name on a heading %s', async (_, markdown, heading) => {
  await expect(render(markdown)).rejects.toThrow(
    `The heading "${heading}" has no id. Write it at the end of the heading, after one space: ### 算力需求 [#its-id]`,
  );
});

test('renders bold text beside full-width punctuation', async () => {
  expect(await render('**注意：**后文')).toContain('<strong>注意：</strong>后文');
});
