import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { basePath, siteUrl } from '../build/public-address.ts';
import { caddyfile } from './caddy.ts';
import { headersScript, indexFunction, uploadScript } from './cloudfront.ts';
import { nginxSite, type ServerOptions } from './nginx.ts';

/** What can be printed, by name. */
const RECIPES: Readonly<Record<string, (options: ServerOptions) => string>> = {
  nginx: nginxSite,
  caddy: caddyfile,
  's3-upload': uploadScript,
  'cloudfront-headers': headersScript,
  'cloudfront-function': indexFunction,
};

/**
 * `npm run -s hosting -- nginx`: prints what a host is told about the site. SITE_URL and BASE_PATH are those of the build; --root names the folder of
 * the site on the server, --port a port behind a proxy.
 */
try {
  if (existsSync('.env')) process.loadEnvFile();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string', default: 'dist' }, port: { type: 'string' } },
  });
  const recipe = positionals.length === 1 ? RECIPES[positionals[0] ?? ''] : undefined;
  if (!recipe) throw new Error(`Say what to print, one of: ${Object.keys(RECIPES).join(', ')}.`);
  process.stdout.write(recipe({ base: basePath(), site: siteUrl(), root: resolve(values.root), port: values.port }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
