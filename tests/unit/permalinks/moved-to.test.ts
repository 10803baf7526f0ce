import { expect, test } from 'vitest';
import { movedTo } from '../../../src/permalinks/repair/repair.ts';

const lookup = {
  links: { rlhf: ['/technology/#rlhf', 'RLHF'], models: ['/models/', '模型'] } as Record<string, [string, string]>,
  aliases: { 'old-id': 'rlhf', 'gone-id': '/models/', '/old/': '/models/', '/old-part/': 'rlhf' },
};

test.each([
  ['/s/rlhf/', '/technology/#rlhf'],
  ['/s/rlhf', '/technology/#rlhf'],
  ['/s/rlhf/index.html', '/technology/#rlhf'],
  ['/s/old-id/', '/technology/#rlhf'],
  ['/s/gone-id/', '/models/'],
  ['/old/', '/models/'],
  ['/old', '/models/'],
  ['/old-part/', '/technology/#rlhf'],
  ['/s/constructor/', undefined],
  ['/rlhf/x/', undefined],
  ['/', undefined],
])('%s leads to %s', (path, place) => {
  expect(movedTo(path, lookup)).toBe(place);
});
