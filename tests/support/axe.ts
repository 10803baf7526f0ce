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
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // The site's policy forbids adding a script tag, and what evaluates functions would read half a megabyte twice.
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    await session.detach();
    await page.evaluate(measureLikesOnce);
  }
  const options: RunOptions = {
    resultTypes: ['violations'],
    // What is fetched once more for rules of sound and of orientation, which no page here has to do with.
    preload: false,
    ...(scope === 'all' ? {} : { runOnly: { type: 'rule', values: RULES[scope] } }),
  };
  const { violations } = await page.evaluate(([context, run]) => (globalThis as unknown as { axe: Axe }).axe.run(context, run), [
    part,
    options,
  ] as const);
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)}`));
}

interface Axe {
  run: (context: string, options: RunOptions) => Promise<AxeResults>;
}

/** What axe has of a rule and of its check, as far as it is used here. */
interface Rule {
  id: string;
  matches: (this: unknown, node: Element, virtualNode: unknown, context: unknown) => boolean;
}
interface Check {
  evaluate: (
    this: { data: (measured: object) => void },
    node: Element,
    options: unknown,
    virtualNode: unknown,
    context: unknown,
  ) => boolean | undefined;
}

/**
 * In the page: does not measure the contrast of a text where that of another is enough which looks like it up to the root, as in each row of a
 * table, nor ask whether it is one that has to have contrast: that costs more. What lies over something else is measured each time: pictures, and
 * what has a position of its own.
 */
function measureLikesOnce(): void {
  const { axe } = globalThis as unknown as { axe: Axe & { _audit: { checks: Record<string, Check>; rules: Rule[] } } };
  const { checks, rules } = axe._audit;
  const [check, rule] = [checks['color-contrast'], rules.find(({ id }) => id === 'color-contrast')];
  if (!check || !rule) throw new Error('axe measures contrast in another way');
  const { evaluate } = check;
  const { matches } = rule;
  const { run } = axe;
  let looks = new WeakMap<Element, string | undefined>();
  // A page asked once more may have another theme.
  axe.run = (context, options) => {
    looks = new WeakMap();
    return run(context, options);
  };
  // Without text or a value of its own, nothing has a contrast.
  rule.matches = (node) =>
    /^(?:input|select|textarea)$/iu.test(node.nodeName) ||
    [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && /\S/u.test(child.nodeValue ?? ''));
  const look = (element: Element): string | undefined => {
    if (!looks.has(element)) looks.set(element, ownLook(element));
    return looks.get(element);
  };
  const ownLook = (element: Element): string | undefined => {
    const around = element.parentElement ? look(element.parentElement) : '';
    const style = getComputedStyle(element);
    if (around === undefined || element instanceof SVGElement || !['static', 'relative'].includes(style.position)) return undefined;
    const { color, backgroundColor, backgroundImage, opacity, textShadow, filter, mixBlendMode, fontSize, fontWeight } = style;
    return [around, color, backgroundColor, backgroundImage, opacity, textShadow, filter, mixBlendMode, fontSize, fontWeight].join();
  };
  const enough = new Set<string>();
  check.evaluate = function (node, options, virtualNode, context) {
    const own = look(node);
    if ((own !== undefined && enough.has(own)) || !matches.call(rule, node, virtualNode, context)) return true;
    let ratio: unknown;
    const { data } = this;
    this.data = (measured) => {
      ({ contrastRatio: ratio } = measured as { contrastRatio?: unknown });
      data.call(this, measured);
    };
    const holds = evaluate.call(this, node, options, virtualNode, context);
    if (holds && typeof ratio === 'number' && own !== undefined) enough.add(own);
    return holds;
  };
}
