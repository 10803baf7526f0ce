import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { caddyfile } from '../../../src/hosting/caddy.ts';
import { headersScript, indexFunction, uploadScript } from '../../../src/hosting/cloudfront.ts';
import { headersOf } from '../../../src/hosting/headers.ts';
import { mediaType } from '../../../src/hosting/media-types.ts';
import { nginxSite } from '../../../src/hosting/nginx.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const OPTIONS = { base: '/aigc/', root: '/srv/report', site: 'https://reports.example.org' };

// How these servers answer is tested by running them: tests/browser/hosts.test.ts.
describe('nginx', () => {
  test('has no second place with headers, which would drop the others', () => {
    const text = nginxSite(OPTIONS);
    const places = text.split(/^\s*(?:server|location)\b.*\{$/mu).filter((part) => /^\s*add_header /mu.test(part));
    expect(places).toHaveLength(1);
  });

  test('has variables of its own for each site, as an nginx has one list of them, and no name that fills a bucket', () => {
    const variablesOf = (options: Parameters<typeof nginxSite>[0]) => nginxSite(options).match(/(?<=^map \$uri \$)\w+/gmu) ?? [];
    const [first, second] = [variablesOf(OPTIONS), variablesOf({ ...OPTIONS, base: '/other/' })];
    expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
    expect(Math.max(...first.map((name) => name.length))).toBeLessThanOrEqual(46);
  });

  test('takes a folder with blanks in its name', () => {
    expect(nginxSite({ ...OPTIONS, root: '/srv/my report' })).toContain('alias "/srv/my report/";');
  });

  test('a public server listens on both protocols, one behind a proxy where it is told', () => {
    expect(nginxSite(OPTIONS)).toMatch(/listen 80;\n\s*listen \[::\]:80;/u);
    expect(nginxSite({ ...OPTIONS, port: '8080' }).match(/listen .*/gu)).toEqual(['listen 8080;']);
  });
});

test('Caddy serves the origin of the site, so that it gets a certificate for it, or a port behind a proxy', () => {
  expect(caddyfile(OPTIONS)).toMatch(/^https:\/\/reports\.example\.org \{\n/u);
  expect(caddyfile({ ...OPTIONS, port: '8080' })).toMatch(/^:8080 \{\n/u);
});

/** The calls of the AWS client that the script makes, each its words. */
function callsOf(script: string): string[][] {
  const folder = temporaryFolder(afterAll);
  writeFileSync(join(folder, 'aws'), '#!/bin/sh\nprintf "%s\\n" "$@" ""\n');
  chmodSync(join(folder, 'aws'), 0o755);
  const said = execFileSync('sh', ['-s', 's3://bucket'], {
    input: script,
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
  });
  return said
    .trim()
    .split('\n\n')
    .map((call) => call.split('\n'));
}

describe('S3', () => {
  const FILES = [
    '404.html',
    'assets/a.css',
    'assets/a.css.br',
    'charts/x.svg',
    'data/x.csv',
    'index.html',
    'llms.txt',
    'pagefind/0123/x.pf_index',
    'pagefind/0123/x.js',
    'pagefind/index.json',
    'sw.js',
  ];

  /** The files that a call sends: its patterns are asked in their order, and the last that matches decides. */
  function sentBy(call: string[]): string[] {
    return FILES.filter((file) => {
      const patterns = call.flatMap((word, at) =>
        /^--(?:in|ex)clude$/u.test(word) ? [{ include: word === '--include', pattern: call[at + 1] ?? '' }] : [],
      );
      const matching = patterns.filter(({ pattern }) =>
        new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`, 'u').test(file),
      );
      return matching.at(-1)?.include ?? true;
    });
  }

  const calls = callsOf(uploadScript({ base: '/aigc/', root: "/srv/the site's" }));
  const uploads = calls.slice(0, -1).flatMap((call) =>
    sentBy(call).map((file) => ({
      file,
      type: call.at(call.indexOf('--content-type') + 1),
      kept: call.at(call.indexOf('--cache-control') + 1),
    })),
  );

  test('each file goes up once with its type and cache rule, compressed copies never', () => {
    const expected = FILES.filter((file) => !file.endsWith('.br')).map((file) => ({
      file,
      type: mediaType(file),
      kept: headersOf(`/${file}`)['Cache-Control'],
    }));
    expect(uploads.toSorted((a, b) => a.file.localeCompare(b.file, 'en'))).toEqual(
      expected.toSorted((a, b) => a.file.localeCompare(b.file, 'en')),
    );
  });

  test('first what has a hash in its name, pages last, and at the very end what is gone goes', () => {
    const order = uploads.map(({ file }) => (/^assets|^pagefind\/\d/u.test(file) ? 'hashed' : file.endsWith('.html') ? 'page' : 'other'));
    expect([...new Set(order)]).toEqual(['hashed', 'other', 'page']);
    expect(order.toSorted((a, b) => ['hashed', 'other', 'page'].indexOf(a) - ['hashed', 'other', 'page'].indexOf(b))).toEqual(order);
    expect(calls.findIndex((call) => call.includes('--delete'))).toBe(calls.length - 1);
    for (const call of calls)
      expect(call.slice(0, 4)).toEqual(['s3', call.includes('--delete') ? 'sync' : 'cp', "/srv/the site's", 's3://bucket/aigc']);
  });
});

/** A request that goes on, or an answer in its place. */
interface Answer {
  uri?: string;
  statusCode?: number;
  headers?: { location: { value: string } };
}

/** A query as an event of CloudFront has it: values as they were written; of a name that comes again all stand in one list. */
function querystringOf(query = ''): Record<string, { value: string; multiValue?: { value: string }[] }> {
  const names = Map.groupBy(
    query.split('&').filter((pair) => pair !== ''),
    (pair) => pair.split('=')[0] ?? '',
  );
  return Object.fromEntries(
    [...names].map(([name, pairs]) => {
      const values = pairs.map((pair) => ({ value: pair.slice(name.length + 1) }));
      return [name, { value: values[0]?.value ?? '', ...(values.length > 1 ? { multiValue: values } : {}) }];
    }),
  );
}

describe('CloudFront', () => {
  test('the headers of each folder that has its own are those of the site', () => {
    const policies = callsOf(headersScript()).map((call) => JSON.parse(call.at(-1) ?? '') as { Name: string });
    expect(policies.map(({ Name }) => Name)).toEqual(['report', 'report-charts', 'report-data', 'report-og']);
    for (const [index, folder] of ['/', '/charts/', '/data/', '/og/'].entries()) {
      const text = JSON.stringify(policies[index]);
      const headers = Object.entries(headersOf(folder)).filter(([name]) => !/^(?:Cache-Control|X-Content|Access-Control)/u.test(name));
      for (const [, value] of headers) expect(text).toContain(JSON.stringify(value));
      expect('CorsConfig' in (policies[index] ?? {})).toBe('Access-Control-Allow-Origin' in headersOf(folder));
      expect(text).toContain('ContentTypeOptions');
    }
  });

  test.each([
    ['/', '/index.html'],
    ['/aigc/models/', '/aigc/models/index.html'],
    ['/aigc/assets/a.css', '/aigc/assets/a.css'],
    ['/aigc/models', '301 /aigc/models/'],
    ['/aigc/models?a=1&a=%E6%BB%91&b=', '301 /aigc/models/?a=1&a=%E6%BB%91&b='],
    // At the beginning of an address // and /\\ name another host.
    ['//1249763844', '301 /1249763844/'],
    [String.raw`/\/1249763844?x=1`, '301 /1249763844/?x=1'],
  ])('%s becomes %s', (address, expected) => {
    const [uri, query] = address.split('?');
    const event = { request: { method: 'GET', uri, querystring: querystringOf(query) } };
    const { uri: answered, statusCode, headers } = runInNewContext(`${indexFunction()}; handler(event)`, { event }) as Answer;
    expect(answered ?? `${String(statusCode)} ${headers?.location.value ?? ''}`).toBe(expected);
  });
});

interface Step {
  run?: string;
  uses?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: object;
  concurrency: object;
  jobs: Record<string, { permissions: Record<string, string>; needs?: string; steps: Step[] }>;
}

describe('the workflow for GitHub Pages', () => {
  const { permissions, concurrency, jobs } = parse(readFileSync('.github/workflows/publish.yml', 'utf8')) as Workflow;
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const steps = jobs['build']?.steps ?? [];
  const commands = steps.flatMap(({ run }) => run ?? []);

  test('runs what a developer runs: install, test, build, in this order', () => {
    expect(commands.map((command) => command.replace(/ -- .*/u, ''))).toEqual(['npm ci', 'npm run audit', 'npm test', 'npm run build']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['test', 'build']));
  });

  test('builds for the address that GitHub names, and publishes hidden files too', () => {
    expect(steps.find(({ run }) => run?.startsWith('npm run build'))?.env).toMatchObject({
      SITE_URL: '${{ steps.pages.outputs.origin }}',
      BASE_PATH: '${{ steps.pages.outputs.base_path }}',
    });
    expect(steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'))?.with).toEqual({
      path: 'dist',
      'include-hidden-files': true,
    });
  });

  test('may write nothing but the pages, only after the tests, one run at a time, and each action is pinned', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['build']?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(jobs['deploy']).toMatchObject({ needs: 'build', permissions: { pages: 'write', 'id-token': 'write' } });
    expect(concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
    for (const { uses } of Object.values(jobs).flatMap((job) => job.steps))
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/u);
  });
});

test('each variable of a build reaches it through the workflow and into the container', () => {
  const [, table = ''] = /\n\| Variable[^\n]*\n\|[^\n]*\n((?:\|[^\n]*\n)+)/u.exec(readFileSync('README.md', 'utf8')) ?? [];
  const variables = [...table.matchAll(/^\| `([A-Z_]+)`/gmu)].map(([, name]) => name);
  expect(variables).toContain('OFFLINE');
  const container = readFileSync('src/hosting/recipes/Containerfile', 'utf8');
  for (const name of variables) {
    expect(readFileSync('.github/workflows/publish.yml', 'utf8')).toMatch(new RegExp(`^ {10}${name ?? ''}: `, 'mu'));
    expect(container).toMatch(new RegExp(`^ARG ${name ?? ''}\\b`, 'mu'));
    expect(container).toContain(`${name ?? ''}=$${name ?? ''}`);
  }
});

test('the recipes name only commands and printed texts that there are', () => {
  const text = `${readFileSync('src/hosting/recipes/README.md', 'utf8')}\n${readFileSync('src/hosting/recipes/Containerfile', 'utf8')}`;
  const printed = [...text.matchAll(/npm run -s hosting -- ([\w-]+)/gu)].map(([, name]) => name);
  const source = readFileSync('src/hosting/print-recipe.ts', 'utf8');
  expect(printed.length).toBeGreaterThan(5);
  for (const name of printed) expect(source).toMatch(new RegExp(`^ {2}'?${name ?? ''}'?: `, 'mu'));
});
