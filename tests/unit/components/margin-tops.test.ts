import { expect, test } from 'vitest';
import { placeNotes, type NoteToPlace } from '../../../src/components/margin-tops.ts';

const GAP = 8;
const note = (wanted: number, full: number, more: Partial<NoteToPlace> = {}): NoteToPlace => ({
  wanted,
  full,
  folded: 25,
  from: 0,
  to: 1000,
  isGravest: false,
  isOpen: false,
  ...more,
});
const place = (...notes: NoteToPlace[]) => placeNotes(notes, GAP);
/** Where each note begins and ends. */
const spans = (notes: readonly NoteToPlace[]) =>
  placeNotes(notes, GAP).map(
    ({ top, isFolded }, index) => [top, top + ((isFolded ? notes[index]?.folded : notes[index]?.full) ?? 0)] as const,
  );
const covered = (notes: readonly NoteToPlace[]) => {
  const placed = spans(notes);
  return placed.slice(1).filter(([top], index) => top < (placed[index]?.[1] ?? 0) + GAP);
};

test('a note stands at the line of its mark, whole', () => {
  expect(place(note(40, 165), note(300, 85))).toEqual([
    { top: 40, isFolded: false },
    { top: 300, isFolded: false },
  ]);
});

test('of notes at one line the first moves up so that the next keeps its line', () => {
  expect(place(note(100, 85), note(100, 85))).toEqual([
    { top: 7, isFolded: false },
    { top: 100, isFolded: false },
  ]);
});

test('where a section ends notes stand above its end, without one over another', () => {
  const [first, second] = place(note(150, 85, { to: 200 }), note(190, 85, { to: 200 }));
  expect([first?.top, second?.top]).toEqual([82, 175]);
});

test('where there is no room for all they are folded, the gravest last', () => {
  const notes = Array.from({ length: 6 }, (_, index) => note(index * 40, 100, { isGravest: index === 4, to: 320 }));
  expect(place(...notes).map(({ isFolded }) => isFolded)).toEqual([true, true, true, true, false, true]);
  expect(covered(notes)).toEqual([]);
  expect(Math.max(...spans(notes).map(([, end]) => end))).toBeLessThanOrEqual(320);
});

test('what the reader opened is whole, and the others make room for it', () => {
  const notes = Array.from({ length: 6 }, (_, index) => note(index * 30, 125, { isOpen: index === 2, isGravest: index === 4, to: 320 }));
  expect(place(...notes)[2]?.isFolded).toBe(false);
  expect(covered(notes)).toEqual([]);
});

test('a section that is shorter than what the reader opened has its notes below one another, the last beyond its end', () => {
  const notes = [note(20, 150, { to: 100 }), note(40, 200, { to: 100, isOpen: true })];
  expect(spans(notes)).toEqual([
    [7, 32],
    [40, 240],
  ]);
});

test('none is moved far from its mark to make room for another', () => {
  const placed = place(...Array.from({ length: 10 }, (_, index) => note(300 + index * 25, 200)));
  expect(placed.filter(({ top }, index) => Math.abs(top - 300 - index * 25) > 120)).toEqual([]);
});

test('a figure in the margin keeps its place free', () => {
  expect(place(note(150, 135, { to: 200 }), note(500, 85, { from: 480 }))).toEqual([
    { top: 65, isFolded: false },
    { top: 500, isFolded: false },
  ]);
});
