import type { Source } from '../../content/schemas/source.ts';
import { shortCitation } from '../../content/citations.ts';

/** The short name of a source in a source line. Throws where sources.yaml does not have the key. */
export function sourceLabel(sources: readonly Source[], key: string): string {
  const source = sources.find((candidate) => candidate.id === key);
  if (!source) throw new Error(`content/data/charts.yaml cites "${key}", which content/data/sources.yaml does not have`);
  return shortCitation(source);
}
