import { expect, test } from 'vitest';
import { textsAsRead } from '../../../src/build/texts-as-read.ts';

test('Astro compiles what stands below the frontmatter, each line in its place, whatever the frontmatter and the ends of lines', () => {
  const { transform } = textsAsRead();
  const file = '\ufeff---\r\ntitle: !tag 潮汐\r\n---\r\n大潮\r\n小潮\r\n';
  expect(transform(file, '/project/content/report/sea.mdx')).toEqual({ code: '\n\n\n大潮\n小潮\n', map: null });
  expect(transform(file, '/project/src/pages/sea.mdx')).toBeUndefined();
});
