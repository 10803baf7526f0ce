import type { SitePage } from '../report/pages.ts';
import type { SiteData } from '../content/site-data.ts';
import { pageValues } from '../report/page-values.ts';
import { mdxMarkdown, type MarkdownOptions } from './mdx-markdown.ts';

const ELEMENTS: MarkdownOptions['elements'] = {
  Corrections: () => '发现差错，请告诉发布本站的人，并附上那一处的短链接和可查的来源。',
  kbd: (_, key) => `\`${key}\``,
  dt: (_, term) => `- ${term}：`,
  dd: (_, description) => description,
  div: (_, pair) => pair.replace(/：\n+/u, '：'),
};

/** A page whose text stands in content/pages/ as plain Markdown, addresses absolute. */
export function pageMarkdown(data: SiteData, { title, lead, body, intro, sections }: SitePage, toUrl: MarkdownOptions['toUrl']): string {
  const values = Object.fromEntries(Object.entries(pageValues(data, toUrl)).map(([name, value]) => [`props.${name}`, value]));
  const options: MarkdownOptions = { source: body, toUrl, elements: ELEMENTS, values };
  const blocks = [
    `# ${title}`,
    lead ?? '',
    mdxMarkdown(intro, options),
    ...sections.flatMap((section) => [`## ${section.title}`, mdxMarkdown(section.tree, options)]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
