import { pageValues, type SitePage } from '../report/pages.ts';
import type { SiteData } from '../content/site-data.ts';
import { joinBlocks } from './join-blocks.ts';
import { mdxMarkdown, written, type MarkdownOptions } from './mdx-markdown.ts';

const ELEMENTS = { Corrections: () => [written('发现差错，请告诉发布本站的人，并附上那一处的短链接和可查的来源。')] };

/** A page whose text stands in content/pages/ as plain Markdown, addresses absolute. */
export function pageMarkdown(data: SiteData, { title, lead, body, intro, sections }: SitePage): string {
  const values = Object.fromEntries(Object.entries(pageValues(data)).map(([name, value]) => [`props.${name}`, value]));
  const options: MarkdownOptions = { source: body, elements: ELEMENTS, values };
  return joinBlocks([
    `# ${title}`,
    lead ?? '',
    mdxMarkdown(intro, options),
    ...sections.flatMap((section) => [`## ${section.title}`, mdxMarkdown(section.tree, options)]),
  ]);
}
