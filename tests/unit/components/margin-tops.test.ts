import { expect, test } from 'vitest';
import { placeNotes, type NoteToPlace } from '../../../src/components/margin-tops.ts';

const GAP = 8;
const [LINE, BRIEF, WHOLE] = [0, 1, 2];
/** A note of a height with what was found; all that it says is twice as high. */
const note = (wanted: number, brief: number, more: Partial<NoteToPlace> = {}): NoteToPlace => ({
  wanted,
  heights: [25, brief, 2 * brief],
  from: 0,
  to: 1000,
  isGravest: false,
  isOpen: false,
  ...more,
});
const place = (...notes: NoteToPlace[]) => placeNotes(notes, GAP);
const forms = (...notes: NoteToPlace[]) => place(...notes).map(({ form }) => form);
/** Where each note begins and ends. */
const spans = (notes: readonly NoteToPlace[]) => placeNotes(notes, GAP).map(({ top, end }) => [top, end] as const);
const covered = (notes: readonly NoteToPlace[]) => {
  const placed = spans(notes);
  return placed.slice(1).filter(([top], index) => top < (placed[index]?.[1] ?? 0) + GAP);
};

test('a note stands at the line of its mark and says what was found', () => {
  expect(place(note(40, 165), note(300, 85))).toMatchObject([
    { top: 40, end: 205, form: BRIEF },
    { top: 300, end: 385, form: BRIEF },
  ]);
});

test('notes at one line share the way that they have to move', () => {
  const [first, second] = place(note(300, 92), note(300, 92));
  expect((first?.top ?? 0) + (second?.top ?? 0)).toBeCloseTo(600, -1);
  expect((second?.top ?? 0) - (first?.top ?? 0)).toBeGreaterThanOrEqual(100);
});

test('where a section ends notes stand above its end, without one over another', () => {
  const [first, second] = place(note(140, 85, { to: 200 }), note(190, 85, { to: 200 }));
  expect([first?.top, second?.top]).toEqual([22, 115]);
});

test('the last of a section may end with it, be its line far below its head', () => {
  expect(forms(note(800, 400))).toEqual([BRIEF]);
  expect(spans([note(800, 400)])).toEqual([[600, 1000]]);
});

test('where not all have room near their lines the gravest alone say what was found, and where these have none no note does', () => {
  const notes = Array.from({ length: 6 }, (_, index) => note(index * 40, 100, { isGravest: index === 4, to: 320 }));
  expect(forms(...notes)).toEqual([LINE, LINE, LINE, LINE, BRIEF, LINE]);
  expect(covered(notes)).toEqual([]);
  expect(Math.max(...spans(notes).map(([, end]) => end))).toBeLessThanOrEqual(320);
  expect(forms(...notes.map((each) => ({ ...each, isGravest: true })))).toEqual(notes.map(() => LINE));
});

test('no smaller note says more than another of its section', () => {
  expect(forms(note(0, 200, { to: 240 }), note(60, 160, { to: 240 }), note(80, 40, { to: 240 }))).toEqual([LINE, LINE, LINE]);
});

test('what the reader opened is whole, and the others make room for it', () => {
  const notes = Array.from({ length: 6 }, (_, index) => note(index * 30, 62, { isOpen: index === 2, to: 320 }));
  expect(forms(...notes)[2]).toBe(WHOLE);
  expect(covered(notes)).toEqual([]);
});

test('a section that is shorter than what the reader opened has its notes below one another, the last beyond its end', () => {
  const notes = [note(20, 75, { to: 100 }), note(40, 100, { to: 100, isOpen: true })];
  expect(spans(notes)).toEqual([
    [7, 32],
    [40, 240],
  ]);
});

test('none is moved far from its mark to make room for another', () => {
  const placed = place(...Array.from({ length: 10 }, (_, index) => note(300 + index * 25, 90, { isGravest: index % 3 === 0 })));
  expect(placed.filter(({ top }, index) => Math.abs(top - 300 - index * 25) > 125)).toEqual([]);
});

test('a figure in the margin keeps its place free', () => {
  expect(place(note(150, 135, { to: 200 }), note(500, 85, { from: 480 }))).toMatchObject([
    { top: 65, form: BRIEF },
    { top: 500, form: BRIEF },
  ]);
});
