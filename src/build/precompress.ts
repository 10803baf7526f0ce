import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { pathsIn } from '../content/names-in.ts';

/** Text: all other files of a site are compressed already. */
const TEXT = /\.(?:css|csv|html|js|json|md|svg|txt|webmanifest|xml)$/u;
/** In bytes: of what is smaller there is little to gain. */
const SMALLEST = 512;
/**
 * Brotli's quality for what every page loads, which is little and is kept for long, and for all else: the highest costs thirty times as much there,
 * for a tenth of the bytes.
 */
const QUALITY = { assets: 11, others: 7 };

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Writes .br and .gz beside the text files of a site, for hosts that send them as they are. The same file gives the same bytes. */
export async function precompress(site: string): Promise<void> {
  const paths = pathsIn(site)
    .filter((path) => TEXT.test(path))
    .values();
  const compressAll = async () => {
    for (const path of paths) await compress(site, path);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, compressAll));
}

async function compress(site: string, path: string): Promise<void> {
  const file = join(site, path);
  const text = await readFile(file);
  if (text.length < SMALLEST) return;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: path.startsWith('assets/') ? QUALITY.assets : QUALITY.others,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  await writeFile(`${file}.br`, await brotli(text, { params }));
  await writeFile(`${file}.gz`, await gz(text, { level: constants.Z_BEST_COMPRESSION }));
}
