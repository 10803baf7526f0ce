import { expect, test } from 'vitest';
import { codeLines } from '../../../src/markdown/code-lines.ts';

test('each line of code is an element, an empty one too, and what runs over several is taken up in each; its text stays', () => {
  const html = '<code class="language-python">a = 1\n\n<span class="token string">"b\nc"</span></code>';
  expect(codeLines(html)).toBe(
    '<code class="language-python"><span class="line">a = 1</span>\n<span class="line"></span>\n' +
      '<span class="line"><span class="token string">"b</span></span>\n<span class="line"><span class="token string">c"</span></span></code>',
  );
});
