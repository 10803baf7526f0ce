import { nearest } from './nearest.ts';

/** More names than these are no help in a line. */
const MAX_NAMED = 12;

/** Ends a message about a name that is none of those known: with the nearest, or with all where they are few. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known];
  const meant = nearest(name, names);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return names.length > 0 && names.length <= MAX_NAMED ? `there are ${names.join(', ')}` : '';
}
