import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of which a page is asked alone: those that run by default and whose verdict depends on colours, and those whose verdict depends on the width. */
const RULES = { colours: ['color-contrast', 'link-in-text-block'], targets: ['target-size', 'scrollable-region-focusable'] };

/**
 * What axe finds wrong on a page as it stands, or in a part of it, one line a finding; `colours` asks only for what the theme decides, `targets`
 * whether a finger finds each link and button at this width, and a key what scrolls.
 */
export async function axeFindings(page: Page, scope: 'all' | keyof typeof RULES = 'all', part = ':root'): Promise<string[]> {
  // The site's policy forbids adding a script tag.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const options: RunOptions = {
    resultTypes: ['violations'],
    // What is fetched once more for rules of sound and of orientation, which no page here has to do with.
    preload: false,
    ...(scope === 'all' ? {} : { runOnly: { type: 'rule', values: RULES[scope] } }),
  };
  const { violations } = await page.evaluate(
    ([context, run]) =>
      (globalThis as unknown as { axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> } }).axe.run(context, run),
    [part, options] as const,
  );
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}
