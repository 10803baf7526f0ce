import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getReport } from '../report/report.ts';
import { listCards } from './card.ts';
import { drawCard } from './draw-card.ts';
import { renderCards } from './render.ts';

/** Cards of earlier builds, by content. */
const CACHE = '.cache/cards';

/** Puts the preview cards into a build, /og/<id>.png, and serves them while one writes. */
export function previewCards(): AstroIntegration {
  return {
    name: 'preview-cards',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const begin = performance.now();
        const cards = listCards(getReport());
        const { pngs, drawn } = await renderCards(cards.map(drawCard), CACHE);
        const folder = join(fileURLToPath(dir), 'og');
        mkdirSync(folder, { recursive: true });
        for (const [index, card] of cards.entries()) writeFileSync(join(folder, `${card.id}.png`), pngs[index] ?? '');
        const seconds = ((performance.now() - begin) / 1000).toFixed(1);
        console.log(`Preview cards: ${String(cards.length)}, ${String(drawn)} of them drawn, in ${seconds} s.`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const id = /\/og\/(?<id>[a-z0-9-]+)\.png$/u.exec(request.url ?? '')?.groups?.['id'];
          const card = id === undefined ? undefined : listCards(getReport()).find((candidate) => candidate.id === id);
          if (!card) next();
          else
            void renderCards([drawCard(card)], CACHE).then(
              ({ pngs }) => response.setHeader('content-type', 'image/png').end(pngs[0]),
              next,
            );
        });
      },
    },
  };
}
