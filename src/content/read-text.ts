import { readFileSync } from 'node:fs';
import { placeAt, type Problem } from './problems.ts';

/** What no text of the content has, and how to mend it; the first that one has is said. */
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:<{7}|>{7}|\|{7}|={7}$)(?:\s|$)/mu,
    'has a line of a merge; keep one of its two versions and delete the lines of <<<<<<<, ======= and >>>>>>>',
  ],
  // Stands for bytes that are no character, and is none that a writer means.
  [/\uFFFD/u, 'is not in UTF-8 here; save the file in that encoding'],
  [/\r(?!\n)/u, 'ends lines as old machines do; save the file with ends of lines as Unix has them (LF)'],
];

/** The text of a file without a byte order mark, which editors of Windows write; undefined, and a problem more, where it cannot be read as it is. */
export function readText(path: string, file: string, problems: Problem[]): string | undefined {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF+/u, '');
  const fault = FAULTS.find(([pattern]) => pattern.test(text));
  if (!fault) return text;
  const [pattern, message] = fault;
  problems.push({ file, line: placeAt(text, text.search(pattern)).line, message });
  return undefined;
}
