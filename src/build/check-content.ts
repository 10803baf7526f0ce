import { assertReport, CONTENT_OPTION, nameFolder, readOptions } from '../content/content-option.ts';
import { ContentError } from '../content/problems.ts';
import { checkLedger } from '../permalinks/ledger/check-ledger.ts';
import { listPermalinks } from '../report/permalinks.ts';
import { getReport, readReport, type Report } from '../report/report.ts';

/** The report, as a site may be built of it. Throws a ContentError that lists every problem, permalinks that the ledger does not know among them. */
export function publishableReport(report = getReport()): Report {
  const problems = [...checkLedger(listPermalinks(report), report.ledger), ...report.unwritten];
  if (problems.length > 0) throw new ContentError(problems);
  return report;
}

/** `npm run check:content`: says of the content what a build would say; --content names another report's folder. */
if (import.meta.main) {
  const { content } = readOptions({ options: CONTENT_OPTION }).values;
  try {
    assertReport(content);
    publishableReport(readReport(content));
  } catch (error) {
    console.error(error instanceof Error ? nameFolder(error.message, content) : error);
    process.exitCode = 1;
  }
}
