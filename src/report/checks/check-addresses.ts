import { visit } from 'unist-util-visit';
import { addressProblem } from '../../content/addresses.ts';
import type { ChapterText } from '../../content/chapters.ts';
import { faultAt, type Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { nearest } from '../../text/nearest.ts';
import { siteAddresses, type SiteAddresses } from '../addresses.ts';

/** Finds every link and picture of a text that leads nowhere or may not lead where it does, each with the right address that is nearest. */
export function checkAddresses(data: SiteData): Problem[] {
  const known = siteAddresses(data);
  return [
    ...data.chapters.flatMap((chapter) => checkText(chapter, `content/report/${chapter.id}.mdx`, known)),
    ...data.pages.flatMap((page) => checkText(page, `content/pages/${page.id}.mdx`, known)),
  ];
}

function checkText({ tree }: ChapterText, file: string, known: SiteAddresses): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
    const message = node.type === 'image' ? pictureProblem(node.url, known) : linkProblem(node.url, known);
    if (message !== undefined) problems.push({ file, ...faultAt(node, message) });
  });
  return problems;
}

function linkProblem(address: string, known: SiteAddresses): string | undefined {
  const wrong = addressProblem(address);
  if (wrong !== undefined) {
    const meant = /^[\w.#][\w./#-]*$/u.test(address) ? fromRoot(address, known) : undefined;
    return meant === undefined
      ? wrong
      : `leads to ${JSON.stringify(address)}, which is no address from the root of the site; write ${meant}`;
  }
  if (!address.startsWith('/')) return undefined;
  const { path, place } = partsOf(address);
  const places = known.pages.get(path);
  if (place === undefined ? (places ?? known.files.has(path)) : places?.has(place)) return undefined;
  const lack = places ? 'where the page has no such place' : 'which the site does not have';
  return `leads to "${address}", ${lack}; ${fix(nearestAddress(address, known), 'correct the address, or take the link out')}`;
}

function pictureProblem(address: string, known: SiteAddresses): string | undefined {
  const wrong = addressProblem(address);
  if (wrong !== undefined) return wrong;
  if (!address.startsWith('/'))
    return `shows "${address}", but the policy of the site shows its own pictures alone; put the file into public/ and write its address there`;
  if (known.files.has(address) && /\.(?:avif|gif|jpe?g|png|svg|webp)$/u.test(address)) return undefined;
  return `shows "${address}", which is no picture of the site; ${fix(nearest(address, known.files), 'put the file into public/')}`;
}

function fix(address: string | undefined, otherwise: string): string {
  return address === undefined ? otherwise : `write ${address}`;
}

/** An address without a # that names a place, and what stands behind it; a query changes neither. */
function partsOf(address: string): { path: string; place: string | undefined } {
  const [, path = '', place] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/u.exec(address) ?? [];
  return { path, place };
}

/** The address from the root that one relative to a page was meant as; a place alone is looked for on all pages. */
function fromRoot(address: string, known: SiteAddresses): string | undefined {
  if (address.startsWith('#')) return placed(address.slice(1), known) ?? placed(nearest(address.slice(1), allPlaces(known)), known);
  return nearestAddress(`/${address.replace(/^(?:\.{1,2}\/)+/u, '')}`, known);
}

/** What was likeliest meant: the page with what is lacking or too much around it, the place on another page, or what is spelt most alike. */
function nearestAddress(address: string, known: SiteAddresses): string | undefined {
  const { path, place } = partsOf(address);
  const { pages, files } = known;
  const exact = [path, `${path}/`, path.replace(/\/+/gu, '/'), path.toLowerCase(), path.replace(/\/index\.html$/u, '/')]
    .flatMap((candidate) => [candidate, candidate.replace(/^\/[^/]+(?=\/)/u, '')])
    .find((candidate) => candidate !== '/' && (pages.has(candidate) || files.has(candidate)));
  const alike = () => nearest(path, [...pages.keys(), ...files]);
  if (!place) return exact ?? placed(path.replaceAll('/', ''), known) ?? alike();
  const page = exact ?? alike();
  const places = page === undefined ? undefined : pages.get(page);
  if (page !== undefined && places?.has(place)) return `${page}#${place}`;
  const elsewhere = placed(place, known);
  if (elsewhere !== undefined) return elsewhere;
  const near = nearest(place, places ?? []);
  return near === undefined ? placed(nearest(place, allPlaces(known)), known) : `${page ?? ''}#${near}`;
}

function allPlaces({ pages }: SiteAddresses): string[] {
  return [...pages.values()].flatMap((places) => [...places]);
}

/** The address of a place. */
function placed(place: string | undefined, { pages }: SiteAddresses): string | undefined {
  const page = place === undefined ? undefined : [...pages].find(([, places]) => places.has(place))?.[0];
  return page && `${page}#${place ?? ''}`;
}
