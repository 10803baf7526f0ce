import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { constants } from './src/build/constants.ts';
import { bundledLicences } from './src/build/licences.ts';
import { OLDEST_BROWSERS } from './src/build/oldest-browsers.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { basePath, siteUrl } from './src/build/public-address.ts';
import { shortScripts } from './src/build/short-scripts.ts';
import { previewCards } from './src/cards/integration.ts';
import { SYNTAX } from './src/content/mdx.ts';
import { rehypeBreaks } from './src/markdown/rehype-breaks.ts';
import { rehypeTerms } from './src/markdown/rehype-terms.ts';
import { rehypeSections } from './src/markdown/rehype-sections.ts';
import { reportContent } from './src/build/report-content.ts';
import { reportForBrowsers } from './src/build/report-for-browsers.ts';
import { textsAsRead } from './src/build/texts-as-read.ts';
import { devIndex } from './src/search/index/dev-index.ts';
import { contentSitemap } from './src/metadata/sitemap.ts';

// `npm run dev` takes the public address from where a build does.
if (existsSync('.env')) process.loadEnvFile();

const [site, base] = [siteUrl(), basePath()];
const cache = resolve('.cache');

// Astro would write variables of these names, which many CI systems set, into addresses in place of its own base path and origin.
delete process.env.BASE_URL;
delete process.env.SITE;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: {
    assets: 'assets',
    // The site's policy forbids inline styles.
    inlineStylesheets: 'never',
  },
  markdown: {
    // Classes, not inline styles, so that a strict policy holds.
    syntaxHighlight: 'prism',
    processor: unified({
      // Straight quotes belong to code here; Chinese punctuation is written as it should stand.
      smartypants: false,
      // It is in the syntax, with its options.
      gfm: false,
      remarkPlugins: SYNTAX,
      rehypePlugins: [rehypeSections, rehypeTerms, rehypeBreaks],
    }),
  },
  integrations: [mdx(), reportContent(), previewCards(), contentSitemap({ base }), devIndex({ base })],
  vite: {
    plugins: [textsAsRead(), plainImports(), shortScripts(), reportForBrowsers(), constants(), bundledLicences()],
    // A build copies the project there; its configuration would restart `npm run dev`.
    server: { watch: { ignored: (path) => path.startsWith(cache) } },
    build: {
      target: OLDEST_BROWSERS,
      // Inlined scripts would need a hash in the policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its modules with a directive that only it reads.
        checks: { moduleLevelDirective: false },
        // What every page loads, in one file: a request for each would cost more than they weigh, and together they compress better.
        output: {
          codeSplitting: {
            groups: [
              { name: 'shared', test: /EveryPage\.astro|src\/dom\/(?!address-state|print-folded)|note-marks|preload-helper|manifest\.ts/u },
              // What the search has in common with menus and tables, and what it has alone.
              {
                name: 'common',
                test: /src\/(?:content\/(?:words|permalink-kinds)|text\/(?!languages|wholes)|paths|once)|virtual:report/u,
              },
              { name: 'search', test: /src\/search\/panel\/(?:dialog|search-panel)\.ts/u },
            ],
          },
        },
      },
    },
  },
});
