const utf8 = new TextDecoder();

/**
 * The texts in a file of Pagefind's, which is CBOR (RFC 8949) after its signature: of the list of parts of an index, the first and the last word of
 * each, shortened to where they differ from others, and names of files.
 */
export function textsIn(bytes: Uint8Array, start: number): string[] {
  const texts: string[] = [];
  let at = start;
  while (at < bytes.length) {
    const head = bytes[at++] ?? 0;
    let value = head & 0b1_1111;
    // From 24 on it says how many bytes the number takes that follows.
    if (value >= 24) {
      const end = at + 2 ** (value - 24);
      for (value = 0; at < end; at++) value = value * 256 + (bytes[at] ?? 0);
    }
    const kind = head >> 5;
    // What is neither text nor bytes is a number, or a list of what follows.
    if (kind !== 2 && kind !== 3) continue;
    if (kind === 3) texts.push(utf8.decode(bytes.subarray(at, at + value)));
    at += value;
  }
  return texts;
}
