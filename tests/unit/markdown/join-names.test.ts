import { expect, test } from 'vitest';
import { joinNames } from '../../../src/markdown/join-names.ts';
import { writeInto } from '../../../src/markdown/written-page.ts';

const join = (html: string) => {
  const page = `<body>${html}</body>`;
  return writeInto(page, (document) => joinNames(document, page)).slice(6, -7);
};

test.each([
  ['a name with a hyphen', '<a>Turing-NLG</a>', '<a><span class="whole" translate="no">Turing-NLG</span></a>'],
  [
    'one with signs, up to its end',
    '<p>最大的ViT-L/14@336px。',
    '<p>最大的<span class="whole" translate="no" data-gap>ViT-L/14@336px</span>。',
  ],
  [
    'each of several',
    'A &amp; M2M-100、T5-XXL',
    'A &amp; <span class="whole" translate="no">M2M-100</span>、<span class="whole" translate="no">T5-XXL</span>',
  ],
  ['the joined word of a longer name', 'Megatron-Turing NLG', '<span class="whole" translate="no">Megatron-Turing</span> NLG'],
  ['two words of a quotation', '“文字-图像”数据', '“<span class="whole">文字-图像</span>”数据'],
])('on one line stays %s', (_, html, joined) => {
  expect(join(html)).toBe(joined);
});

test.each([
  ['what is whole already', '<b class="whole">GPT-3</b>'],
  ['code', '<code>a-b</code><pre>a-b</pre><textarea>a-b</textarea>'],
  ['pictures', '<svg><text>BERT-Large</text></svg>'],
  ['addresses', 'https://tern.example/a-b/#row-a-b-，row-a-b-加编号'],
  ['what would leave a line half empty', 'Multi-Hundred-Billion'],
])('unmarked is %s', (_, html) => {
  expect(join(html)).toBe(html);
});
