import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from './problems.ts';
import { check, openYaml, parseYaml } from './read-yaml.ts';
import { identitySchema, type Identity } from './schemas/identity.ts';
import { pageSchema, type PageWords } from './schemas/page.ts';

const FOLDER = 'content/pages';
const FRONTMATTER = /^---\r?\n(?<frontmatter>[\s\S]*?\r?\n)---(?:\r?\n|$)/u;

/** What each page beside the chapters says of itself, by its name, and a problem for each thing that is wrong with one. */
export function readPages(root: string, problems: Problem[]): Record<string, PageWords> {
  const folder = join(root, FOLDER);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mdx')) : [];
  return Object.fromEntries(
    files.flatMap((name) => {
      const file = `${FOLDER}/${name}`;
      const { frontmatter = '' } = FRONTMATTER.exec(readFileSync(join(folder, name), 'utf8'))?.groups ?? {};
      const opened = parseYaml({ file, text: frontmatter, line: 2 }, problems);
      const words = opened ? check({ file }, pageSchema, opened.document.toJS(), problems) : [];
      return words.map((page) => [basename(name, '.mdx'), page] as const);
    }),
  );
}

/** report.yaml; nothing and a problem for each thing that is wrong with it. */
export function readIdentity(root: string, problems: Problem[]): Identity | undefined {
  const file = 'content/report.yaml';
  const opened = openYaml(root, file, problems);
  return opened && check({ file }, identitySchema, opened.document.toJS(), problems)[0];
}
