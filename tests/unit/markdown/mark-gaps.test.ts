import { expect, test } from 'vitest';
import { markGaps } from '../../../src/markdown/mark-gaps.ts';
import { writeInto } from '../../../src/markdown/written-page.ts';

const mark = (html: string) => writeInto(`<body>${html}</body>`, markGaps).slice(6, -7);

test.each([
  ['a link behind Han', '<p>见<a href="/">Tern</a></p>', '<p>见<a href="/" data-gap>Tern</a></p>'],
  ['a link before Han', '<p>见<a>Tern</a>号，<a>3</a>，</p>', '<p>见<a data-gap data-gap-end>Tern</a>号，<a>3</a>，</p>'],
  ['it, not what it begins with', '<p>见<a><b class="whole">3米</b></a></p>', '<p>见<a data-gap><b class="whole">3米</b></a></p>'],
  [
    'what stays whole behind the like',
    '<i class="whole">5年</i><i class="whole">3月</i>',
    '<i class="whole">5年</i><i class="whole" data-gap>3月</i>',
  ],
  ['none behind a sign, a blank or Latin', '：<a>T</a>，见 <a>T</a>a<a>T</a>', '：<a>T</a>，见 <a>T</a>a<a>T</a>'],
  ['none that begins with Han or nothing', '见<a>潮3</a>，见<a></a>', '见<a>潮3</a>，见<a></a>'],
  ['no sign between words', '<a>“潮”</a>见 <a>“潮”见</a>', '<a>“潮”</a>见 <a>“潮”见</a>'],
  [
    'a closing sign, nearer to the mark of a note and to the end of a link',
    '“潮”<a class="note-mark"></a><a>《潮》 </a>，<b><a>“<i>3”</i></a></b><p>3</p>',
    '“潮<span class="half">”</span><a class="note-mark"></a><a>《潮<span class="half">》</span> </a>，<b><a>“<i>3<span class="half">”</span></i></a></b><p>3</p>',
  ],
  [
    'a break between Han and Latin, which takes the space that browsers set',
    '<b>共<wbr>9种，3<wbr>米<wbr>潮，<wbr>T</b>',
    '<b>共<wbr><span data-gap-end></span>9种，3<wbr><span data-gap-end></span>米<wbr>潮，<wbr>T</b>',
  ],
  ['nothing else', '见<b>T</b><svg>见<a>T</a></svg>', '见<b>T</b><svg>见<a>T</a></svg>'],
])('set apart or together is %s', (_, html, marked) => {
  expect(mark(html)).toBe(marked);
});
