import bcd, { type CompatStatement, type Identifier, type SimpleSupportStatement } from '@mdn/browser-compat-data' with { type: 'json' };
import manifest from '../../../package.json' with { type: 'json' };

const BROWSERS: Readonly<Record<string, string>> = { ios_saf: 'safari_ios' };

/** The oldest browsers, by their names in MDN's data. */
const FLOOR = manifest.browserslist.map((browser) => {
  const [name = '', version = ''] = browser.split(' ');
  return { name: BROWSERS[name] ?? name, version: Number(version) };
});

const versionOf = (text: string | boolean | undefined) => (typeof text === 'string' ? Number.parseFloat(text.replace('≤', '')) : Infinity);

function isIn(version: number, support: SimpleSupportStatement): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: otherName } = support;
  return !flags && !prefix && !otherName && versionOf(added) <= version && !(versionOf(removed) <= version);
}

/** Which of the oldest browsers lack a feature: `firefox 115`. None where MDN does not know it. */
export function lackedBy(feature: { __compat?: CompatStatement } | undefined): string[] {
  const compat = feature?.__compat;
  if (!compat) return [];
  return FLOOR.filter(({ name, version }) => {
    const support = compat.support[name as keyof typeof compat.support];
    return !support || ![support].flat().some((statement) => typeof statement === 'object' && isIn(version, statement));
  }).map(({ name, version }) => `${name} ${String(version)}`);
}

export const features = bcd;

/** What a feature has below itself, by name. */
export function partsOf(feature: Identifier | undefined): [name: string, part: Identifier][] {
  return Object.entries(feature ?? {}).filter(([name]) => name !== '__compat') as [string, Identifier][];
}
