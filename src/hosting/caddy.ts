import { folderPattern, HEADER_RULES, headersOf } from './headers.ts';
import { MEDIA_TYPES, OTHER_TYPE } from './media-types.ts';
import type { ServerOptions } from './nginx.ts';

/** The site as a Caddyfile. Where the origin is https Caddy gets the certificate itself; `port` is for a Caddy behind a proxy or in a container. */
export function caddyfile({ base, root, site, port }: ServerOptions): string {
  const [all, ...rules] = HEADER_RULES;
  const folder = base.slice(0, -1);
  const usual = Object.entries(all.headers).map(([name, value]) => `\t\t\t${name} ${quoted(value)}`);
  const varying = rules.flatMap(({ folder: below, headers }) => {
    const matcher = `@${below.replace(/\W/gu, '')}`;
    return [
      `\t\t${matcher} path_regexp ${quoted(folderPattern(below, base))}`,
      ...Object.entries(headers).map(([name, value]) => `\t\theader ${matcher} ${name} ${quoted(value)}`),
    ];
  });
  const types = Object.entries(MEDIA_TYPES).flatMap(([end, type]) => [
    `\t\t@${end} path *.${end}${end === 'html' ? ' */' : ''}`,
    `\t\theader @${end} Content-Type ${quoted(type)}`,
  ]);
  return `${port === undefined ? site : `:${port}`} {
	root * ${quoted(root)}
${base === '/' ? '' : `\t@bare path ${folder}\n\troute @bare {\n\t\trewrite * ${base}\n\t\tredir * {uri} 301\n\t}\n\t@elsewhere not path ${base}*\n\terror @elsewhere 404\n`}	route ${base}* {
		header {
${usual.join('\n')}
			Content-Type ${OTHER_TYPE}
			# Once the whole host answers by HTTPS, for good: browsers refuse plain HTTP for a year then.
			# Strict-Transport-Security max-age=31536000
		}
${varying.join('\n')}
${types.join('\n')}
${base === '/' ? '' : `\t\turi strip_prefix ${folder}\n`}		# file_server drops the query where it adds the slash of a folder. Paths with // are left to it: at the beginning they would name another host.
		@folder {
			expression \`{path}.matches("^(/[^/]+)+$")\`
			file {path}/index.html
		}
		route @folder {
			rewrite * ${folder}{path}/
			redir * {uri} 301
		}
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		header {
			Content-Type ${quoted(MEDIA_TYPES['html'] ?? '')}
			Cache-Control ${quoted(headersOf('/404.html')['Cache-Control'] ?? '')}
		}
		rewrite * /404.html
		file_server {
			precompressed br gzip
		}
	}
}
`;
}

/** A value as one word of a Caddyfile. */
function quoted(value: string): string {
  return `\`${value}\``;
}
