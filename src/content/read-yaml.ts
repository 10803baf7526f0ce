import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './problems.ts';

/** A YAML file whose nodes know their lines. */
interface OpenedYaml {
  document: Document.Parsed;
  lineOf: (node: unknown) => number | undefined;
}

/** Path of a file of the content. Problems name it as if the content's folder were content/, whatever that is. */
export function pathIn(folder: string, file: string): string {
  return join(folder, file.replace(/^content\//u, ''));
}

/** Opens a file of the content; undefined, and a problem more, where it is missing or not YAML. */
export function openYaml(folder: string, file: string, problems: Problem[]): OpenedYaml | undefined {
  if (!existsSync(pathIn(folder, file))) {
    problems.push({ file, message: 'is missing' });
    return undefined;
  }
  return parseYaml({ file, text: readFileSync(pathIn(folder, file), 'utf8'), line: 1 }, problems);
}

/** Reads the YAML that begins at a line of a file; undefined, and a problem more, where it is none. */
export function parseYaml(source: { file: string; text: string; line: number }, problems: Problem[]): OpenedYaml | undefined {
  const { file, text, line: first } = source;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + first - 1;
    problems.push({ file, line, message: `is not valid YAML: ${error.message.split('\n')[0] ?? ''}` });
    return undefined;
  }
  const before = problems.length;
  visit(document, {
    Alias: (_, alias) => {
      const name = alias.source;
      if (alias.resolve(document)) return;
      problems.push({ file, line: lineOf(alias), message: `has no anchor &${name} above *${name}; quote the text if it is none` });
    },
  });
  return problems.length > before ? undefined : { document, lineOf };

  function lineOf(node: unknown): number | undefined {
    const range = (node as { range?: [number, number, number] } | null)?.range;
    return range && lines.linePos(range[0]).line + first - 1;
  }
}

/** The value as the schema has it, or nothing and a problem for each thing that is wrong. */
export function check<S extends z.ZodType>(place: Omit<Problem, 'message'>, schema: S, value: unknown, problems: Problem[]): z.output<S>[] {
  const result = schema.safeParse(value);
  if (result.success) return [result.data];
  for (const issue of result.error.issues) {
    problems.push({ ...place, message: `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}` });
  }
  return [];
}
