import { getSiteData } from '../../content/collections.ts';
import { termHeading } from '../../text/terms.ts';

/** The definitions that chapters show at a mention: `{ "<id>": ["<heading>", "<definition>"] }`, fetched at the first use. */
export async function GET(): Promise<Response> {
  const { terms } = await getSiteData();
  return Response.json(Object.fromEntries(terms.map((term) => [term.id, [termHeading(term), term.definition]])));
}
