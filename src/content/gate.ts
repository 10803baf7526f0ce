import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadSiteData } from './load.ts';

/** Stops a build whose content has a problem, before Astro reads it. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        loadSiteData(fileURLToPath(config.root));
      },
    },
  };
}
