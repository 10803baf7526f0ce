import { readFileSync } from 'node:fs';
import { placeAt, type Problem } from './problems.ts';

/** The text of a file without a byte order mark, which editors of Windows write; undefined, and a problem more, where it is not in UTF-8. */
export function readText(path: string, file: string, problems: Problem[]): string | undefined {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  // Stands for bytes that are no character, and is none that a writer means.
  const at = text.indexOf('\uFFFD');
  if (at < 0) return text;
  problems.push({ file, line: placeAt(text, at).line, message: 'is not in UTF-8 here; save the file in that encoding' });
  return undefined;
}
