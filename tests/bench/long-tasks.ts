import { chromium, type Browser } from 'playwright-core';
import { startStaticServer } from '../../src/server/static-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { holdTo, median } from './support/figures.ts';

/**
 * What keeps the main thread of a phone busy while /models/ of dist/ loads: the longest task on a processor four times slower, what one is made of,
 * and what tasks take beyond the limit, as medians of five cold loads. Counted in time of the thread, so that a busy machine adds little.
 * `-- PATH...` measures other pages, `-- --dir FOLDER` another build.
 */
const LIMIT = 50;
const SLOWDOWN = 4;
const RUNS = 5;
const PARTS = [
  'ParseHTML',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
  'EvaluateScript',
  'FunctionCall',
  'MinorGC',
  'MajorGC',
];

const given = process.argv.slice(2);
const dirAt = given.indexOf('--dir');
const dir = dirAt === -1 ? 'dist' : (given[dirAt + 1] ?? 'dist');
const named = given.filter((_, index) => dirAt === -1 || (index !== dirAt && index !== dirAt + 1));
const paths = named.length > 0 ? named : ['/models/'];

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  tid: number;
  pid: number;
}

interface Task {
  ms: number;
  parts: Record<string, number>;
}

const { server, url } = await startStaticServer({ dir });
const { path: executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
for (const path of paths) {
  const runs: Task[][] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await tasksOfLoad(browser, new URL(path, url).href));
  const longest = runs.map((tasks) => tasks[0]).filter((task) => task !== undefined);
  const blocking = median(runs.map((tasks) => tasks.reduce((all, { ms }) => all + Math.max(0, ms - LIMIT), 0)));
  holdTo(LIMIT, `${path} longest task`, median(longest.map(({ ms }) => ms)), (ms) => `${ms.toFixed(0)} ms`);
  const shown = longest.toSorted((a, b) => a.ms - b.ms)[Math.floor(longest.length / 2)];
  console.log(
    `      of which ${Object.entries(shown?.parts ?? {})
      .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
      .join(', ')}; time above ${String(LIMIT)} ms in all tasks ${blocking.toFixed(0)} ms`,
  );
}
await browser.close();
server.closeAllConnections();
server.close();

/** The tasks of the main thread in a cold load, the longest first. Unit: ms of the slowed processor. */
async function tasksOfLoad(browser: Browser, address: string): Promise<Task[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'loading', 'blink'] },
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const whole = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await whole;
  await context.close();
  // The page's own process is the one that lays out most.
  const threads = Map.groupBy(
    events.filter(({ ph }) => ph === 'X'),
    ({ pid, tid }) => `${String(pid)}:${String(tid)}`,
  );
  const layoutOf = (thread: readonly TraceEvent[]) => thread.reduce((all, { name, dur = 0 }) => all + (name === 'Layout' ? dur : 0), 0);
  const ofMain = [...threads.values()].toSorted((a, b) => layoutOf(b) - layoutOf(a))[0] ?? [];
  return ofMain
    .filter(({ name }) => name === 'RunTask')
    .map(({ ts, dur = 0, tdur }) => ({ ms: (tdur ?? dur) / 1000, parts: partsOf(ofMain, ts, ts + dur) }))
    .toSorted((a, b) => b.ms - a.ms);
}

function partsOf(events: readonly TraceEvent[], from: number, to: number): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const { name, ts, dur = 0, tdur = dur } of events) {
    if (PARTS.includes(name) && ts >= from && ts + dur <= to) parts[name] = (parts[name] ?? 0) + tdur / 1000;
  }
  return parts;
}
