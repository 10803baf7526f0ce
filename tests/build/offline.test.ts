import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { compileWorker, type Caches, type Network } from '../support/worker.ts';

const { dir } = inject('site');
const script = readFileSync(join(dir, 'sw.js'), 'utf8');
const start = compileWorker(script);
/** A worker of which each file is another than those of the site's own. */
const startOlder = compileWorker(script.replaceAll('revision:"', '$&old-'));

const files = new Map<string, Buffer<ArrayBuffer>>();
/** As a server has it. */
function read(path: string): Buffer<ArrayBuffer> {
  const body = files.get(path) ?? readFileSync(join(dir, path.replace(/(?:^|\/)$/u, '$&index.html')));
  files.set(path, body);
  return body;
}
const online: Network = (path) => new Response(read(path));

/** What may become of a file on its way. */
const FAULTS: Record<string, Network> = {
  'is not found': (path) => new Response(read(path), { status: 404 }),
  'is an error': () => new Response(null, { status: 500 }),
  'lacks its end': (path) => new Response(read(path).subarray(0, -1)),
  'breaks off': (path) => {
    const parts = [read(path).subarray(0, 1)];
    const pull = (body: ReadableStreamDefaultController) => {
      const part = parts.pop();
      if (part) body.enqueue(part);
      else body.error(new TypeError('network error'));
    };
    return new Response(new ReadableStream({ pull }));
  },
  'has another byte': (path) => new Response(read(path).map((byte, index) => (index === 0 ? byte ^ 1 : byte))),
  'leads to the page of a network that asks for a password': () =>
    Object.defineProperty(new Response('<!doctype html><title>Sign in</title>'), 'redirected', { value: true }),
  'does not come': () => {
    throw new TypeError('Failed to fetch');
  },
};

/** Where an earlier version is kept, and the paths of its files in the order in which they come. */
async function keepOlder(): Promise<[Caches, string[]]> {
  const caches: Caches = new Map();
  const paths: string[] = [];
  const older = startOlder(caches, (path) => {
    paths.push(path);
    return online(path);
  });
  await older.install();
  await older.activate();
  return [caches, paths];
}

test('a version of which a file does not come as it is does not come, whichever it is; the one that is kept stays whole', async () => {
  const [caches, paths] = await keepOlder();
  const [kept = new Map<string, unknown>()] = caches.values();
  const older = [...kept];
  expect(paths.length).toBeGreaterThan(50);
  expect(older.length).toBe(paths.length);
  const installed: string[] = [];
  for (const path of paths)
    for (const [name, fault] of Object.entries(FAULTS)) {
      const newer = start(caches, (asked) => (asked === path ? fault : online)(asked));
      await newer.install().then(
        () => installed.push(`${path} ${name}`),
        () => undefined,
      );
    }
  expect(installed).toEqual([]);
  expect([...kept].slice(0, older.length)).toEqual(older);

  // Nothing failed for another reason; what has come once is not asked for again, and what is older goes when it is no longer read.
  const asked: string[] = [];
  const newer = start(caches, (path) => {
    asked.push(path);
    return online(path);
  });
  await newer.install();
  expect(asked).toEqual(paths.slice(-1));
  await newer.activate();
  expect(kept.size).toBe(paths.length);
  expect([...kept.keys()].filter((url) => url.includes('=old-'))).toEqual([]);
});

test.each([
  ['that is kept', '/fleet/', online, 'the one that is kept'],
  ['that only a newer version has', '/newer/', online, 'the newer one'],
  ['that only a newer version has, without a connection', '/newer/', FAULTS['does not come'] ?? online, 'the one that is kept'],
])('a page %s searches, explains and repairs by files of its own version', async (_, page, network, version) => {
  const [caches] = await keepOlder();
  const older = startOlder(caches, (path) => {
    network(path);
    return Response.json('the newer one');
  });
  for (const path of ['pagefind/index.json', 'glossary/definitions.json', 's/lookup.json']) {
    const answer = await (await older.fetch(`/${path}`, page)).text();
    expect([path, answer]).toEqual([path, version === 'the newer one' ? '"the newer one"' : read(path).toString()]);
  }
});
