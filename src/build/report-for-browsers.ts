import { findPage } from '../report/pages.ts';
import { getReport } from '../report/report.ts';

const MODULE = 'virtual:report';

/** What scripts of the browser must know of the report, as the module `virtual:report`: the report itself is never sent. */
export function reportForBrowsers() {
  return {
    name: MODULE,
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id: string) => {
      if (id !== `\0${MODULE}`) return undefined;
      const report = getReport();
      const { title, publisher, date } = report.original;
      const values = {
        siteTitle: report.site.title,
        original: { title, publisher, date },
        exchange: report.exchange?.name ?? null,
        queries: findPage(report, 'home').queries ?? '',
      };
      return Object.entries(values)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
        .join('');
    },
  };
}
