import { readFileSync } from 'node:fs';
import { placeAt, type Problem } from './problems.ts';

/** The text of a file without a byte order mark, which editors of Windows write; undefined, and a problem more, where it is not in UTF-8. */
export function readText(path: string, file: string, problems: Problem[]): string | undefined {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF+/u, '');
  // Stands for bytes that are no character, and is none that a writer means.
  const at = text.indexOf('\uFFFD');
  const merge = text.search(/^(?:<{7}|>{7}|\|{7}|={7}$)(?:\s|$)/mu);
  if (merge >= 0) {
    const message = 'has a line of a merge; keep one of its two versions and delete the lines of <<<<<<<, ======= and >>>>>>>';
    problems.push({ file, line: text.slice(0, merge).split('\n').length, message });
    return undefined;
  }
  const isOld = /\r(?!\n)/u.exec(text);
  if (at < 0 && !isOld) return text;
  const message =
    at < 0
      ? 'ends lines as old machines do; save the file with ends of lines as Unix has them (LF)'
      : 'is not in UTF-8 here; save the file in that encoding';
  problems.push({ file, line: placeAt(text, at < 0 ? (isOld?.index ?? 0) : at).line, message });
  return undefined;
}
