import { once } from '../../once.ts';
import { getReport, type Report } from '../../report/report.ts';
import { describePermalinks, type PermalinkDetails } from './describe.ts';

const detailsById = once((report: Report) => new Map(describePermalinks(report).map((link) => [link.id, link])));

/** The permalink of an id, with all that is said of it. Throws where the site has none. */
export function findPermalink(id: string): PermalinkDetails {
  const link = detailsById(getReport()).get(id);
  if (!link) throw new Error(`The site has no permalink "${id}"; correct the id of the ShareLink`);
  return link;
}
