import type { VitePlugin } from '../build/plain-imports.ts';
import { getReport } from './report.ts';

const MODULE = 'virtual:report';

/** What scripts of the browser must know of the report, as the module `virtual:report`: the report itself is never sent. */
export function reportForBrowsers(): VitePlugin {
  return {
    name: MODULE,
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => {
      if (id !== `\0${MODULE}`) return undefined;
      const { site, original } = getReport();
      const { title, publisher, date } = original;
      return `export const siteTitle = ${JSON.stringify(site.title)};\nexport const original = ${JSON.stringify({ title, publisher, date })};\n`;
    },
  };
}
