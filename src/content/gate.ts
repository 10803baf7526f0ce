import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkLedger } from '../permalinks/ledger/check-ledger.ts';
import { listPermalinks } from '../permalinks/permalinks.ts';
import { readLedger } from '../permalinks/ledger/read-ledger.ts';
import { loadSiteData } from './load.ts';
import { ContentError } from './problems.ts';

/** Stops a build whose content has a problem, before Astro reads it. */
export function contentGate(): AstroIntegration {
  let root = '.';
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        loadSiteData(root);
      },
      // A build publishes ids; while one writes, they may still change.
      'astro:build:start': () => {
        const problems = checkLedger(listPermalinks(loadSiteData(root)), readLedger(root));
        if (problems.length > 0) throw new ContentError(problems);
      },
    },
  };
}
