/** Where the index stands below the site's root: its folder, and the file in it that is read first and says where the rest is. */
export const INDEX_FOLDER = 'pagefind';
export const MANIFEST_FILE = 'index.json';

/** Changes with the shape of what the index's files hold; a page's script reads its own shape only. */
export const INDEX_VERSION = 5;

/** What the first file of an index says. */
export interface Manifest {
  version: number;
  /** Folder of this very index, beside the manifest: a digest of its files, so that no cache mixes two of them. */
  folder: string;
  /** Pagefind's own list of what there is, which it asks for as `pagefind-entry.json`; its one language has all records. */
  entry: { languages: Record<string, { page_count: number }> };
  /** Name and length in bytes of the files that every search needs. */
  core: Record<string, number>;
  /** Titles of the chapters and pages by which hits can be narrowed, in their order. */
  places: string[];
}
