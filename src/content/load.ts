import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isScalar, isSeq, parse } from 'yaml';
import type { z } from 'astro/zod';
import { parseSections, type Chapter } from './chapters.ts';
import { checkReferences } from './check-references.ts';
import { ContentError, type Problem } from './problems.ts';
import { check, openYaml } from './read-yaml.ts';
import { annotationSchema } from './schemas/annotation.ts';
import { changeSchema } from './schemas/change.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { companySchema } from './schemas/company.ts';
import { doublingTimeSchema } from './schemas/doubling-time.ts';
import { eventSchema } from './schemas/event.ts';
import { highlightSchema } from './schemas/highlight.ts';
import { modelSchema } from './schemas/model.ts';
import { sourceSchema } from './schemas/source.ts';
import { tableSchema } from './schemas/table.ts';
import { termSchema } from './schemas/term.ts';
import type { SiteData } from './site-data.ts';

/** Schema of each data file, for the checks here and the JSON schemas that editors use. */
export const DATA_FILES = {
  tables: tableSchema,
  models: modelSchema,
  timeline: eventSchema,
  companies: companySchema,
  annotations: annotationSchema,
  glossary: termSchema,
  highlights: highlightSchema,
  'doubling-times': doublingTimeSchema,
  changelog: changeSchema,
} as const;

/**
 * Reads and checks `content/` below a folder: every field against its schema, every reference against its target.
 * Throws one ContentError that lists every problem with file, line, entry and fix.
 */
export function loadSiteData(root: string): SiteData {
  const problems: Problem[] = [];
  const list = <S extends z.ZodType>(name: string, schema: S) => readList(root, name, schema, problems);
  const data: SiteData = {
    chapters: readChapters(root, problems),
    tables: list('tables', tableSchema),
    models: list('models', modelSchema),
    events: list('timeline', eventSchema),
    companies: list('companies', companySchema),
    sources: readSources(root, problems),
    annotations: list('annotations', annotationSchema),
    terms: list('glossary', termSchema),
    highlights: list('highlights', highlightSchema),
    doublingTimes: list('doubling-times', doublingTimeSchema),
    changes: list('changelog', changeSchema),
  };
  // References of entries that failed their schema would be reported as missing: mend those first.
  if (problems.length === 0) problems.push(...checkReferences(data));
  if (problems.length > 0) throw new ContentError(problems);
  return data;
}

function readList<S extends z.ZodType>(root: string, name: string, schema: S, problems: Problem[]): z.output<S>[] {
  const file = `content/data/${name}.yaml`;
  const opened = openYaml(root, file, problems);
  if (!opened) return [];
  if (!isSeq(opened.document.contents)) {
    problems.push({ file, message: 'expects a list of entries, each beginning with "- "' });
    return [];
  }
  const seen = new Set<string>();
  return opened.document.contents.items.flatMap((node) => {
    const value: unknown = isMap(node) ? node.toJSON() : node;
    const id = isMap(node) && isScalar(node.get('id', true)) ? String(node.get('id')) : '?';
    const line = opened.lineOf(node);
    if (seen.has(id))
      problems.push({ file, line, entry: id, message: 'has an id that an earlier entry has already; give it one of its own' });
    seen.add(id);
    return check({ file, line, entry: id }, schema, value, problems);
  });
}

function readSources(root: string, problems: Problem[]): SiteData['sources'] {
  const file = 'content/data/sources.yaml';
  const opened = openYaml(root, file, problems);
  if (!opened) return [];
  if (!isMap(opened.document.contents)) {
    problems.push({ file, message: 'expects a map of keys to sources' });
    return [];
  }
  return opened.document.contents.items.flatMap((pair) => {
    const id = String(pair.key);
    const value: unknown = isMap(pair.value) ? pair.value.toJSON() : pair.value;
    return check({ file, line: opened.lineOf(pair.key), entry: id }, sourceSchema, value, problems).map((source) => ({ ...source, id }));
  });
}

function readChapters(root: string, problems: Problem[]): Chapter[] {
  const folder = 'content/report';
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((name) => name.endsWith('.mdx')) : [];
  if (files.length === 0) problems.push({ file: folder, message: 'holds no chapter; expects *.mdx' });
  return files
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const id = basename(name, '.mdx');
      const [, frontmatter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(join(root, file), 'utf8')) ?? [];
      if (frontmatter === undefined || body === undefined) {
        problems.push({ file, message: 'has no frontmatter between two lines of ---' });
        return [];
      }
      return check({ file, entry: id }, chapterSchema, parse(frontmatter), problems).map((meta) => ({
        ...meta,
        id,
        body,
        sections: parseSections(id, body),
      }));
    })
    .toSorted((a, b) => a.order - b.order);
}
