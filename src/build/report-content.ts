import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../content/problems.ts';
import { checkLedger } from '../permalinks/ledger/check-ledger.ts';
import { listPermalinks } from '../report/permalinks.ts';
import { forgetReport, getReport } from '../report/report.ts';

/** Reads the report before Astro reads anything, so that content with a problem stops it; anew after each change while one writes. */
export function reportContent(): AstroIntegration {
  const content = resolve('content');
  return {
    name: 'report-content',
    hooks: {
      'astro:config:done': () => {
        forgetReport();
        getReport();
      },
      // A build publishes ids; while one writes, they may still change.
      'astro:build:start': () => {
        const report = getReport();
        const problems = checkLedger(listPermalinks(report), report.ledger);
        if (problems.length > 0) throw new ContentError(problems);
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(content).on('all', (_, file) => {
          if (!file.startsWith(content + sep)) return;
          forgetReport();
          try {
            getReport();
          } catch (error) {
            // The page that is asked for next says it as well.
            server.config.logger.error(error instanceof Error ? error.message : String(error));
          }
          // What has been made of the content, marks of terms in chapters among it, is made anew.
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
