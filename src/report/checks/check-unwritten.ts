import { visit } from 'unist-util-visit';
import { flatMapEntries } from '../../content/data-files.ts';
import { plainText } from '../../content/mdx.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { UNWRITTEN } from '../../content/unwritten.ts';

/** Finds what stands for a text that is still to be written; a build publishes none of it. */
export function findUnwritten(data: SiteData): Problem[] {
  const message = `is "${UNWRITTEN}", which stands for a text that is still to be written; write it`;
  const ofEntries = flatMapEntries(data, (entry, file) =>
    Object.entries(entry)
      .filter(([, value]) => value === UNWRITTEN)
      .map(([field]) => ({ file, entry: entry.id, path: [field], message: `${field}: ${message}` })),
  );
  const ofChapters = data.chapters.flatMap(({ id, sections }) =>
    sections.flatMap((section) => {
      const found: Problem[] = [];
      const add = (field: string, line?: number) =>
        found.push({ file: `content/report/${id}.mdx`, line, entry: section.id, message: `${field}: ${message}` });
      if (section.title === UNWRITTEN) add('heading', section.line);
      visit(section.tree, 'paragraph', (node) => {
        if (plainText(node) === UNWRITTEN) add('text', node.position?.start.line);
      });
      return found;
    }),
  );
  return [...ofEntries, ...ofChapters];
}
