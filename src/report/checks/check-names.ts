import { mapDataFiles, type DataEntries, type DataName } from '../../content/data-files.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { UNWRITTEN } from '../../content/unwritten.ts';

/** Fields whose texts belong to one entry only; those that stand together share their names, whatever the case. */
const OWN: { readonly [Name in DataName]?: readonly (readonly (keyof DataEntries[Name][number])[])[] } = {
  charts: [['title']],
  models: [['name']],
  events: [['title']],
  companies: [['zh', 'en', 'former', 'aliases'], ['code']],
  annotations: [['title']],
  terms: [['zh', 'en', 'abbr', 'aliases']],
};

/** Where a text stands. */
type Named = Pick<Problem, 'file' | 'entry' | 'path'> & { text: string };

/** Finds texts that two entries or pages have and only one may have. */
export function checkNames(data: SiteData): Problem[] {
  const ofFiles = mapDataFiles(({ file }, name) =>
    ((OWN[name] ?? []) as readonly (readonly string[])[]).flatMap((fields) =>
      repeated(data[name].flatMap((entry) => namesOf(`content/data/${file}.yaml`, entry, fields))),
    ),
  );
  const heads = [
    ...data.chapters.map((chapter) => ({ ...chapter, file: `content/report/${chapter.id}.mdx` })),
    ...data.pages.map((page) => ({ ...page, file: `content/pages/${page.id}.mdx` })),
  ];
  const ofPages = (['title', 'description'] as const).flatMap((field) =>
    repeated(heads.flatMap((page) => namesOf(page.file, page, [field]))),
  );
  return [...Object.values(ofFiles).flat(), ...ofPages];
}

function namesOf(file: string, entry: { id: string }, fields: readonly string[]): Named[] {
  return fields.flatMap((field) => {
    const value = (entry as Record<string, unknown>)[field] as string | string[] | undefined;
    if (Array.isArray(value)) return value.map((text, index) => ({ file, entry: entry.id, path: [field, index], text }));
    return value === undefined ? [] : [{ file, entry: entry.id, path: [field], text: value }];
  });
}

function repeated(names: readonly Named[]): Problem[] {
  const first = new Map<string, Named>();
  return names.flatMap(({ text, ...place }) => {
    if (text === UNWRITTEN) return [];
    const key = text.toLowerCase();
    const other = first.get(key);
    if (!other) first.set(key, { text, ...place });
    if (!other || (other.entry === place.entry && other.file === place.file)) return [];
    return [{ ...place, message: `${String(place.path?.[0])}: is "${text}", as of "${other.entry ?? ''}"; each has one of its own` }];
  });
}
