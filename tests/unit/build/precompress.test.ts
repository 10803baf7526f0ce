import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { precompress } from '../../../src/build/precompress.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TEXT = '大潮时流速为每秒3.6米。'.repeat(20);

test('text has its compressed copies beside it, the same each time; what is small or compressed already has none', async () => {
  const sites = [temporaryFolder(), temporaryFolder()] as const;
  for (const site of sites) {
    mkdirSync(join(site, 'assets'));
    for (const file of ['index.html', 'assets/a.js', 'card.png', 'index.pf_index']) writeFileSync(join(site, file), TEXT);
    writeFileSync(join(site, 'small.html'), '潮');
    await precompress(site);
  }
  const [site, other] = sites;
  const files = ['assets/a.js', 'index.html'].flatMap((file) => [`${file}.br`, `${file}.gz`]);
  const written = readdirSync(site, { recursive: true }).filter((file) => /\.(?:br|gz)$/u.test(String(file)));
  expect(written.toSorted()).toEqual(files);
  for (const file of files) {
    const bytes = readFileSync(join(site, file));
    expect((file.endsWith('.br') ? brotliDecompressSync : gunzipSync)(bytes).toString()).toBe(TEXT);
    expect(bytes).toEqual(readFileSync(join(other, file)));
  }
});
