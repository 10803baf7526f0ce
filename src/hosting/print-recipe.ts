import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { basePath, siteUrl } from '../build/public-address.ts';
import { caddyfile } from './caddy.ts';
import { headersPolicy, indexFunction, uploadScript } from './cloudfront.ts';
import { nginxSite, type ServerOptions } from './nginx.ts';

/** What can be printed, by name. */
const RECIPES: Readonly<Record<string, (options: ServerOptions & { folder: string }) => string>> = {
  nginx: nginxSite,
  caddy: caddyfile,
  's3-upload': uploadScript,
  'cloudfront-headers': ({ folder }) => headersPolicy(folder),
  'cloudfront-function': indexFunction,
};

/**
 * `npm run -s hosting -- nginx`: prints what a host is told about the site. SITE_URL and BASE_PATH are those of the build; --root names the folder of
 * the site on the server, --port a port behind a proxy, --folder the part of the site that headers are for.
 */
try {
  if (existsSync('.env')) process.loadEnvFile();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string' }, port: { type: 'string' }, folder: { type: 'string', default: '/' } },
  });
  const recipe = positionals.length === 1 ? RECIPES[positionals[0] ?? ''] : undefined;
  if (!recipe) throw new Error(`Say what to print, one of: ${Object.keys(RECIPES).join(', ')}.`);
  process.stdout.write(
    recipe({ base: basePath(), site: siteUrl(), root: resolve(values.root ?? 'dist'), port: values.port, folder: values.folder }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
