import { defineMiddleware } from 'astro:middleware';
import type { Identity } from '../content/schemas/identity.ts';
import { markLanguages } from '../markdown/mark-languages.ts';
import { once } from '../once.ts';
import { getReport } from '../report/report.ts';
import { languageSplitter } from '../text/languages.ts';

/** The splitter of a report's own exceptions is made once, not for each page. */
const splitterOf = once(({ languages }: Pick<Identity, 'languages'>) => languageSplitter(languages));

/** Every page is read for passages in other languages after it is made. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(markLanguages(await response.text(), splitterOf(getReport())), response);
});
