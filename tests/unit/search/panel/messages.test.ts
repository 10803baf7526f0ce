import { expect, test } from 'vitest';
import type { FoundResult } from '../../../../src/search/engine/hit.ts';
import { statusWords } from '../../../../src/search/panel/messages.ts';

const found = (match: FoundResult['match'], total: number, more: Partial<FoundResult> = {}): FoundResult => ({
  state: 'ready',
  match,
  hits: [],
  missing: [],
  total,
  kinds: new Map(),
  places: new Map(),
  ...more,
});

test.each([
  [found('exact', 46), 46, '46条结果'],
  [found('alias', 4), 9, '9条中的4条'],
  [found('partial', 9), 9, '没有完全符合的结果，以下是最接近的9条'],
  [found('partial', 4, { missing: ['量子', '汽车'] }), 9, '没有完全符合的结果，以下是最接近的9条中的4条；其中没有“量子”“汽车”'],
  [found('partial', 9, { corrected: { typed: '滑还', to: '滑环' } }), 9, '没有“滑还”，以下是“滑环”的结果。'],
  [found('partial', 4, { corrected: { typed: '滑还', to: '滑环' } }), 9, '没有“滑还”，以下是“滑环”的结果。9条中的4条'],
  [found('partial', 7, { answer: { thing: '燕鸥', asked: '重量', figures: [] } }), 7, '1个答案，另有7条相关结果'],
  [found('exact', 3, { answer: { thing: '燕鸥', asked: '重量', figures: [] } }), 7, '1个答案，另有相关结果7条中的3条'],
])('%#', (result, all, words) => {
  expect(statusWords(result, all)).toBe(words);
});
