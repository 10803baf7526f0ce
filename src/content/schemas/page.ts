import { z } from 'astro/zod';
import type { ChapterText } from '../chapters.ts';
import { text } from './common.ts';

/** Frontmatter of content/pages/*.mdx: what a page beside the chapters says of itself; the file name is a page of src/report/pages.ts. */
export const pageSchema = z.strictObject({
  title: text,
  /** Label in navigation. */
  short: text,
  /** Description for search engines and previews; unique on the site. */
  description: text,
  /** The sentences under the title; {count} is the number of what the page lists. */
  lead: text.optional(),
  /** What the data set of what the page lists is called, where that is not the page's title. */
  set_title: text.optional(),
  /** Queries that the search field of the home page shows as examples. */
  queries: text.optional(),
  /**
   * Headlines of the report's balance at the head of the home page, of its notes and of the parameter counts that they dispute: {notes} and
   * {differing} are how many those are, {gravity_x} and {kind_x} how many notes are of a gravity or kind.
   */
  balance: z.strictObject({ notes: text, counts: text }).optional(),
  /** What the preview card says, and what the number on it counts; a page without one has that of the home page. */
  card: z.strictObject({ text, label: text.optional() }).optional(),
});

/** A page with what stands below its frontmatter; its sections have no permalinks, their ids begin with ui-. */
export type PageText = z.infer<typeof pageSchema> & ChapterText;
