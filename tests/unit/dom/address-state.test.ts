import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readState, writeState, type Choices } from '../../../src/dom/address-state.ts';

const CHOICES = {
  order: { values: ['size', 'date'], default: 'size' },
  org: { values: ['all', 'yard', 'grid'], default: 'all' },
} satisfies Choices;

test.each([
  ['', ''],
  ['?order=size&org=all', ''],
  ['?org=yard&order=date', '?order=date&org=yard'],
  ['?order=nonsense&org=grid', '?org=grid'],
  ['?utm=mail&colour=red', ''],
  ['?order=date&order=size', '?order=date'],
])('%s is written as "%s": defaults left out, unknown ignored, order fixed', (search, written) => {
  expect(writeState(CHOICES, readState(CHOICES, search))).toBe(written);
});

test('what others have in the query stays, before what is chosen', () => {
  expect(writeState(CHOICES, { order: 'date', org: 'all' }, '?org=grid&colour=red')).toBe('?colour=red&order=date');
  expect(writeState(CHOICES, { order: 'size', org: 'all' }, '?org=grid&colour=red')).toBe('?colour=red');
});

test.each([
  ['?lane=b,a', '?lane=a,b'],
  ['?lane=a,b,c', ''],
  ['?lane=c,nonsense', '?lane=c'],
])('several values at a time: %s is written as "%s"', (search, written) => {
  const choices = { lane: { values: ['a', 'b', 'c'], default: '', several: true } };
  expect(writeState(choices, readState(choices, search))).toBe(written);
});

/** Choices of any names and values, and a state that they allow. */
const anyChoices = fc
  .dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), {
    maxKeys: 5,
  })
  .chain((names) => {
    const choices: Choices = Object.fromEntries(
      Object.entries(names).map(([name, values]) => [name, { values, default: values[0] ?? '' }]),
    );
    const state = fc.record(Object.fromEntries(Object.entries(names).map(([name, values]) => [name, fc.constantFrom(...values)])));
    return fc.tuple(fc.constant(choices), state);
  });

test('what is written is read back exactly, and written again the same', () => {
  fc.assert(
    fc.property(anyChoices, ([choices, state]) => {
      const written = writeState(choices, state);
      expect(readState(choices, written)).toEqual({ ...state });
      expect(writeState(choices, readState(choices, written))).toBe(written);
    }),
  );
});

test('any query at all reads as a state that the choices allow', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const state = readState(CHOICES, `?${query}`);
      expect(CHOICES.order.values).toContain(state.order);
      expect(CHOICES.org.values).toContain(state.org);
    }),
  );
});
