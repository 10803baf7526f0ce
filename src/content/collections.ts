import { getReport, type Report } from '../report/report.ts';

/** The site's data as pages see it. */
export function getSiteData(): Promise<Report> {
  return Promise.resolve(getReport());
}
