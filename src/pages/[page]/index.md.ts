import type { APIRoute } from 'astro';
import { findPage, listPages } from '../../report/pages.ts';
import { getReport } from '../../report/report.ts';
import { publishedDatasets } from '../../data/datasets.ts';
import { chapterMarkdown } from '../../markdown-copies/chapter-markdown.ts';
import { dataMarkdown, datasetMarkdown } from '../../markdown-copies/datasets-markdown.ts';
import { pageMarkdown } from '../../markdown-copies/page-markdown.ts';
import { absoluteUrl } from '../../paths.ts';

/** Markdown copies of the chapters, of the pages that list a data set, of the text about the site, and of the page of all sets. */
export function getStaticPaths() {
  const data = getReport();
  const datasets = publishedDatasets();
  return [
    ...data.chapters.map((chapter) => ({ params: { page: chapter.id }, props: { markdown: chapterMarkdown(data, chapter, absoluteUrl) } })),
    ...listPages(data).flatMap(({ name, dataset }) =>
      datasets
        .filter(({ id }) => id === dataset)
        .map((set) => ({ params: { page: name }, props: { markdown: datasetMarkdown(set, absoluteUrl) } })),
    ),
    { params: { page: 'about' }, props: { markdown: pageMarkdown(data, findPage(data, 'about'), absoluteUrl) } },
    { params: { page: 'data' }, props: { markdown: dataMarkdown(findPage(data, 'data'), datasets, data.changes, absoluteUrl) } },
  ];
}

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(props.markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
