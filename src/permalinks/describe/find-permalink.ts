import { getSiteData } from '../../content/collections.ts';
import { describePermalinks, type PermalinkDetails } from './describe.ts';

/** The permalink of an id, with all that is said of it. Throws where the site has none. `locals` keeps them for the page being rendered. */
export async function findPermalink(locals: App.Locals, id: string): Promise<PermalinkDetails> {
  locals.permalinks ??= getSiteData().then((data) => new Map(describePermalinks(data).map((link) => [link.id, link])));
  const link = (await locals.permalinks).get(id);
  if (!link) throw new Error(`The site has no permalink "${id}"; correct the id of the ShareLink`);
  return link;
}
