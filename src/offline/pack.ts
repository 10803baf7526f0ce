/*
 * Many small files in one, for the service worker: the index alone is a thousand, and a request for each would keep it busy for minutes. First
 * the length of a list in four bytes, then the list, [path, length] of each file as JSON, then the files one behind the other.
 */

export function writePack(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const list = new TextEncoder().encode(JSON.stringify([...files].map(([path, bytes]) => [path, bytes.length])));
  const pack = new Uint8Array(4 + list.length + [...files.values()].reduce((sum, { length }) => sum + length, 0));
  new DataView(pack.buffer).setUint32(0, list.length);
  let end = 4;
  for (const bytes of [list, ...files.values()]) {
    pack.set(bytes, end);
    end += bytes.length;
  }
  return pack;
}

/** The files of a pack, by path. Throws where it is none. */
export async function readPack(pack: Blob): Promise<ReadonlyMap<string, Blob>> {
  const length = new DataView(await pack.slice(0, 4).arrayBuffer()).getUint32(0);
  let end = 4 + length;
  const list = JSON.parse(await pack.slice(4, end).text()) as [path: string, length: number][];
  return new Map(list.map(([path, size]) => [path, pack.slice(end, (end += size))]));
}
