import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULE = /<script type="module" src="[^"]*?([^/"]+)"/gu;
const IMPORT = /(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/gu;
const namesIn = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);

/** Has the built search page in a folder ask at once for its scripts and what they import; `base` is the base path of addresses. */
export function preloadSearch({ dir, base }: { dir: string; base: string }): void {
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const page = read('search/index.html');
  const scripts = new Set(namesIn(page, MODULE));
  for (const script of scripts) for (const part of namesIn(read(`assets/${script}`), IMPORT)) scripts.add(part);
  const links = [...scripts].map((name) => `<link rel="modulepreload" href="${base}assets/${name}">`);
  // Behind what the parser waits for, a browser asks for nothing until that is there; before it, that would come last.
  const first = (script: string, src: string) => `<link rel="preload" as="script" href="${src}">${links.join('')}${script}`;
  writeFileSync(join(dir, 'search/index.html'), page.replace(/<script src="([^"]*)">/u, first));
}
