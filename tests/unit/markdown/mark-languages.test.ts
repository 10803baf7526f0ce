import { expect, test } from 'vitest';
import { markLanguages } from '../../../src/markdown/mark-languages.ts';
import { writeInto } from '../../../src/markdown/written-page.ts';
import { languageSplitter } from '../../../src/text/languages.ts';

const mark = (html: string) => {
  const page = `<html lang="zh-CN"><body>${html}</body></html>`;
  const split = languageSplitter({ fr: ['Bonjour à tous'] });
  return writeInto(page, (document) => markLanguages(document, page, split, new Set(['Slow Tern']))).slice(25, -14);
};

test.each([
  ['around a passage', '<p>读Deep Learning一书</p>', '<p>读<span lang="en">Deep Learning</span>一书</p>'],
  ['on the element that has nothing else in it', '<li>\n  Deep Learning\n</li>', '<li lang="en">\n  Deep Learning\n</li>'],
  ['in an element that has words of its own', '<a title="书">Deep Learning</a>', '<a title="书"><span lang="en">Deep Learning</span></a>'],
  ['across a place where a line may break', '<h2>读Deep <wbr>Learning</h2>', '<h2>读<span lang="en">Deep <wbr>Learning</span></h2>'],
  ['around a name, which no translator changes', '<p>读Slow Tern一书</p>', '<p>读<span lang="en" translate="no">Slow Tern</span>一书</p>'],
  ['across an escaped sign', '<p>读Research &amp; Development</p>', '<p>读<span lang="en">Research &amp; Development</span></p>'],
  [
    'behind a sign that has a number',
    '<p>&#128218;&#x20;读Deep Learning</p>',
    '<p>&#128218;&#x20;读<span lang="en">Deep Learning</span></p>',
  ],
  ['between two elements', '<p><b>读</b>Deep Learning<br></p>', '<p><b>读</b><span lang="en">Deep Learning</span><br></p>'],
  ['on elements that end without a tag', '<ul><li>Deep Learning<li>读</ul>', '<ul><li lang="en">Deep Learning<li>读</ul>'],
  ['behind tags that cross', '<p><b>读<i>书</b>Deep Learning</i></p>', '<p><b>读<i>书</b><span lang="en">Deep Learning</span></i></p>'],
  ['behind a tag that ends in a block', '<b>读<p>书</b>Deep Learning</p>', '<b>读<p>书</b><span lang="en">Deep Learning</span></p>'],
  ['in a template', '<template><p>Deep Learning</p></template>', '<template><p lang="en">Deep Learning</p></template>'],
  ['where there are no scripts', '<noscript><p>Deep Learning</p></noscript>', '<noscript><p lang="en">Deep Learning</p></noscript>'],
  [
    'in a picture',
    '<svg><text x="1">读Deep Learning</text></svg>',
    '<svg><text x="1">读<tspan lang="en">Deep Learning</tspan></text></svg>',
  ],
  [
    'of another language within English',
    '<p lang="en">Say Bonjour à tous</p>',
    '<p lang="en">Say <span lang="fr">Bonjour à tous</span></p>',
  ],
])('a mark stands %s', (_, html, marked) => {
  expect(mark(html)).toBe(marked);
});

test.each([
  ['what is marked already', '<p lang="en">Deep Learning</p>'],
  ['code', '<pre><code>a deep learning <b>model card</b></code></pre>'],
  ['scripts', '<script>if (a < b) document.title = "Deep Learning";</script>'],
  ['attributes', '<img alt="Deep Learning" src="/a.png"><br>'],
  ['what screen readers pass over', '<svg><g aria-hidden="true"><text>Deep Learning</text></g></svg>'],
  ['options with Chinese words', '<option>读Deep Learning</option>'],
  ['comments', '<!-- <p>Deep Learning</p> -->'],
])('%s stays as it is', (_, html) => {
  expect(mark(html)).toBe(html);
});
