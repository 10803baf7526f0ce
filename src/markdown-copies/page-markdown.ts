import { correctionWords } from '../contact.ts';
import { gravestNotes } from '../report/notes.ts';
import { pageValues, type SitePage } from '../report/pages.ts';
import type { SiteData } from '../content/site-data.ts';
import { absoluteUrl } from '../paths.ts';
import { joinBlocks } from './join-blocks.ts';
import { mdxMarkdown, written, type MarkdownOptions } from './mdx-markdown.ts';

/** A page whose text stands in content/pages/ as plain Markdown, addresses absolute. */
export function pageMarkdown(data: SiteData, page: SitePage): string {
  return joinBlocks([`# ${page.title}`, page.lead ?? '', ...textBlocks(data, page)]);
}

/** What stands below the frontmatter of a page. */
export function textBlocks(data: SiteData, { body, intro, sections }: SitePage): string[] {
  const values = Object.fromEntries(Object.entries(pageValues(data)).map(([name, value]) => [`props.${name}`, value]));
  const elements: MarkdownOptions['elements'] = {
    Corrections: () => [written(correctionWords(undefined, absoluteUrl('/annotations/')))],
    GravestNotes: () => [written(gravestMarkdown(data))],
  };
  const options = { source: body, elements, values };
  return [mdxMarkdown(intro, options), ...sections.flatMap((section) => [`## ${section.title}`, mdxMarkdown(section.tree, options)])];
}

function gravestMarkdown(data: SiteData): string {
  return gravestNotes(data)
    .map(({ id, title, claim, finding }) => `- [${title}](${absoluteUrl(`/annotations/#note-${id}`)})。报告：${claim}核对：${finding}`)
    .join('\n');
}
