import { getReport } from '../report/report.ts';

const MODULE = 'virtual:report';

/** What scripts of the browser must know of the report, as the module `virtual:report`: the report itself is never sent. */
export function reportForBrowsers() {
  return {
    name: MODULE,
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id: string) => (id === `\0${MODULE}` ? `export default ${JSON.stringify(valuesForBrowsers())};` : undefined),
  };
}

/** The report that the site restates, the exchange whose codes companies have, and phrases by their language. */
function valuesForBrowsers() {
  const report = getReport();
  const { title, publisher, date } = report.original;
  return {
    siteTitle: report.site.title,
    original: { title, publisher, date },
    exchange: report.exchange?.name,
    languages: report.languages,
  };
}
