import { webAppManifest } from '../metadata/web-app.ts';
import { getReport } from '../report/report.ts';

/** The web app manifest. */
export const GET = (): Response =>
  new Response(JSON.stringify(webAppManifest(getReport())), { headers: { 'content-type': 'application/manifest+json' } });
