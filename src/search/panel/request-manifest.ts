import { INDEX_FOLDER, MANIFEST_FILE } from '../manifest.ts';

/**
 * Asks for the manifest by the address of the search page, which stands beside the index; a browser's cache may keep it only where the server
 * says that it is still right.
 */
export function requestManifest(searchPage: string): Promise<Response> {
  return fetch(`${searchPage}../${INDEX_FOLDER}/${MANIFEST_FILE}`, { cache: 'no-cache' });
}
