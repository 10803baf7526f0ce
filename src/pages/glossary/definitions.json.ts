import { getReport } from '../../report/report.ts';
import { termHeading } from '../../content/terms.ts';

/** The definitions that chapters show at a mention: `{ "<id>": ["<heading>", "<definition>"] }`, fetched at the first use. */
export function GET(): Response {
  const { terms } = getReport();
  return Response.json(Object.fromEntries(terms.map((term) => [term.id, [termHeading(term), term.definition]])));
}
