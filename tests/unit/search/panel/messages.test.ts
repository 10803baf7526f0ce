import { expect, test } from 'vitest';
import type { FoundResult, Hit } from '../../../../src/search/engine/hit.ts';
import { statusWords } from '../../../../src/search/panel/messages.ts';

const found = (match: FoundResult['match'], count: number, missing: string[] = []): FoundResult => ({
  state: 'ready',
  match,
  hits: Array<Hit>(count),
  missing,
});

test.each([
  [found('exact', 9), 9, '9条结果'],
  [found('alias', 9), 4, '9条中的4条'],
  [found('partial', 9), 9, '没有完全符合的结果，以下是最接近的9条'],
  [found('partial', 9, ['量子', '汽车']), 4, '没有完全符合的结果，以下是最接近的9条中的4条；全站没有“量子”“汽车”'],
])('%#', (result, shown, words) => {
  expect(statusWords(result, shown)).toBe(words);
});
