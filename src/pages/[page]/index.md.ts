import type { APIRoute } from 'astro';
import { listPages, type SitePage } from '../../report/pages.ts';
import { getReport } from '../../report/report.ts';
import { publishedDatasets } from '../../data/datasets.ts';
import { chapterMarkdown } from '../../markdown-copies/chapter-markdown.ts';
import { dataMarkdown, datasetMarkdown } from '../../markdown-copies/datasets-markdown.ts';
import { pageMarkdown } from '../../markdown-copies/page-markdown.ts';
import { absoluteUrl } from '../../paths.ts';

/** The Markdown copies: of a chapter its text, of a page that lists a data set the set, of any other page what stands in content/pages/. */
export function getStaticPaths() {
  const data = getReport();
  const datasets = publishedDatasets();
  const copyOf = (page: SitePage) => {
    const set = datasets.find(({ id }) => id === page.dataset);
    if (set) return datasetMarkdown(set, absoluteUrl);
    return page.name === 'data' ? dataMarkdown(page, datasets, data.changes, absoluteUrl) : pageMarkdown(data, page, absoluteUrl);
  };
  return [
    ...data.chapters.map((chapter) => ({ params: { page: chapter.id }, props: { markdown: chapterMarkdown(data, chapter, absoluteUrl) } })),
    ...listPages(data)
      .filter(({ name, copy }) => name !== 'home' && !copy)
      .map((page) => ({ params: { page: page.name }, props: { markdown: copyOf(page) } })),
  ];
}

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(props.markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
