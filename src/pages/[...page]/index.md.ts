import type { APIRoute } from 'astro';
import { listDatasets } from '../../data/datasets.ts';
import { chapterMarkdown } from '../../markdown-copies/chapter-markdown.ts';
import { dataMarkdown, datasetMarkdown } from '../../markdown-copies/datasets-markdown.ts';
import { homeMarkdown } from '../../markdown-copies/home-markdown.ts';
import { markedText } from '../../markdown-copies/marked-text.ts';
import { pageMarkdown } from '../../markdown-copies/page-markdown.ts';
import { listPages, type SitePage } from '../../report/pages.ts';
import { getReport } from '../../report/report.ts';

/** The Markdown copies: of a chapter its text, of a page that lists a data set the set, of any other page what stands in content/pages/. */
export function getStaticPaths() {
  const data = getReport();
  const datasets = listDatasets(data);
  const copyOf = (page: SitePage) => {
    const set = datasets.find(({ id }) => id === page.dataset);
    if (set) return datasetMarkdown(set);
    if (page.name === 'home') return homeMarkdown(data);
    return page.name === 'data' ? dataMarkdown(page, datasets, data.changes) : pageMarkdown(data, page);
  };
  const pages = listPages(data).filter(({ copy }) => !copy);
  return [
    ...data.chapters.map((chapter) => ({ params: { page: chapter.id }, props: { markdown: chapterMarkdown(data, chapter) } })),
    ...pages.map((page) => ({ params: { page: page.name === 'home' ? undefined : page.name }, props: { markdown: copyOf(page) } })),
  ];
}

export const GET: APIRoute<{ markdown: string }> = ({ props }) =>
  new Response(markedText(props.markdown), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
