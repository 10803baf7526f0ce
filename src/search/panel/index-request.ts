/** Why there is no index: no connection, no answer, no such file, a file that is not one (cut off, or an error page in its place), or another shape of it. */
export type IndexFailure = 'offline' | 'unreachable' | 'missing' | 'broken' | 'outdated';

export class IndexError extends Error {
  readonly reason: IndexFailure;

  constructor(reason: IndexFailure) {
    super(`The search index is ${reason}`);
    this.reason = reason;
  }
}

/** A response that is there and whole enough to be read. Throws an IndexError. */
export async function arrived(response: Promise<Response>): Promise<Response> {
  const got = await response.catch(() => {
    throw new IndexError(navigator.onLine ? 'unreachable' : 'offline');
  });
  if (!got.ok) throw new IndexError('missing');
  return got;
}

/** A JSON file of the index. Throws an IndexError. */
export async function readJson<T>(response: Promise<Response>): Promise<T> {
  const got = await arrived(response);
  // Asked for once, it may be read again.
  return got
    .clone()
    .json()
    .catch(() => {
      throw new IndexError('broken');
    }) as Promise<T>;
}

/** Before the contents of Pagefind's files once they are unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * A file of Pagefind's, unpacked and of `bytes` where that is known: what is cut off is found here, since Pagefind takes a part that it cannot
 * read for one in which nothing stands. Throws an IndexError.
 */
export async function unpacked(response: Promise<Response>, bytes?: number): Promise<Response> {
  const got = await arrived(response);
  try {
    const packed = await got.arrayBuffer();
    const isPacked = new Uint8Array(packed)[0] === 0x1f;
    if (isPacked && bytes !== undefined && packed.byteLength !== bytes) throw new RangeError('Cut off');
    const stream = new Blob([packed]).stream();
    // A server may have unpacked it already.
    const buffer = isPacked ? await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer() : packed;
    if (new TextDecoder().decode(buffer.slice(0, SIGNATURE.length)) !== SIGNATURE) throw new TypeError('Not a file of the index');
    return new Response(buffer);
  } catch {
    throw new IndexError('broken');
  }
}
