import { defineMiddleware } from 'astro:middleware';
import { keepNames } from '../markdown/keep-names.ts';
import { markLanguages } from '../markdown/mark-languages.ts';
import { keptNames } from '../report/kept-names.ts';
import { languagesIn } from '../report/languages.ts';
import { getReport } from '../report/report.ts';

/** Every page is read for passages in other languages, and for names that no translation changes, after it is made. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const report = getReport();
  return new Response(keepNames(markLanguages(await response.text(), languagesIn(report)), keptNames(report)), response);
});
