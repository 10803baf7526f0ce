import { visit } from 'unist-util-visit';
import { faultAt, type Fault, type Problem } from '../../content/problems.ts';
import type { PageText } from '../../content/schemas/page.ts';
import type { SiteData } from '../../content/site-data.ts';
import { nearest } from '../../text/nearest.ts';
import { PAGES, valueNames } from '../pages.ts';

/** Finds every page without words, words without a page, and words that the page cannot show. */
export function checkPages(data: SiteData): Problem[] {
  const named = data.pages.map(({ id }) => id);
  return [
    ...PAGES.filter(({ name }) => !named.includes(name)).map(({ name }) => ({
      file: fileOf(name),
      message: 'is missing, and src/report/pages.ts has the page; add the file',
    })),
    ...data.pages.flatMap((page) => [
      ...checkPage(data, page).map((message) => ({ file: fileOf(page.id), message })),
      ...[...checkSections(page), ...checkValues(data, page)].map((problem) => ({ file: fileOf(page.id), ...problem })),
    ]),
  ];
}

function fileOf(name: string): string {
  return `content/pages/${name}.mdx`;
}

function checkPage(data: SiteData, { id, lead = '', card, body }: PageText): string[] {
  const entry = PAGES.find(({ name }) => name === id);
  if (!entry) return ['is no page of src/report/pages.ts; correct its name or add the page'];
  const counted = entry.lists ?? (id === 'data' ? true : undefined);
  const known = [...(counted ? ['count'] : []), ...Object.keys(entry.counts?.(data) ?? {})];
  const unknown = Array.from(lead.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name).filter((name) => !known.includes(name));
  return [
    ...unknown.map((name) => `lead: names {${name}}, of which the page knows nothing; it knows ${known.join(', ') || 'no number'}`),
    ...(card?.label !== undefined && !entry.lists ? ['card: has a label, but the page lists nothing to count; take the label out'] : []),
    ...(id === 'home' && !card ? ['has no card, which stands for all pages without one of their own; add it'] : []),
    ...(!entry.text && body.trim() !== '' ? ['has a text below its frontmatter, which this page does not show; take it out'] : []),
  ];
}

/** Ids of sections begin with ui-, and each stands once. */
function checkSections({ sections }: PageText): Fault[] {
  return sections.flatMap(({ id, title, line }, index) => {
    const before = sections.slice(0, index).find((section) => section.id === id);
    const faults = [
      !id.startsWith('ui-') && `has the id "${id}", but ids of such pages begin with ui-; write [#ui-${id}]`,
      before && `has the id "${id}", which the heading in line ${before.line} has already; give it one of its own`,
    ];
    return faults.filter((fault) => typeof fault === 'string').map((fault) => ({ line, message: `the heading "${title}" ${fault}` }));
  });
}

/** What a text names in braces is known. */
function checkValues(data: SiteData, { tree }: PageText): Fault[] {
  const known = valueNames(data);
  const problems: Fault[] = [];
  visit(tree, (node) => {
    const values = 'attributes' in node ? node.attributes.flatMap(({ value }) => (typeof value === 'object' && value ? [value] : [])) : [];
    const expressions = node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression' ? [node] : values;
    for (const [, name = ''] of expressions.flatMap(({ value }) => [...value.matchAll(/^\s*props\.(\w+)\s*$/gu)])) {
      if (known.includes(name)) continue;
      const meant = nearest(name, known);
      const fix = meant === undefined ? `one of ${known.join(', ')}` : `{props.${meant}}`;
      problems.push(faultAt(node, `names {props.${name}}, which no page knows; write ${fix}`));
    }
  });
  return problems;
}
