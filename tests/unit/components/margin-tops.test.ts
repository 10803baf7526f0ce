import { expect, test } from 'vitest';
import { placeNotes, type NoteToPlace } from '../../../src/components/margin-tops.ts';

const GAP = 8;
const [LINE, BRIEF, WHOLE] = [0, 1, 2];
/** A note of a height in full; `brief` with what was found alone, which is as high where it is left out. */
const note = (wanted: number, whole: number, more: Partial<NoteToPlace> & { brief?: number } = {}): NoteToPlace => ({
  wanted,
  heights: [25, more.brief ?? whole, whole],
  from: 0,
  to: 1000,
  gravity: 1,
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

test('a note stands at the line of its mark, whole', () => {
  expect(place(note(40, 165), note(300, 85))).toMatchObject([
    { top: 40, end: 205, form: WHOLE },
    { top: 300, end: 385, form: WHOLE },
  ]);
});

test('of notes at one line the first moves up so that the next keeps its line', () => {
  expect(place(note(100, 85), note(100, 85))).toMatchObject([
    { top: 7, form: WHOLE },
    { top: 100, form: WHOLE },
  ]);
});

test('where a section ends notes stand above its end, without one over another', () => {
  const [first, second] = place(note(150, 85, { to: 200 }), note(190, 85, { to: 200 }));
  expect([first?.top, second?.top]).toEqual([22, 115]);
});

test('where there is no room for all they are folded, the gravest last', () => {
  const notes = Array.from({ length: 6 }, (_, index) => note(index * 40, 100, { gravity: index === 4 ? 0 : 1, to: 320 }));
  expect(forms(...notes)).toEqual([LINE, LINE, LINE, LINE, WHOLE, LINE]);
  expect(covered(notes)).toEqual([]);
  expect(Math.max(...spans(notes).map(([, end]) => end))).toBeLessThanOrEqual(320);
});

test('all say what was found before one of them, the gravest too, says all, and none says more than a graver one', () => {
  const notes = [
    note(0, 280, { brief: 120, gravity: 0, to: 400 }),
    note(60, 160, { brief: 60, gravity: 4, to: 400 }),
    note(150, 240, { brief: 90, gravity: 20, to: 400 }),
  ];
  expect(forms(...notes)).toEqual([BRIEF, BRIEF, BRIEF]);
  expect(forms(...notes.map((each, index) => ({ ...each, gravity: [20, 0, 4][index] ?? 0 })))).toEqual([BRIEF, WHOLE, BRIEF]);
  expect(covered(notes)).toEqual([]);
});

test('one that is graver says what was found before a smaller one, which would have fitted', () => {
  const notes = [
    note(0, 200, { brief: 100, gravity: 2, to: 240 }),
    note(60, 200, { brief: 160, gravity: 0, to: 240 }),
    note(80, 200, { brief: 90, gravity: 1, to: 240 }),
  ];
  expect(forms(...notes)).toEqual([LINE, BRIEF, LINE]);
  expect(covered(notes)).toEqual([]);
});

test('what the reader opened is whole, and the others make room for it', () => {
  const notes = Array.from({ length: 6 }, (_, index) =>
    note(index * 30, 125, { isOpen: index === 2, gravity: index === 4 ? 0 : 1, to: 320 }),
  );
  expect(forms(...notes)[2]).toBe(WHOLE);
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
  const placed = place(...Array.from({ length: 10 }, (_, index) => note(300 + index * 25, 200, { brief: 90 })));
  expect(placed.filter(({ top }, index) => Math.abs(top - 300 - index * 25) > 200)).toEqual([]);
});

test('a figure in the margin keeps its place free', () => {
  expect(place(note(150, 135, { to: 200 }), note(500, 85, { from: 480 }))).toMatchObject([
    { top: 65, form: WHOLE },
    { top: 500, form: WHOLE },
  ]);
});
