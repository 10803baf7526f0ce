import { SIGNATURE } from '../pagefind-files.ts';

/** Why there is no index: no connection, no answer, no such file, a file that is not one (cut off, or an error page in its place), or another shape of it. */
export type IndexFailure = 'offline' | 'unreachable' | 'missing' | 'broken' | 'outdated';

export class IndexError extends Error {
  readonly reason: IndexFailure;

  constructor(reason: IndexFailure) {
    super(`The search index is ${reason}`);
    this.reason = reason;
  }
}

/** What `read` makes of a file of the index. Throws an IndexError. */
export async function receive<T>(response: Promise<Response>, read: (arrived: Response) => Promise<T>): Promise<T> {
  const arrived = await response.catch(() => {
    throw new IndexError(navigator.onLine ? 'unreachable' : 'offline');
  });
  if (!arrived.ok) throw new IndexError('missing');
  return read(arrived).catch(() => {
    throw new IndexError('broken');
  });
}

/** A JSON file of the index. Throws an IndexError. */
export function receiveJson<T>(response: Promise<Response>): Promise<T> {
  return receive(response, (arrived) => arrived.json() as Promise<T>);
}

/**
 * A file of Pagefind's, unpacked and of `bytes` where that is known: what is cut off is found here, since Pagefind takes a part that it cannot
 * read for one in which nothing stands. Throws an IndexError.
 */
export function receivePacked(response: Promise<Response>, bytes?: number): Promise<Response> {
  return receive(response, async (arrived) => {
    const packed = await arrived.arrayBuffer();
    // A server may have unpacked it already.
    const isPacked = new Uint8Array(packed)[0] === 0x1f;
    if (isPacked && bytes !== undefined && packed.byteLength !== bytes) throw new RangeError('Cut off');
    const unpack = () => new Response(new Response(packed).body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
    const buffer = isPacked ? await unpack() : packed;
    if (new TextDecoder().decode(buffer.slice(0, SIGNATURE.length)) !== SIGNATURE) throw new TypeError('Not a file of the index');
    return new Response(buffer);
  });
}
