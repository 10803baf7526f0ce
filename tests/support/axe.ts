import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that run by default and whose verdict depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong on a page as it stands, or in a part of it, one line a finding; `colours` asks only for what the theme decides. */
export async function axeFindings(page: Page, scope: 'all' | 'colours' = 'all', part = ':root'): Promise<string[]> {
  // The site's policy forbids adding a script tag.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const options: RunOptions = {
    resultTypes: ['violations'],
    // What is fetched once more for rules of sound and of orientation, which no page here has to do with.
    preload: false,
    ...(scope === 'all' ? {} : { runOnly: { type: 'rule', values: COLOUR_RULES } }),
  };
  const { violations } = await page.evaluate(
    ([context, run]) =>
      (globalThis as unknown as { axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> } }).axe.run(context, run),
    [part, options] as const,
  );
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}
