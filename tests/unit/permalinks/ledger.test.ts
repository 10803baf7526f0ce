import { describe, expect, test } from 'vitest';
import { checkLedger } from '../../../src/permalinks/ledger/check-ledger.ts';
import type { Ledger } from '../../../src/content/schemas/ledger.ts';
import type { Permalink } from '../../../src/report/permalinks.ts';
import { formatLedger, updateLedger } from '../../../src/permalinks/ledger/update-ledger.ts';

const chapter: Permalink = { id: 'technology', kind: 'chapter', url: '/technology/', title: '技术' };
const section: Permalink = { id: 'rlhf', kind: 'section', url: '/technology/#rlhf', title: '人类反馈强化学习' };
const model: Permalink = { id: 'model-palm', kind: 'model', url: '/models/#model-palm', title: 'PaLM' };
const permalinks = [chapter, section, model];
const ledger: Ledger = updateLedger(permalinks, { links: [], aliases: [] }).ledger;

/** What the check says of each entry. */
function problems(links: readonly Permalink[], changes: Partial<Ledger> = {}): string[] {
  return checkLedger(links, { ...ledger, ...changes, lines: new Map() }).map(({ entry, message }) => `${entry ?? ''} ${message}`);
}

describe('the ledger', () => {
  test('accepts what it lists', () => {
    expect(problems(permalinks)).toEqual([]);
  });

  test.each([
    ['an id that went away', problems([chapter, model]), /^rlhf \(section on \/technology\/\) has disappeared.*add an alias/u],
    ['an id that is renamed, by its old name', problems([chapter, model, { ...section, id: 'feedback' }]), /^rlhf .*has disappeared/u],
    [
      'an id that moved',
      problems([chapter, model, { ...section, url: '/models/#rlhf' }]),
      /^rlhf has moved from \/technology\/ to \/models\//u,
    ],
    ['a new id', problems([...permalinks, { ...section, id: 'moe' }]), /^moe is new; run `npm run permalinks`/u],
    ['an id that two things have', problems([...permalinks, { ...model, id: 'rlhf' }]), /^rlhf names two things/u],
    [
      'a section that begins like a model',
      problems([...permalinks, { ...section, id: 'model-x' }]),
      /^model-x is the id of a section but begins/u,
    ],
    ['an id of the interface', problems([...permalinks, { ...section, id: 'ui-x' }]), /^ui-x begins like an id of the interface/u],
    [
      'an alias of nothing',
      problems(permalinks, { aliases: [{ from: 'old', to: 'nowhere' }] }),
      /^old is an alias of "nowhere", which does not stand/u,
    ],
    [
      'an alias in the place of an id',
      problems(permalinks, { aliases: [{ from: 'rlhf', to: 'model-palm' }] }),
      /^rlhf is an alias but stands/u,
    ],
    [
      'an alias in the place of a page',
      problems(permalinks, { aliases: [{ from: '/models/', to: '/' }] }),
      /^\/models\/ is an alias but stands/u,
    ],
    [
      'two aliases of one id',
      problems(permalinks, {
        aliases: [
          { from: 'a', to: 'rlhf' },
          { from: 'a', to: 'rlhf' },
        ],
      }),
      /^a has two aliases/u,
    ],
  ])('names %s', (_, found, message) => {
    expect(found.join('\n')).toMatch(message);
  });

  test('lets an id go that has an alias', () => {
    const renamed = [chapter, model, { ...section, id: 'feedback' }];
    const links = [...ledger.links, { id: 'feedback', kind: 'section' as const, page: '/technology/' }];
    expect(problems(renamed, { links, aliases: [{ from: 'rlhf', to: 'feedback' }] })).toEqual([]);
  });

  test('lets an id move whose old place has an alias, once that is entered', () => {
    const moved = [chapter, model, { ...section, url: '/models/#rlhf' }];
    const aliases = [{ from: '/technology/#rlhf', to: 'rlhf' }];
    expect(problems(moved, { aliases })).toEqual([
      expect.stringMatching(/^rlhf is a section on \/models\/ now; run `npm run permalinks`/u),
    ]);
    expect(problems(moved, updateLedger(moved, { ...ledger, aliases }).ledger)).toEqual([]);
  });

  test('asks for an alias of the page when a chapter goes', () => {
    const aliases = [{ from: 'technology', to: 'rlhf' }];
    expect(problems([section, model], { aliases })).toEqual([expect.stringMatching(/^technology has an alias, but its page has not/u)]);
  });
});

test('an update adds new ids at the end and keeps those that went away', () => {
  const { ledger: after, added, changed } = updateLedger([chapter, { ...section, id: 'moe' }], ledger);
  expect(after.links.map(({ id }) => id)).toEqual(['technology', 'rlhf', 'model-palm', 'moe']);
  expect(added).toEqual([{ id: 'moe', kind: 'section', page: '/technology/' }]);
  expect(changed).toEqual([]);
});

test('the file has one entry a line', () => {
  const lines = formatLedger({ ...ledger, aliases: [{ from: '/technology/#old', to: 'rlhf', reason: 'renamed' }] }).split('\n');
  expect(lines).toContain('  - { id: rlhf, kind: section, page: /technology/ }');
  expect(lines).toContain('  - { from: "/technology/#old", to: rlhf, reason: "renamed" }');
});
