import { expect, test } from 'vitest';
import { placeNotes, type NoteToPlace } from '../../../src/components/margin-tops.ts';

const MEASURES = { line: 20, edge: 5, gap: 8 };
const note = (wanted: number, full: number, more: Partial<NoteToPlace> = {}): NoteToPlace => ({
  wanted,
  full,
  from: 0,
  to: 1000,
  isGravest: false,
  ...more,
});
const place = (...notes: NoteToPlace[]) => placeNotes(notes, MEASURES);

test('a note stands at the line of its mark, whole', () => {
  expect(place(note(40, 165), note(300, 85))).toEqual([
    { top: 40, shownLines: undefined },
    { top: 300, shownLines: undefined },
  ]);
});

test('of notes at one line the first moves up so that the next keeps its line', () => {
  expect(place(note(100, 85), note(100, 85))).toEqual([
    { top: 7, shownLines: undefined },
    { top: 100, shownLines: undefined },
  ]);
});

test('where a section ends notes stand above its end, without one over another', () => {
  const [first, second] = place(note(150, 85, { to: 200 }), note(190, 85, { to: 200 }));
  expect([first?.top, second?.top]).toEqual([22, 115]);
});

test('where there is no room for all they are folded to the lines that fit, the gravest last', () => {
  const notes = Array.from({ length: 6 }, (_, index) => note(index * 30, 125, { isGravest: index === 4, to: 320 }));
  const placed = placeNotes(notes, MEASURES);
  expect(placed.map(({ shownLines }) => shownLines === undefined)).toEqual([false, false, false, false, true, false]);
  const ends = placed.map(({ top, shownLines }) => top + (shownLines === undefined ? 125 : 5 + shownLines * 20));
  expect(placed.slice(1).filter(({ top }, index) => top < (ends[index] ?? 0) + 8)).toEqual([]);
  expect(Math.max(...ends)).toBeLessThanOrEqual(320);
});

test('none is moved far from its mark to make room for another', () => {
  const placed = place(...Array.from({ length: 10 }, (_, index) => note(300 + index * 25, 200)));
  expect(placed.filter(({ top }, index) => Math.abs(top - 300 - index * 25) > 200)).toEqual([]);
});

test('a figure in the margin keeps its place free', () => {
  expect(place(note(150, 165, { to: 200 }), note(500, 85, { from: 480 }))).toEqual([
    { top: 35, shownLines: undefined },
    { top: 500, shownLines: undefined },
  ]);
});
