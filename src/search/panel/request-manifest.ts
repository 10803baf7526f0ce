import { INDEX_FOLDER, MANIFEST_FILE } from '../manifest.ts';

/** Asks for the manifest, which stands beside the search page; a browser may keep it only while the server says that it is right. */
export function requestManifest(searchPage: string): Promise<Response> {
  return fetch(`${searchPage}../${INDEX_FOLDER}/${MANIFEST_FILE}`, { cache: 'no-cache' });
}
