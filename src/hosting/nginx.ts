import { createHash } from 'node:crypto';
import { folderPattern, HEADER_RULES } from './headers.ts';
import { MEDIA_TYPES, OTHER_TYPE } from './media-types.ts';

export interface ServerOptions {
  /** Base path of the site, with slashes at both ends. */
  base: string;
  /** Folder of the built site on the server. */
  root: string;
  /** Origin of the site: https://reports.example.org. */
  site: string;
  /** Port in place of that of the origin: behind a proxy, in a container. */
  port?: string | undefined;
}

/**
 * The site as a file for nginx's http block: conf.d/ or sites-enabled/.
 *
 * Headers that differ by path are variables of one list: an `add_header` in a location drops all that stand outside of it, so there is one location that
 * has any, with a variable for each. nginx sends no header whose variable is empty. Variables hold for all sites of an nginx, and of two by one name
 * the later wins without a word: each site has names of its own.
 */
export function nginxSite({ base, root, site, port }: ServerOptions): string {
  const [{ headers: usual }, ...rules] = HEADER_RULES;
  const varying = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const names = createHash('sha256').update([site, base, port].join(' ')).digest('hex').slice(0, 6);
  // Short: nginx refuses names that fill its buckets, of 64 bytes by default.
  const variable = (header: string) => `$site${names}_${header.toLowerCase().replaceAll('-', '_')}`;
  const maps = varying.map((name) => {
    const own = rules.flatMap(({ folder, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [`  "~${folderPattern(folder, base)}" "${value}";`];
    });
    return [`map $uri ${variable(name)} {`, `  default "${usual[name] ?? ''}";`, ...own, '}'].join('\n');
  });
  const headers = [...new Set([...Object.keys(usual), ...varying])].map(
    (name) => `    add_header ${name} ${varying.includes(name) ? variable(name) : `"${usual[name] ?? ''}"`} always;`,
  );
  const types = Object.entries(MEDIA_TYPES).map(([end, type]) => `      "${type}" ${end};`);
  const folder = `${root.replace(/\/$/u, '')}/`;
  return `# What differs by path, by the path that is answered.
${maps.join('\n')}

server {
${port === undefined ? '  listen 80;\n  listen [::]:80;' : `  listen ${port};`}
  server_name ${new URL(site).hostname};
  server_tokens off;
  # Behind a proxy nginx knows neither the port nor the protocol of readers: it sends them on by path.
  absolute_redirect off;

${base === '/' ? '' : `  location = ${base.slice(0, -1)} {\n    return 301 ${base}$is_args$args;\n  }\n  location / {\n    return 404;\n  }\n\n`}  # The whole site. To put it into another site, copy this location into the server of that one, and the maps before it; an add_header of
  # that server does not reach into it.
  location ^~ ${base} {
    alias "${folder}";
    index index.html;
    # Copies that the build has compressed. nginx with the Brotli module: brotli_static on; as well.
    gzip_static on;
    gzip_vary on;
    default_type ${OTHER_TYPE};
    types {
${types.join('\n')}
    }
${headers.join('\n')}
    # Once the whole host answers by HTTPS, for good: browsers refuse plain HTTP for a year then.
    # add_header Strict-Transport-Security "max-age=31536000" always;
    error_page 403 404 =404 ${base}404.html;

    # A chart that is gone says so in the frame of the page that shows it.
    location ${base}charts/ {
      alias "${folder}charts/";
      error_page 403 404 =404 ${base}charts/404.html;
    }
    location = ${base}charts/404.html {
      internal;
      alias "${folder}404.html";
    }
  }
}
`;
}
