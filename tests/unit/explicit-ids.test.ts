import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { expect, test } from 'vitest';
import { rehypeSections } from '../../src/markdown/rehype-sections.ts';
import { remarkExplicitIds } from '../../src/markdown/remark-explicit-ids.ts';

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

test('fails by name on a heading without an id', async () => {
  await expect(render('## 算力需求')).rejects.toThrow(
    'The heading "算力需求" has no id. Write it at the end of the heading: ## 算力需求 [#your-id]',
  );
});

test('renders bold text beside full-width punctuation', async () => {
  expect(await render('**注意：**后文')).toContain('<strong>注意：</strong>后文');
});
