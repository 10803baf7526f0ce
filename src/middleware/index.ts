import { defineMiddleware } from 'astro:middleware';
import { markLanguages } from '../markdown/mark-languages.ts';
import { languagesIn } from '../report/languages.ts';
import { getReport } from '../report/report.ts';

/** Every page is read for passages in other languages after it is made. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(markLanguages(await response.text(), languagesIn(getReport())), response);
});
