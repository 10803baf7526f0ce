import { isMap, isScalar, isSeq } from 'yaml';
import type { DataFile } from './data-files.ts';
import type { Problem } from './problems.ts';
import { check, lineBelow, type LineAt, type OpenedYaml } from './read-yaml.ts';

/** Lines of the entries of a data file by their ids, each with those of its fields. */
export type Lines = ReadonlyMap<string, LineAt>;

/** The entries of a data file, and a problem for each thing that is wrong with one. */
export function readEntries({ file: name, schema }: DataFile, { document, lineOf }: OpenedYaml, problems: Problem[]) {
  const file = `content/data/${name}.yaml`;
  const lines = new Map<string, LineAt>();
  if (!isSeq(document.contents)) {
    problems.push({ file, line: lineOf(document.contents) ?? 1, message: 'expects a list of entries, each beginning with "- "' });
    return { entries: [], lines };
  }
  const entries = document.contents.items.flatMap((node) => {
    const line = lineOf(node);
    if (!isMap(node)) {
      problems.push({ file, line, message: 'expects fields such as "id: its-id" in an entry; write ": " behind the name of each' });
      return [];
    }
    const id = isScalar(node.get('id', true)) ? String(node.get('id')) : '?';
    const lineAt = (path: readonly PropertyKey[]) => lineBelow(lineOf, node, path);
    const earlier = lines.get(id)?.([]);
    if (earlier === undefined) lines.set(id, lineAt);
    else if (id !== '?') {
      const message = `has an id that an earlier entry has already, in line ${earlier}; give it one of its own`;
      problems.push({ file, line, entry: id, message });
    }
    return check({ file, line, entry: id }, schema, node.toJS(document), problems, lineAt);
  });
  return { entries, lines };
}
