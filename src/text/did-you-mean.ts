import { editDistance } from './edit-distance.ts';

/** More names than these are no help in a line. */
const MAX_NAMED = 12;

/** Ends a message about a name that is none of those known: with the nearest, or with all where they are few. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known];
  const [nearest] = names
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(candidate.length, name.length) / 3)
    .toSorted((a, b) => a.distance - b.distance);
  if (nearest) return `did you mean "${nearest.candidate}"?`;
  return names.length > 0 && names.length <= MAX_NAMED ? `there are ${names.join(', ')}` : '';
}
