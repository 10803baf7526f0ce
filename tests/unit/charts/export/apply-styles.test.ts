import { expect, test } from 'vitest';
import { applyStyles } from '../../../../src/charts/export/apply-styles.ts';

test.each([
  ['a class', '.a { fill: red; }', '<g class="a b" fill="red"><text/></g>'],
  ['a list', '.x, .b { fill: red; stroke: blue }', '<g class="a b" fill="red" stroke="blue"><text/></g>'],
  ['a descendant', '.a text { font-size: 12px; }', '<g class="a b"><text font-size="12px"/></g>'],
  ['the later of two alike', '.a { fill: red; } .b { fill: blue; }', '<g class="a b" fill="blue"><text/></g>'],
  ['the more exact, wherever it stands', '.a text { fill: red; } text { fill: blue; }', '<g class="a b"><text fill="red"/></g>'],
  ['what is not there', '.c { fill: red; }', '<g class="a b"><text/></g>'],
])('writes %s into the elements that it is about', (_, css, written) => {
  expect(applyStyles('<g class="a b"><text/></g>', css)).toBe(written);
});
