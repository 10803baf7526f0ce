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

/** Each feature that a selector, a query or a declaration uses, by what a reader of the style sheet calls it. */
function* ofSelector(selector: string): Iterable<[string, Identifier | undefined]> {
  // Of a list in :is() only what is unknown is dropped.
  const needed = selector.replace(/:is\(:popover-open,\s*\.\\:popover-open\)/gu, '');
  for (const [, name = ''] of needed.matchAll(/(?<!\\):{1,2}([a-z-]+)/gu)) yield [`:${name}`, selectors?.[name]];
  if (selector.includes('&')) yield ['&', selectors?.['nesting']];
}

function* ofAtRule(name: string, params: string): Iterable<[string, Identifier | undefined]> {
  yield [`@${name}`, atRules?.[name]];
  for (const [, feature = ''] of params.matchAll(/([a-z-]+)(?=\s*[:<>=)])/gu)) yield [`@${name} (${feature})`, atRules?.[name]?.[feature]];
}

function* ofDeclaration(property: string, value: string): Iterable<[string, Identifier | undefined]> {
  const plain = value.replace(/url\([^)]*\)|var\([^),]*|#[\da-f]+\b/giu, '');
  const words = plain.replace(/"[^"]*"|'[^']*'/gu, '');
  if (property === 'content' && words.includes('/')) yield ['content: … / …', properties?.['content']?.['alt_text']];
  if (!property.startsWith('--')) yield [property, properties?.[property]];
  for (const [, word = ''] of words.matchAll(/(?<![\w-])(-?[a-z][a-z-]*)(?!\w)(?!\()/gu))
    yield [`${property}: ${word}`, properties?.[property]?.[word]];
  for (const [, name = ''] of words.matchAll(/([a-z][a-z-]*)\(/gu)) yield [`${name}()`, valueTypes.get(name)];
  for (const [, unit = ''] of words.matchAll(/\d([a-z]+)/gu)) yield [unit, ofUnit(unit)];
}

const lacks = (used: Iterable<[string, Identifier | undefined]>, harmless: ReadonlySet<string>) =>
  [...used].flatMap(([name, feature]) => {
    const browsers = lackedBy(feature);
    return browsers.length === 0 || harmless.has(name) || harmless.has(name.split(': ')[0] ?? '')
      ? []
      : [`${name} is not in ${browsers.join(', ')}`];
  });

const ruleOf = (harmless: ReadonlySet<string>) => {
  const rule: RuleBase = () => (root, result) => {
    root.walk((node) => {
      // What a style sheet asks about first is used only where it is there.
      for (let { parent } = node; parent; parent = parent.parent as typeof parent)
        if (parent.type === 'atrule' && 'name' in parent && parent.name === 'supports') return;
      const found =
        node.type === 'rule'
          ? lacks(ofSelector(node.selector), harmless)
          : node.type === 'atrule'
            ? node.name === 'supports'
              ? []
              : lacks(ofAtRule(node.name, node.params), harmless)
            : node.type === 'decl'
              ? lacks(ofDeclaration(node.prop, node.value), harmless)
              : [];
      // An older declaration before it stays where the newer one is dropped; one with var() is not, for it is read too late.
      if (node.type === 'decl' && !node.value.includes('var('))
        for (let before = node.prev(); before; before = before.prev())
          if (before.type === 'decl' && before.prop.replace(/^-webkit-/u, '') === node.prop)
            if (lacks(ofDeclaration(before.prop, before.value), harmless).length === 0) return;
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
