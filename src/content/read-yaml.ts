import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { explainIssue } from './explain-issue.ts';
import type { Problem } from './problems.ts';
import { readText } from './read-text.ts';
import { remember } from './remember.ts';
import { explainYaml, findFaults } from './yaml-faults.ts';

/** A YAML file whose nodes know their lines. */
export interface OpenedYaml {
  document: Document.Parsed;
  lineOf: (node: unknown) => number | undefined;
}

/** The line of what stands at a path in an entry. */
export type LineAt = (path: readonly PropertyKey[]) => number | undefined;

type Place = Omit<Problem, 'message'>;

/** Path of a file of the content. Problems name it as if the content's folder were content/, whatever that is. */
export function pathIn(folder: string, file: string): string {
  return join(folder, file.replace(/^content\//u, ''));
}

/** What a file of the content says, to `read`; undefined, and a problem more, where it is missing or not YAML. */
export function readYaml<T>(folder: string, file: string, problems: Problem[], read: (opened: OpenedYaml, found: Problem[]) => T) {
  const path = pathIn(folder, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    problems.push({ file, message: 'is missing; put the file there' });
    return undefined;
  }
  const text = readText(path, file, problems);
  if (text === undefined) return undefined;
  return remember(file, text, problems, (found) => {
    const opened = parseYaml({ file, text, line: 1 }, found);
    return opened && read(opened, found);
  });
}

/** Reads the YAML that begins at a line of a file; undefined, and problems, where it is none or would be read otherwise than it looks. */
export function parseYaml(source: { file: string; text: string; line: number }, problems: Problem[]): OpenedYaml | undefined {
  const { file, text, line: first } = source;
  const counter = new LineCounter();
  // A field that stands twice is a fault of its own, with both lines.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  const lineAt = (at: number) => counter.linePos(at).line + first - 1;
  const faults = findFaults(text, document, lineAt).map(({ at, message }) => ({ file, line: lineAt(at), message }));
  const [error] = document.errors;
  if (error) {
    const line = lineAt(error.pos[0]);
    const message = explainYaml(text.split(/\r?\n/u), line - first + 1, error.message);
    // What stands above may be the cause of it, what stands below its consequence.
    problems.push(faults.find((fault) => fault.line < line) ?? { file, line, message });
    return undefined;
  }
  problems.push(...faults);
  return faults.length > 0 ? undefined : { document, lineOf: (node) => (isNode(node) && node.range ? lineAt(node.range[0]) : undefined) };
}

/** Line of what stands at a path below a node, or of the nearest thing above it that there is. */
export function lineBelow(lineOf: OpenedYaml['lineOf'], node: unknown, path: readonly PropertyKey[]): number | undefined {
  const [step, ...rest] = path;
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step) : undefined;
  const below = pair ? pair.value : isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
  // The line of a field is that of its name.
  if (pair && rest.length === 0) return lineOf(pair.key);
  return below === undefined ? lineOf(node) : lineBelow(lineOf, below, rest);
}

/** The value as the schema has it, or nothing and a problem for each thing that is wrong; `lineAt` gives the line of what stands at a path. */
export function check<S extends z.ZodType>(place: Place, schema: S, value: unknown, problems: Problem[], lineAt?: LineAt): z.output<S>[] {
  const result = schema.safeParse(value, { error: explainIssue });
  if (result.success) return [result.data];
  const { issues } = result.error;
  for (const issue of issues.filter((candidate) => !isMisspelt(candidate, issues))) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    const field = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    problems.push({ ...place, line: lineAt?.(path) ?? place.line, message: `${field}${issue.message}` });
  }
  return [];
}

/** Whether a field is missing because its name is misspelt, which is said already. */
function isMisspelt({ code, path, message }: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  if (code === 'unrecognized_keys' || !message.startsWith('is missing')) return false;
  const meant = `did you mean "${String(path.at(-1))}"?`;
  return issues.some(
    (issue) => issue.code === 'unrecognized_keys' && issue.path.length === path.length - 1 && issue.message.includes(meant),
  );
}

/** The same of a whole file, each problem with its line. */
export function checkDocument<S extends z.ZodType>(opened: OpenedYaml, place: Place, schema: S, problems: Problem[]): z.output<S>[] {
  const { document, lineOf } = opened;
  return check(place, schema, document.toJS(), problems, (path) => lineBelow(lineOf, document.contents, path));
}
