import { HEADER_RULES, headersOf } from './headers.ts';
import { MEDIA_TYPES, OTHER_TYPE } from './media-types.ts';

/** Headers that a policy of CloudFront has places of its own for, or that the upload gives to each file. */
const OWN_PLACES = ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Access-Control-Allow-Origin', 'Cache-Control'];

/** A script that makes the response headers policies of CloudFront: report for the whole site, report-charts and so on for folders that differ. */
export function headersScript(): string {
  const folders = HEADER_RULES.filter(({ headers }) => Object.keys(headers).some((name) => name !== 'Cache-Control'));
  const commands = folders.map(
    ({ folder }) =>
      `aws cloudfront create-response-headers-policy --response-headers-policy-config ${quoted(JSON.stringify(headersPolicy(folder)))}`,
  );
  return `#!/bin/sh\nset -eu\n${commands.join('\n')}\n`;
}

function headersPolicy(folder: string): object {
  const headers = headersOf(folder);
  const custom = Object.entries(headers).filter(([name]) => !OWN_PLACES.includes(name));
  return {
    Name: `report${folder.replace(/\W+/gu, '-').replace(/-$/u, '')}`,
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: headers['Content-Security-Policy'] },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: headers['Referrer-Policy'] },
    },
    CustomHeadersConfig: { Quantity: custom.length, Items: custom.map(([Header, Value]) => ({ Header, Value, Override: true })) },
    ...(headers['Access-Control-Allow-Origin'] === undefined ? {} : { CorsConfig: openToAll() }),
  };
}

/** Lets scripts of every site read, without cookies. */
function openToAll(): object {
  const list = (...Items: string[]) => ({ Quantity: Items.length, Items });
  return {
    AccessControlAllowOrigins: list('*'),
    AccessControlAllowHeaders: list('*'),
    AccessControlAllowMethods: list('GET', 'HEAD'),
    AccessControlAllowCredentials: false,
    OriginOverride: true,
  };
}

/** A CloudFront function for the viewer's request: a folder is its page, and one without its slash leads on. S3 by itself knows no folders. */
export function indexFunction(): string {
  return `function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
  } else if (last.indexOf('.') === -1) {
    var query = Object.keys(request.querystring).map(function (name) {
      var one = request.querystring[name];
      return (one.multiValue || [one]).map(function (each) { return name + '=' + each.value; }).join('&');
    }).join('&');
    // What begins with two slashes is the address of another host.
    var folder = request.uri.replace(/^[\\/\\\\]+/, '/') + '/';
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: folder + (query && '?' + query) } } };
  }
  return request;
}
`;
}

/**
 * A script that puts a built site into a bucket, in the order in which readers never meet a page without its files: first what has a hash in its name,
 * then data and pictures, then pages; last it takes away what the site no longer has. It gives each file its type and how long it is kept.
 */
export function uploadScript({ base, root }: { base: string; root: string }): string {
  const forever = HEADER_RULES.filter(({ headers }) => headers['Cache-Control']?.includes('immutable')).map(({ folder }) => folder);
  const kept = (path: string) => headersOf(path)['Cache-Control'] ?? '';
  const patterns = forever.map((folder) => `${folder.slice(1).replace(/:\w+/u, '*')}*`);
  const upload = (patterns: string[], but: string[], end: string | undefined, path: string) => {
    const chosen = patterns.map((pattern) => `--include ${quoted(end === undefined ? pattern : `${pattern}.${end}`)}`);
    const others = [...but, ...(end === undefined ? Object.keys(MEDIA_TYPES).map((known) => `*.${known}`) : []), '*.br', '*.gz'];
    return `put --exclude '*' ${chosen.join(' ')} ${others.map((pattern) => `--exclude ${quoted(pattern)}`).join(' ')} --cache-control ${quoted(kept(path))} --content-type ${quoted(end === undefined ? OTHER_TYPE : (MEDIA_TYPES[end] ?? OTHER_TYPE))}`;
  };
  const ends = [...Object.keys(MEDIA_TYPES).filter((end) => end !== 'html'), undefined];
  return `#!/bin/sh
# upload BUCKET: sh upload.sh s3://my-bucket
set -eu
site=${quoted(root)}
bucket="\${1:?Say which bucket: s3://my-bucket}${base.slice(0, -1)}"
put() {
  aws s3 cp "$site" "$bucket" --recursive --no-progress "$@"
}
# What never changes: the pages that are there go on without it.
${ends.map((end) => upload(patterns, [], end, '/assets/x')).join('\n')}
# What is asked for each time, pages last.
${[...ends, 'html'].map((end) => upload(['*'], patterns, end, '/')).join('\n')}
# What the site no longer has.
aws s3 sync "$site" "$bucket" --no-progress --delete --size-only --exclude '*.br' --exclude '*.gz'
`;
}

/** A word of a shell script. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
