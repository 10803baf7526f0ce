import type { SiteData } from '../content/site-data.ts';

/** Pages whose Markdown copy is a table of a data set: page -> set. */
export const DATASET_PAGES: Record<string, string> = {
  timeline: 'timeline',
  models: 'models',
  annotations: 'annotations',
  sources: 'sources',
  glossary: 'glossary',
  directory: 'organisations',
};

/** Other pages with a copy, beside the chapters. */
const MORE_PAGES = ['/', '/about/', '/data/'];

/** Address of a page's Markdown copy, without the base path; undefined where it has none. */
export function markdownCopyOf({ chapters }: Pick<SiteData, 'chapters'>, path: string): string | undefined {
  const name = path.replaceAll('/', '');
  return MORE_PAGES.includes(path) || name in DATASET_PAGES || chapters.some((chapter) => chapter.id === name)
    ? `${path}index.md`
    : undefined;
}
