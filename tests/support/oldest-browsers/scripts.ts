import type { Identifier } from '@mdn/browser-compat-data';
import { Linter, type Rule } from 'eslint';
import type { Identifier as Name, Node } from 'estree';
import { features, lackedBy, partsOf } from './compat.ts';

/** What interfaces and built-in objects have, by name: of a member of several each, since built scripts have no types. */
const members = new Map<string, Identifier[]>();
const globals = new Map<string, Identifier>();
const note = (name: string, feature: Identifier) => members.set(name, [...(members.get(name) ?? []), feature]);
const { builtins } = features.javascript;
for (const [owner, feature] of [...partsOf(features.api), ...partsOf(builtins), ...partsOf(builtins?.['Intl'])]) {
  globals.set(owner, feature);
  for (const [name, part] of partsOf(feature)) note(name.replace(/_static$/u, ''), part);
}
for (const [name, part] of partsOf(features.api['Window'])) if (!globals.has(name)) globals.set(name, part);
const classes = partsOf(features.css['selectors']).map(([name, feature]) => ({
  name,
  browsers: lackedBy(feature).join(', '),
  pattern: new RegExp(`:${name}(?![\\w-])`, 'u'),
}));

/** Methods that iterators share with arrays, by name. */
const iteratorHelpers = new Set(['every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'reduce', 'some']);

/** Whether an expression is an iterator for certain: `map.values()`, but not Object.values(map). */
const isIterator = (node: Node) =>
  node.type === 'CallExpression' &&
  node.callee.type === 'MemberExpression' &&
  node.callee.property.type === 'Identifier' &&
  (node.callee.property.name === 'matchAll' ||
    (node.arguments.length === 0 && /^(?:entries|keys|values)$/u.test(node.callee.property.name)));

/** Those that lack all features of a name. */
function lackedByAll(named: readonly Identifier[] = []): string {
  const lists = named.map(lackedBy);
  return (lists[0] ?? []).filter((browser) => lists.every((list) => list.includes(browser))).join(', ');
}

const rule: Rule.RuleModule = {
  create(context) {
    const report = (node: Rule.Node | Name, name: string, browsers: string) => {
      if (browsers !== '') context.report({ node, message: `${name} is not in ${browsers}` });
    };
    const reportMember = (node: Rule.Node) => {
      const name = 'name' in node ? node.name : 'value' in node ? node.value : undefined;
      if (typeof name !== 'string') return;
      const parent = node.parent as Node;
      const owner = parent.type === 'MemberExpression' && parent.object.type === 'Identifier' ? globals.get(parent.object.name) : undefined;
      const own = owner?.[name] ?? owner?.[`${name}_static`];
      const event = name.startsWith('on') ? members.get(`${name.slice(2)}_event`) : undefined;
      report(node, name, lackedByAll(own ? [own] : (members.get(name) ?? event)));
      if (iteratorHelpers.has(name) && parent.type === 'MemberExpression' && isIterator(parent.object)) {
        const helper = builtins?.['Iterator']?.[name];
        report(node, `${name} of an iterator`, lackedBy(helper).join(', '));
      }
    };
    /** Pseudo-classes stand in texts, of selectors. */
    const reportSelector = (node: Rule.Node, text: string) => {
      for (const { name, browsers, pattern } of classes) if (pattern.test(text)) report(node, `:${name}`, browsers);
    };
    return {
      'MemberExpression > .property': reportMember,
      'ObjectPattern > Property > .key': reportMember,
      Literal: (node) => {
        if (typeof node.value === 'string') reportSelector(node, node.value);
      },
      TemplateElement: (node) => {
        reportSelector(node, node.value.raw);
      },
      'CallExpression[callee.property.name="addEventListener"] > Literal:first-child': (node: Rule.Node & { value?: unknown }) => {
        const name = `${String(node.value)}_event`;
        report(node, name, lackedByAll(members.get(name)));
      },
      'CallExpression[callee.name="matchMedia"] > Literal': (node: Rule.Node & { value?: unknown }) => {
        for (const [, name = ''] of String(node.value).matchAll(/([a-z-]+)(?=\s*[:<>=)])/gu))
          report(node, `(${name})`, lackedBy(features.css['at-rules']?.['media']?.[name]).join(', '));
      },
      'Program:exit': (node) => {
        for (const { identifier } of context.sourceCode.getScope(node).through)
          if (identifier.type === 'Identifier') report(identifier, identifier.name, lackedByAll([globals.get(identifier.name) ?? {}]));
      },
    };
  },
};

/** What a script calls, reads, listens to or selects by that one of the oldest browsers lacks: `showPopover is not in firefox 115`. */
export function lackingInScript(code: string): string[] {
  const config: Linter.Config = {
    plugins: { oldest: { rules: { browsers: rule } } },
    rules: { 'oldest/browsers': 'error' },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  };
  return new Linter().verify(code, config, { allowInlineConfig: false }).map(({ message }) => message);
}
