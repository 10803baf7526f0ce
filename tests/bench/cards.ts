import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { listCards } from '../../src/cards/card.ts';
import { drawCard } from '../../src/cards/draw-card.ts';
import { renderCards } from '../../src/cards/render.ts';
import { readReport } from '../../src/report/report.ts';

/** All preview cards with an empty cache, and again with a full one. The first may add 45 s to a build on two processors that do nothing else. */
const LIMIT_SECONDS = 45;
const PROCESSORS = 2;

mkdirSync('.cache', { recursive: true });
const cache = mkdtempSync(resolve('.cache/cards-bench-'));
try {
  const clean = await measure();
  const again = await measure();
  console.log(`${String(clean.cards)} cards on ${String(availableParallelism())} processors`);
  console.log(
    `clean  ${clean.seconds.toFixed(1)} s (${clean.busy.toFixed(1)} s of processor time), ${String(clean.drawn)} drawn, ${String(Math.round(clean.bytes / clean.cards / 1024))} KB each`,
  );
  console.log(`again  ${again.seconds.toFixed(1)} s, ${String(again.drawn)} drawn`);
  // Processor time, since others may use the machine.
  if (clean.busy / PROCESSORS > LIMIT_SECONDS || again.drawn > 0) process.exitCode = 1;
} finally {
  rmSync(cache, { recursive: true });
}

async function measure() {
  const begin = performance.now();
  const before = process.cpuUsage();
  const svgs = listCards(readReport()).map(drawCard);
  const { pngs, drawn } = await renderCards(svgs, cache);
  const bytes = pngs.reduce((sum, png) => sum + png.length, 0);
  const { user, system } = process.cpuUsage(before);
  return { cards: svgs.length, drawn, bytes, busy: (user + system) / 1e6, seconds: (performance.now() - begin) / 1000 };
}
