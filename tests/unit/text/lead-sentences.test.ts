import { expect, test } from 'vitest';
import { leadSentences } from '../../../src/text/lead-sentences.ts';

test.each([
  ['潮来。潮去。', 20, '潮来。潮去。'],
  ['大潮在朔望之后两天。小潮在上下弦之后两天，流速约为大潮的六成。', 16, '大潮在朔望之后两天。'],
  ['大潮在朔望之后两天流速最高，小潮在上下弦之后。', 18, '大潮在朔望之后两天流速最高……'],
  ['公司。由鸥湾船厂改组而来，造过六种机架和三座电站。', 18, '公司。由鸥湾船厂改组而来……'],
  ['大潮在朔望之后两天流速最高，小潮、中潮在上下弦之后。', 22, '大潮在朔望之后两天流速最高……'],
  ['电站：燕鸥；叶片：3片，两年；容量：40兆瓦，年均发电量未定。', 24, '电站：燕鸥；叶片：3片，两年……'],
  ['由Tidal Energy Authority与岸缆社合办', 22, '由Tidal Energy……'],
])('%s in %d characters', (text, limit, lead) => {
  expect(leadSentences(text, limit)).toBe(lead);
});
