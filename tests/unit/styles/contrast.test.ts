import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../support/contrast.ts';
import { readTokens } from '../../../src/styles/tokens.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const TEXTS = ['ink', 'ink-soft', 'report', 'source'];
const MARKS = ['report', 'source', 'mark-context'];
const GROUNDS = ['paper', 'paper-raised', 'report-wash', 'source-wash'];
const pairs = (colours: readonly string[]) => colours.flatMap((colour) => GROUNDS.map((ground) => [colour, ground] as const));

test('measures contrast as WCAG does', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const tokens = readTokens(css, theme);
  const ratio = (colour: string, ground: string) => contrast(tokens.get(colour) ?? '', tokens.get(ground) ?? '');

  test.each(pairs(TEXTS))('text in %s is at least 4.5:1 on %s', (colour, ground) => {
    expect(ratio(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(MARKS))('marks in %s are at least 3:1 on %s', (colour, ground) => {
    expect(ratio(colour, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('every colour that the charts’ style sheet gives text or marks is among those measured', () => {
  const sheet = readFileSync('src/styles/chart-marks.css', 'utf8');
  const used = [...sheet.matchAll(/(?:fill|stroke): var\(--([a-z-]+)\)/gu)].map(([, name]) => name ?? '');
  // Hairlines, grid and hatching only lead the eye.
  const known = [...TEXTS, ...MARKS, ...GROUNDS, 'grid-line', 'hairline'];
  expect([...new Set(used)].filter((name) => !known.includes(name))).toEqual([]);
});
