import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../../src/build/copy-project.ts';
import { FIXTURE } from '../support/build-site.ts';
import { openIndex } from '../support/built-index.ts';

let root: string;
let server: ChildProcess;
let url: string;
/** What the server has written to the terminal. */
let said = '';

/** Mistakes of a writer, and the place that the server names for each. */
const MISTAKES: [mistake: string, file: string, from: string, to: string, place: string][] = [
  ['a kind that no report has', 'data/timeline.yaml', 'lane: machine', 'lane: rumour', 'timeline.yaml:4: "first-rotor-1998"'],
  ['a tab', 'data/timeline.yaml', '  date:', '\tdate:', 'timeline.yaml:2: is indented by a tab'],
  ['a component left open', 'report/fleet.mdx', '<Note id="tern-count" />', '<Note id="tern-count">', 'fleet.mdx:25:25: '],
  ['a note that is not there', 'report/fleet.mdx', 'id="tern-count"', 'id="nowhere"', 'fleet.mdx:25:25: "forecast-models"'],
  ['a dead link', 'report/fleet.mdx', '<Note id="tern-count" />', '[那里](/fleett/)', 'fleet.mdx:25:25: '],
  ['a field of the report', 'report.yaml', '\noriginal:', '\noriginals:', 'report.yaml:8: has no field "originals"'],
];

const answer = async (path: string) => {
  const response = await fetch(url + path).catch(() => undefined);
  return response ? `${String(response.status)} ${(await response.text()).replaceAll('&quot;', '"')}` : '';
};
/** The texts of all that search finds. */
const searchable = async () => {
  const { records } = await openIndex(async (path) => new Uint8Array(await (await fetch(`${url}/pagefind/${path}`)).arrayBuffer()));
  return records.map(({ title, text }) => title + text).join('\n');
};
const patience = { timeout: 60_000, interval: 250 };

/** Changes a file of the content, and gives what puts it back. */
function edit(file: string, from: string, to: string): () => void {
  const path = join(root, 'content', file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace(from, to));
  return () => {
    writeFileSync(path, before);
  };
}

afterAll(async () => {
  const closed = new Promise((close) => server.once('close', close));
  server.kill();
  await closed;
  rmSync(root, { recursive: true, force: true });
});

test(
  '`npm run dev` shows a change of the text and of the data, search finds it, and each mistake is said and forgiven',
  { timeout: 240_000 },
  async () => {
    root = copyProject(FIXTURE);
    // Vitest's own variables would tell Vite that it runs in a test.
    const env = { ...process.env, NODE_ENV: 'development', VITEST: undefined };
    server = spawn('astro', ['dev'], { cwd: root, env, stdio: 'pipe' });
    // It takes a port that is free, and says when it is ready.
    url = await new Promise<string>((ready, fail) => {
      const listen = (words: Buffer) => {
        said += words.toString();
        const [address] = /http:\/\/localhost:\d+(?=\/)/u.exec(said) ?? [];
        if (address !== undefined) ready(address);
      };
      for (const stream of [server.stdout, server.stderr]) stream?.on('data', listen);
      server.once('exit', () => {
        fail(new Error(said));
      });
    });
    expect(await answer('/')).toContain('200 ');

    expect(await searchable()).not.toContain('改写了');
    edit('report.yaml', 'name: 潮能纪要', 'name: 换过的名字');
    await expect.poll(() => answer('/'), patience).toContain('换过的名字');
    edit('pages/about.mdx', '\ntitle: ', '\ntitle: 改写了');
    await expect.poll(() => answer('/about/'), patience).toContain('改写了');
    await expect.poll(searchable, patience).toContain('改写了');

    for (const [mistake, file, from, to, place] of MISTAKES) {
      const begin = said.length;
      const mend = edit(file, from, to);
      await expect.poll(() => answer('/timeline/'), { ...patience, message: mistake }).toContain(place);
      // No page is made of a part of the content, and the terminal says the same once, without a stack.
      for (const path of ['/', '/timeline/', '/data/timeline.json']) expect(await answer(path), mistake).toMatch(/^500 /u);
      await expect.poll(() => said.slice(begin), { ...patience, message: mistake }).toContain(place);
      expect(said.slice(begin).split('[ERROR]').length, said.slice(begin)).toBe(2);
      expect(said.slice(begin)).not.toMatch(/^\s+at /mu);
      mend();
    }

    await expect.poll(() => answer('/timeline/'), patience).toMatch(/^200 [^]*tide-gauge-2004/u);

    // An id that the ledger does not know stops a build, and no page.
    edit(
      'data/glossary.yaml',
      '- id: tidal-stream',
      '- id: tidal-flow\n  zh: 潮汐流\n  en: Tidal flow\n  category: 水文\n  definition: 水流。\n- id: tidal-stream',
    );
    await expect.poll(() => answer('/glossary/'), patience).toMatch(/^200 [^]*term-tidal-flow/u);
    expect(said).toMatch(/"term-tidal-flow" is new; run `npm run permalinks`/u);
  },
);
