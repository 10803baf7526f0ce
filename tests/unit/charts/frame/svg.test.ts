import { expect, test } from 'vitest';
import { element } from '../../../../src/charts/frame/svg.ts';

test('an element says nothing that goes without saying, and all else, be it as short', () => {
  expect(element('text', { x: 0, y: 0, 'text-anchor': 'start' }, ['0']).markup).toBe('<text>0</text>');
  expect(element('g', { 'data-id': 'start', opacity: 0, x1: 10 }).markup).toBe('<g data-id="start" opacity="0" x1="10"/>');
});

test('a box hides no words where no style sheet says what fills it', () => {
  expect(element('rect').markup).toBe('<rect fill="none"/>');
  expect(element('rect', { fill: 'currentColor' }).markup).toBe('<rect fill="currentColor"/>');
});
