import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import subsetFont from 'subset-font';
import { assertReport, CONTENT_OPTION } from '../content/content-option.ts';
import { fontSubset, type FontWeight } from './font-subset.ts';

/** The whole fonts, under the SIL Open Font License; about 57 MB, hence fetched only to renew the subset. */
const PACKAGE = '@expo-google-fonts/noto-sans-sc@0.4.3';
const SOURCE: Record<FontWeight, string> = {
  400: '400Regular/NotoSansSC_400Regular.ttf',
  700: '700Bold/NotoSansSC_700Bold.ttf',
};
const ASCII = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));
const SYMBOLS = '→↗←↑↓·×÷≈≥≤−–—…“”‘’《》（），。、；：！？％';
const TEXT_FILES = new Set(['.ts', '.astro', '.mdx', '.yaml']);

/** `npm run fonts`: cuts the characters that the site uses or may soon use out of Noto Sans SC; --content names another report's folder. */
const { content } = parseArgs({ options: CONTENT_OPTION }).values;
assertReport(content);
const cache = resolve('.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'fonts-'));
try {
  const packed = execFileSync('npm', ['pack', '--silent', PACKAGE], { cwd: folder, encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', packed], { cwd: folder });
  const characters = subsetCharacters();
  const { files } = fontSubset();
  for (const weight of [400, 700] as const) {
    const whole = readFileSync(join(folder, 'package', SOURCE[weight]));
    const subset = await subsetFont(whole, characters, { targetFormat: 'truetype' });
    writeFileSync(files[weight], subset);
    console.log(`${files[weight]}: ${String(Math.round(subset.length / 1024))} KB`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What the texts use, printable ASCII and the common characters of everyday Chinese, so that few new words need a new subset. */
function subsetCharacters(): string {
  const characters = new Set(Array.from(`${ASCII}${commonHan()}${SYMBOLS}`));
  for (const root of [content, 'src']) {
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!TEXT_FILES.has(extname(name))) continue;
      for (const character of readFileSync(join(root, name), 'utf8')) characters.add(character);
    }
  }
  return [...characters]
    .filter((character) => /[^\s\p{C}]|^ $/u.test(character))
    .toSorted()
    .join('');
}

/** The 3,755 characters of GB 2312's first level. */
function commonHan(): string {
  const decoder = new TextDecoder('gb2312');
  const row = (first: number) => decoder.decode(Uint8Array.from({ length: 94 * 2 }, (_, at) => (at % 2 === 0 ? first : 0xa1 + (at >> 1))));
  const rows = Array.from({ length: 40 }, (_, index) => row(0xb0 + index));
  return rows.join('').replace(/\P{Script=Han}/gu, '');
}
