import { ContentError } from '../content/problems.ts';
import { checkLedger } from '../permalinks/ledger/check-ledger.ts';
import { listPermalinks } from '../report/permalinks.ts';
import { getReport, type Report } from '../report/report.ts';

/** The report, as a site may be built of it. Throws a ContentError that lists every problem, permalinks that the ledger does not know among them. */
export function publishableReport(): Report {
  const report = getReport();
  const problems = [...checkLedger(listPermalinks(report), report.ledger), ...report.unwritten];
  if (problems.length > 0) throw new ContentError(problems);
  return report;
}

/** `npm run check:content`: says of the content in content/ what a build would say. */
if (import.meta.main) {
  try {
    publishableReport();
  } catch (error) {
    console.error(error instanceof ContentError ? error.message : error);
    process.exitCode = 1;
  }
}
