import { Parser } from 'htmlparser2';

/** Attributes whose value is one address. */
const ADDRESS = new Set(['action', 'data', 'data-src', 'data-to', 'formaction', 'href', 'poster', 'src', 'xlink:href']);
/** Attributes whose value lists addresses, each with its width or density. */
const LIST = new Set(['imagesrcset', 'srcset']);
/** Of an address in a manifest of the site as an app. */
const MANIFEST_KEY = /"(?:id|scope|src|start_url|url)":\s*"(?<address>[^"]*)"/gu;
/** What a script imports: names of files beside it. */
const IMPORT = /(?<=["'`])\.\.?\/[\w./-]+\.(?:css|js|json|wasm)(?=["'`])/gu;
const STYLE_ADDRESS = /url\(\s*(?<quote>["']?)(?<address>.*?)\k<quote>\s*\)|@import\s+(?<mark>["'])(?<imported>.*?)\k<mark>/gu;
/** An absolute address that stands alone: in an element of XML, as a string of JSON, as a link of Markdown. */
const ABSOLUTE = { xml: /(?<=>\s*)https?:[^<\s]+/gu, json: /(?<=":\s*")https?:[^"\\\s]+(?=")/gu, md: /(?<=\]\()https?:[^)\s]+/gu };

/** What a text file of a site refers to, as it is written there, and the ids that a page has. */
export function addressesIn(file: string, text: string): { addresses: string[]; ids?: Set<string> } {
  const type = file.slice(file.lastIndexOf('.') + 1);
  if (type === 'html' || type === 'svg') return inMarkup(text);
  if (type === 'css') return { addresses: inStyle(text) };
  // Other scripts than the bundler's say what they do not load.
  if (type === 'js') return { addresses: file.startsWith('assets/') ? (text.match(IMPORT) ?? []) : [] };
  if (type === 'webmanifest') return { addresses: [...text.matchAll(MANIFEST_KEY)].map(({ groups }) => groups?.['address'] ?? '') };
  if (type === 'xml' || type === 'json' || type === 'md') return { addresses: text.match(ABSOLUTE[type]) ?? [] };
  return { addresses: [] };
}

function inMarkup(text: string): { addresses: string[]; ids: Set<string> } {
  const [addresses, ids] = [[] as string[], new Set<string>()];
  const read = (element: string, name: string, value: string) => {
    if (name === 'id' || (element === 'a' && name === 'name')) ids.add(value);
    else if (ADDRESS.has(name)) addresses.push(value);
    else if (LIST.has(name)) addresses.push(...value.split(/,\s+|,$/u).flatMap((part) => part.trim().split(/\s+/u)[0] ?? []));
    // Of a preview card, or where a page forwards to: "0; url=/models/".
    else if (element === 'meta' && name === 'content') addresses.push(...(/^https?:\S+$|(?<=^\d+;\s*url=)\S+/iu.exec(value) ?? []));
  };
  // Without a tree, which every build would wait for.
  new Parser({
    onopentag: (element, attributes) => {
      for (const [name, value] of Object.entries(attributes)) read(element, name, value);
    },
  }).end(text);
  return { addresses, ids };
}

function inStyle(text: string): string[] {
  const written = text.replace(/\/\*[^]*?\*\//gu, '');
  return [...written.matchAll(STYLE_ADDRESS)].map(({ groups }) => groups?.['address'] ?? groups?.['imported'] ?? '');
}
