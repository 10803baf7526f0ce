import { describe, expect, test } from 'vitest';
import { checkLedger } from '../../../src/permalinks/ledger/check-ledger.ts';
import type { Ledger } from '../../../src/content/schemas/ledger.ts';
import type { Permalink } from '../../../src/report/permalinks.ts';
import { formatLedger, updateLedger } from '../../../src/permalinks/ledger/update-ledger.ts';

const chapter: Permalink = { id: 'fleet', kind: 'chapter', url: '/fleet/', title: '机组' };
const section: Permalink = { id: 'rotors', kind: 'section', url: '/fleet/#rotors', title: '六种机架' };
const model: Permalink = { id: 'model-petrel', kind: 'model', url: '/models/#model-petrel', title: '海燕' };
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
    [
      'an id that went away',
      problems([chapter, model]),
      /^rotors \(section on \/fleet\/\) has disappeared.*add below `aliases:` the line `- \{ from: rotors, to: /u,
    ],
    ['an id that is renamed, by its old name', problems([chapter, model, { ...section, id: 'feedback' }]), /^rotors .*has disappeared/u],
    [
      'an id that moved',
      problems([chapter, model, { ...section, url: '/models/#rotors' }]),
      /^rotors has moved from \/fleet\/ to \/models\//u,
    ],
    ['a new id', problems([...permalinks, { ...section, id: 'wake' }]), /^wake is new; run `npm run permalinks`/u],
    ['an id that two things have', problems([...permalinks, { ...model, id: 'rotors' }]), /^rotors names two things/u],
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
      problems(permalinks, { aliases: [{ from: 'rotors', to: 'model-petrel' }] }),
      /^rotors is an alias but stands/u,
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
          { from: 'a', to: 'rotors' },
          { from: 'a', to: 'rotors' },
        ],
      }),
      /^a has two aliases/u,
    ],
  ])('names %s', (_, found, message) => {
    expect(found.join('\n')).toMatch(message);
  });

  test('lets an id go that has an alias', () => {
    const renamed = [chapter, model, { ...section, id: 'feedback' }];
    const links = [...ledger.links, { id: 'feedback', kind: 'section' as const, page: '/fleet/' }];
    expect(problems(renamed, { links, aliases: [{ from: 'rotors', to: 'feedback' }] })).toEqual([]);
  });

  test('lets an id move whose old place has an alias, once that is entered', () => {
    const moved = [chapter, model, { ...section, url: '/models/#rotors' }];
    const aliases = [{ from: '/fleet/#rotors', to: 'rotors' }];
    expect(problems(moved, { aliases })).toEqual([
      expect.stringMatching(/^rotors is a section on \/models\/ now; run `npm run permalinks`/u),
    ]);
    expect(problems(moved, updateLedger(moved, { ...ledger, aliases }).ledger)).toEqual([]);
  });

  test('asks for an alias of the page when a chapter goes', () => {
    const aliases = [{ from: 'fleet', to: 'rotors' }];
    expect(problems([section, model], { aliases })).toEqual([expect.stringMatching(/^fleet has an alias, but its page has not/u)]);
  });
});

test('an update adds new ids at the end and keeps those that went away', () => {
  const { ledger: after, added, changed } = updateLedger([chapter, { ...section, id: 'wake' }], ledger);
  expect(after.links.map(({ id }) => id)).toEqual(['fleet', 'rotors', 'model-petrel', 'wake']);
  expect(added).toEqual([{ id: 'wake', kind: 'section', page: '/fleet/' }]);
  expect(changed).toEqual([]);
});

test('the file has one entry a line', () => {
  const lines = formatLedger({ ...ledger, aliases: [{ from: '/fleet/#old', to: 'rotors', reason: 'renamed' }] }).split('\n');
  expect(lines).toContain('  - { id: rotors, kind: section, page: /fleet/ }');
  expect(lines).toContain('  - { from: "/fleet/#old", to: rotors, reason: "renamed" }');
});
