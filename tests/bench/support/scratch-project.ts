import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { copyProject } from '../../../src/build/copy-project.ts';
import { chapterMdx, pageMarkdown, type SyntheticChapter } from './synthetic-chapters.ts';

/** Answers as src/cards/render-worker.ts does, with an empty picture. */
const RENDER_NOTHING = `
  import { parentPort } from 'node:worker_threads';
  parentPort?.on('message', () => parentPort?.postMessage(new Uint8Array()));
`;

/** A copy of this project below .cache/ with more chapters, their ids entered in its ledger, that renders no cards. Returns its folder. */
export function copyOfThisSite(chapters: readonly SyntheticChapter[]): string {
  const copy = copyProject();
  const [cache, worker] = [join(copy, '.cache/cards'), join(copy, 'src/cards/render-worker.ts')];
  // The cache is the real site's, and no place for empty cards. Both are there, or this fails: a renderer elsewhere would be measured too.
  for (const path of [cache, worker]) rmSync(path);
  writeFileSync(worker, RENDER_NOTHING);
  for (const chapter of chapters) writeFileSync(join(copy, `content/report/${chapter.id}.mdx`), chapterMdx(chapter));
  const { status, stderr } = spawnSync('npm', ['run', 'permalinks'], { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The ledger of ${copy} was not written:\n${stderr}`);
  return copy;
}

/** What a copy of a project leaves behind: what it can do without, and what builds keep from one to the next. */
export const LEFT_BEHIND: ReadonlySet<string> = new Set(['node_modules', '.git', '.astro', '.cache', 'dist']);

/** A copy of another generator's project elsewhere, with the same chapters as Markdown below one of its folders; it shares the packages. Returns its folder. */
export function copyOfPeer(project: string, content: string, chapters: readonly SyntheticChapter[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'peer-'));
  cpSync(project, copy, { recursive: true, filter: (path) => dirname(path) !== project || !LEFT_BEHIND.has(basename(path)) });
  // Package by package: in node_modules itself generators keep caches.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules')))
    if (!name.startsWith('.') || name === '.bin') symlinkSync(join(project, 'node_modules', name), join(copy, 'node_modules', name));
  const pages = join(copy, content, 'synthetic');
  mkdirSync(pages, { recursive: true });
  for (const chapter of chapters) writeFileSync(join(pages, `${chapter.id}.md`), pageMarkdown(chapter));
  return copy;
}
