import type { Identifier } from '@mdn/browser-compat-data';
import stylelint, { type RuleBase } from 'stylelint';
import { features, lackedBy, partsOf } from './compat.ts';

const { properties, selectors, types, 'at-rules': atRules } = features.css;
const RULE = 'oldest-browsers/css';

/** Functions and keywords of all types of values, by name. */
const valueTypes = new Map<string, Identifier>();
for (const parts of [types, ...(Object.values(types ?? {}) as Identifier[])])
  for (const [name, part] of partsOf(parts)) valueTypes.set(name, part);

function ofUnit(unit: string): Identifier | undefined {
  const group = { d: 'dynamic', l: 'large', s: 'small' }[/^([dls])v(?:[bhiw]|min|max)$/u.exec(unit)?.[1] ?? ''];
  const name = group ? `viewport_percentage_units_${group}` : unit.startsWith('cq') ? 'container_query_length_units' : unit;
  return types?.['length']?.[name];
}

type Used = Iterable<[name: string, feature: Identifier | undefined]>;

/** Each feature that a selector, a query or a declaration uses, by what a reader of the style sheet calls it. */
function* ofSelector(selector: string, nested = false): Used {
  // Of a list in :is() only what is unknown is dropped.
  const needed = selector.replace(/:is\(:popover-open,\s*\.\\:popover-open\)/gu, '');
  for (const [, name = ''] of needed.matchAll(/(?<!\\):{1,2}([a-z-]+)/gu)) yield [`:${name}`, selectors?.[name]];
  if (/:nth-(?:last-)?child\([^()]*\sof\s/u.test(needed)) yield [':nth-child(… of …)', selectors?.['nth-child']?.['of_syntax']];
  if (nested || selector.includes('&')) yield ['&', selectors?.['nesting']];
}

function* ofAtRule(name: string, params: string): Used {
  yield [`@${name}`, atRules?.[name]];
  for (const [, feature = ''] of params.matchAll(/([a-z-]+)(?=\s*[:<>=)])/gu)) yield [`@${name} (${feature})`, atRules?.[name]?.[feature]];
}

function* ofDeclaration(property: string, value: string, atRule = ''): Used {
  const plain = value.replace(/url\([^)]*\)|var\([^),]*|#[\da-f]+\b/giu, '');
  const words = plain.replace(/"[^"]*"|'[^']*'/gu, '');
  if (property === 'content' && words.includes('/')) yield ['content: … / …', properties?.['content']?.['alt_text']];
  if (!property.startsWith('--')) yield [property, atRules?.[atRule]?.[property] ?? properties?.[property]];
  for (const [, word = ''] of words.matchAll(/(?<![\w-])(-?[a-z][a-z-]*)(?!\w)(?!\()/gu))
    yield [`${property}: ${word}`, properties?.[property]?.[word]];
  for (const [, name = ''] of words.matchAll(/([a-z][a-z-]*)\(/gu))
    yield [`${name}()`, valueTypes.get(name) ?? valueTypes.get(`${name}-function`)];
  for (const [, name = ''] of words.matchAll(/([a-z]+)\(\s*from\s/gu)) yield [`${name}(from …)`, valueTypes.get(name)?.['relative_syntax']];
  for (const [, name = ''] of words.matchAll(/([a-z-]+-gradient)\((?:[^()]*\s)?in\s/gu))
    yield [`${name}(in …)`, valueTypes.get(name)?.['interpolation_color_space']];
  if (property === 'display' && /^[a-z-]+\s+[a-z]/u.test(words.trim()))
    yield ['display: … …', properties?.['display']?.['multi-keyword_values']];
  for (const [, unit = ''] of words.matchAll(/\d([a-z]+)/gu)) yield [unit, ofUnit(unit)];
}

/** Those of the oldest browsers that skip what a condition guards: they lack a part of it. Where it offers a choice, none does for certain. */
function keptOut(condition: string): string[] {
  if (/(?:^|[\s)])(?:not|or)[\s(]/u.test(condition)) return [];
  const asked = [
    ...[...condition.matchAll(/selector\((.*?)\)(?=$|\s+and\s)/gu)].flatMap(([, selector = '']) => [...ofSelector(selector)]),
    ...[...condition.matchAll(/\(\s*([\w-]+)\s*:((?:[^()]|\([^()]*\))*)\)/gu)].flatMap(([, property = '', value = '']) => [
      ...ofDeclaration(property, value),
    ]),
  ];
  return asked.flatMap(([, feature]) => lackedBy(feature));
}

const lacks = (used: Used, harmless: ReadonlySet<string>, away: readonly string[] = []) =>
  [...used].flatMap(([name, feature]) => {
    const browsers = lackedBy(feature).filter((browser) => !away.includes(browser));
    return browsers.length === 0 || harmless.has(name) || harmless.has(name.split(': ')[0] ?? '')
      ? []
      : [`${name} is not in ${browsers.join(', ')}`];
  });

/** A rule, an at-rule or the style sheet around a node. */
interface Outer {
  type: string;
  name?: string;
  params?: string;
  parent?: Outer | undefined;
}

const ruleOf = (harmless: ReadonlySet<string>) => {
  const rule: RuleBase = () => (root, result) => {
    root.walk((node) => {
      const around: Outer[] = [];
      for (let outer = node.parent as Outer | undefined; outer; outer = outer.parent) around.push(outer);
      // What a style sheet asks about first is used only where it is there.
      const away = around.flatMap(({ name, params = '' }) => (name === 'supports' ? keptOut(params) : []));
      const [parent] = around;
      const used =
        node.type === 'rule'
          ? ofSelector(
              node.selector,
              around.some(({ type }) => type === 'rule'),
            )
          : node.type === 'atrule' && node.name !== 'supports'
            ? ofAtRule(node.name, node.params)
            : node.type === 'decl'
              ? ofDeclaration(node.prop, node.value, parent?.name)
              : [];
      const found = lacks(used, harmless, away);
      // An older declaration before it stays where the newer one is dropped; one with var() is not, for it is read too late.
      if (node.type === 'decl' && !node.value.includes('var('))
        for (let before = node.prev(); before; before = before.prev())
          if (before.type === 'decl' && before.prop.replace(/^-webkit-/u, '') === node.prop)
            if (lacks(ofDeclaration(before.prop, before.value), harmless, away).length === 0) return;
      for (const message of found) stylelint.utils.report({ ruleName: RULE, result, node, message });
    });
  };
  return stylelint.createPlugin(RULE, Object.assign(rule, { ruleName: RULE, messages: {} }));
};

/** What a style sheet uses that one of the oldest browsers lacks, but for what is harmless: `dvb is not in chrome 107`. */
export async function lackingInCss(code: string, harmless: Iterable<string> = []): Promise<string[]> {
  const config = { plugins: [ruleOf(new Set(harmless))], rules: { [RULE]: true } };
  const { results } = await stylelint.lint({ code, config });
  return results.flatMap(({ warnings }) => warnings.map(({ text }) => text.replace(` (${RULE})`, '')));
}
