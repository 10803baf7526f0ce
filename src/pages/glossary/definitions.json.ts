import { termHeading } from '../../content/terms.ts';
import { languagesIn } from '../../report/languages.ts';
import { getReport } from '../../report/report.ts';

/**
 * The definitions that chapters show at a mention, heading and definition each taken apart by language, fetched at the first use:
 * `{ "<id>": [[{ "text": "…" }, { "text": "…", "lang": "en" }], [{ "text": "…" }]] }`.
 */
export function GET(): Response {
  const report = getReport();
  const split = languagesIn(report);
  return Response.json(Object.fromEntries(report.terms.map((term) => [term.id, [split(termHeading(term)), split(term.definition)]])));
}
