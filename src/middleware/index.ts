import { defineMiddleware } from 'astro:middleware';
import { joinNames } from '../markdown/join-names.ts';
import { keepNames } from '../markdown/keep-names.ts';
import { leanMarkup } from '../markdown/lean-markup.ts';
import { markGaps } from '../markdown/mark-gaps.ts';
import { markLanguages } from '../markdown/mark-languages.ts';
import { writeInto } from '../markdown/written-page.ts';
import { keptNames } from '../report/kept-names.ts';
import { languagesIn } from '../report/languages.ts';
import { getReport } from '../report/report.ts';

const WAITED_FOR = /<script src="[^"]*"><\/script>/gu;

/** Every page is read for passages in other languages, names that no translation changes, or no line parts, and Latin behind Han, after it is made. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const report = getReport();
  const names = keptNames(report);
  // What a page waits for stands last in its head: behind it browsers ask for nothing until it is there.
  const [head = '', ...rest] = (await response.text()).split(/(?=<\/head>)/u);
  const [first = '', ...others] = head.match(WAITED_FOR) ?? [];
  const early = others.map((script) => script.replace('<script src', '<link rel="preload" as="script" href').replace('</script>', ''));
  const page = [head.replace(WAITED_FOR, ''), ...early, first, ...others, ...rest].join('');
  const written = writeInto(
    page,
    (document) => markLanguages(document, page, languagesIn(report), names),
    (document) => keepNames(document, names),
    markGaps,
    (document) => joinNames(document, page),
  );
  return new Response(leanMarkup(written), response);
});
