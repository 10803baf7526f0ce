import type { APIRoute } from 'astro';
import { findPage, listPages } from '../../report/pages.ts';
import { getReport } from '../../report/report.ts';
import { publishedDatasets } from '../../data/datasets.ts';
import { chapterMarkdown } from '../../markdown-copies/chapter-markdown.ts';
import { dataMarkdown, datasetMarkdown } from '../../markdown-copies/datasets-markdown.ts';
import { homeMarkdown } from '../../markdown-copies/home-markdown.ts';
import { pageMarkdown } from '../../markdown-copies/page-markdown.ts';
import { absoluteUrl } from '../../paths.ts';

/** Markdown copies of the home page, the chapters, the pages that list a data set, the text about the site, and the page of all sets. */
export function getStaticPaths() {
  const data = getReport();
  const datasets = publishedDatasets();
  const listing = listPages(data).flatMap(({ name, dataset }) => {
    const set = datasets.find(({ id }) => id === dataset);
    return set ? [[name, datasetMarkdown(set, absoluteUrl)] as const] : [];
  });
  const copies: (readonly [page: string | undefined, markdown: string])[] = [
    [undefined, homeMarkdown(data, absoluteUrl)],
    ...data.chapters.map((chapter) => [chapter.id, chapterMarkdown(data, chapter, absoluteUrl)] as const),
    ...listing,
    ['about', pageMarkdown(data, findPage(data, 'about'), absoluteUrl)],
    ['data', dataMarkdown(findPage(data, 'data'), datasets, data.changes, absoluteUrl)],
  ];
  return copies.map(([page, markdown]) => ({ params: { page }, props: { markdown } }));
}

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(props.markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
