import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';

/** Finds sections that have the id of another section or of a chapter. */
export function checkIds({ chapters }: Pick<SiteData, 'chapters'>): Problem[] {
  const taken = new Map(chapters.map(({ id }) => [id, `the chapter of content/report/${id}.mdx`]));
  return chapters.flatMap(({ id: chapter, sections, body }) => {
    const lines = body.split('\n').map((line) => line.trimEnd());
    return sections.flatMap(({ id }): Problem[] => {
      const [file, ending] = [`content/report/${chapter}.mdx`, ` [#${id}]`];
      const other = taken.get(id);
      taken.set(id, `a section in line ${String(lines.findIndex((line) => line.endsWith(ending)) + 1)} of ${file}`);
      if (other === undefined) return [];
      const line = lines.findLastIndex((text) => text.endsWith(ending)) + 1;
      return [{ file, line, entry: id, message: `is the id of ${other} as well; give this section one of its own` }];
    });
  });
}
