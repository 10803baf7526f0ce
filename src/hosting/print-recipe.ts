import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { basePath, DEFAULT_SITE_URL, siteUrl } from '../build/public-address.ts';
import { readOptions } from '../content/content-option.ts';
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

/** What the configuration of a server or a shell reads as syntax. */
const SYNTAX = /["'`${};#\n\r]/u;

/**
 * `npm run -s hosting -- nginx`: prints what a host is told about the site. SITE_URL and BASE_PATH are those of the build, in the environment or in
 * .env; --root names the folder of the site on the server, --port a port behind a proxy.
 */
try {
  if (existsSync('.env')) process.loadEnvFile();
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: { root: { type: 'string', default: 'dist' }, port: { type: 'string' } },
  });
  const [name = '', ...more] = positionals;
  const recipe = more.length === 0 && Object.hasOwn(RECIPES, name) ? RECIPES[name] : undefined;
  if (!recipe) throw new Error(`Say what to print, one of: ${Object.keys(RECIPES).join(', ')}.`);
  const { port } = values;
  if (port !== undefined && !(/^[1-9]\d*$/u.test(port) && Number(port) <= 65_535))
    throw new Error(`--port is "${port}"; expects a number from 1 to 65535, such as 8080`);
  const root = resolve(values.root);
  if (SYNTAX.test(root))
    throw new Error(
      `The folder of the site is ${JSON.stringify(root)}; name one with --root that has no quotes, line breaks, $ { } ; or # in it`,
    );
  if (!process.env['SITE_URL']) console.warn(`SITE_URL is not set: this is for ${DEFAULT_SITE_URL}. Set it as for the build.`);
  process.stdout.write(recipe({ base: basePath(), site: siteUrl(), root, port }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
