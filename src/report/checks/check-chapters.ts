import { visit } from 'unist-util-visit';
import type { Chapter, Section } from '../../content/chapters.ts';
import { idsOf } from '../../content/mdx.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { once } from '../../once.ts';
import { rowAnchors } from '../../content/tables.ts';
import { misnamed } from '../../permalinks/ledger/check-ledger.ts';
import { PAGES } from '../pages.ts';
import { unknownNames, type Target } from './targets.ts';

/** What components name. */
const TARGETS: Readonly<Record<string, Target>> = { Source: 'source', ReportTable: 'table', Chart: 'chart' };
/** Folders of the site's own, beside its pages. */
const TAKEN = ['404', 'assets', 'charts', 'og', 'pagefind', 's', 'search'];

/** Finds what the text of the chapters names and the data do not have, ids that stand twice, and marks that do not fit their notes. */
export function checkChapters(data: SiteData): Problem[] {
  const marked = new Map<string, string>();
  const problems = data.chapters.flatMap((chapter): Problem[] => {
    const { id, intro, sections } = chapter;
    const file = `content/report/${id}.mdx`;
    // What is above the first section has no permalink that a note, a source or a chart could name.
    const misplaced = componentsIn(intro).slice(0, 1);
    return [
      ...misplaced.map(({ place }) => ({ file, ...place, message: 'has a component above its first section; move it into a section' })),
      ...checkPoints(data, chapter).map((message) => ({ file, message: `points: ${message}` })),
      ...sections.flatMap((section) => checkSection(data, section, { file, marked })),
    ];
  });
  const unmarked = data.annotations.filter(({ id }) => !marked.has(id));
  return [
    ...checkIds(data),
    ...problems,
    ...unmarked.map(({ id, section }) => ({
      file: 'content/data/annotations.yaml',
      entry: id,
      message: `has no mark in the text; put <Note id="${id}" /> beside the figure in section "${section}"`,
    })),
  ];
}

/** Every id of a chapter, of a section and of a heading below one stands once, and none where others stand. */
function checkIds({ chapters }: SiteData): Problem[] {
  const places = new Map(PAGES.map(({ name }) => [name, `content/pages/${name}.mdx`]));
  for (const name of TAKEN) places.set(name, 'a folder of the site');
  const problems: Problem[] = [];
  const enter = (id: string, kind: 'chapter' | 'section', place: Pick<Problem, 'file' | 'line'>) => {
    const at = places.get(id);
    const [fault = at && `is an id that ${at} has already; give one of the two another`] = misnamed({ id, kind });
    if (fault !== undefined) problems.push({ ...place, entry: id, message: fault });
    else places.set(id, [place.file, place.line].filter((part) => part !== undefined).join(':'));
  };
  const files = chapters.map(({ id, tree }) => ({ id, tree, file: `content/report/${id}.mdx` }));
  for (const { id, file } of files) enter(id, 'chapter', { file });
  for (const { tree, file } of files)
    visit(tree, 'heading', ({ data, position }) => {
      if (data?.hProperties) enter(data.hProperties.id, 'section', { file, line: position?.start.line });
    });
  return problems;
}

/** A component or an element as a text has it. */
interface Component {
  name: string;
  ids: string[];
  place: Pick<Problem, 'line' | 'column'>;
}

function componentsIn(tree: Section['tree']): Component[] {
  const components: Component[] = [];
  visit(tree, (node) => {
    const { line, column } = node.position?.start ?? {};
    if ('attributes' in node && node.name && /^[A-Z]/u.test(node.name))
      components.push({ name: node.name, ids: idsOf(node), place: { line, column } });
  });
  return components;
}

/** Each source, table and chart that a section names exists; each note has one mark, in the section it names. Adds the notes it marks to `marked`, with their places. */
function checkSection(
  data: SiteData,
  { id: entry, tree }: Section,
  { file, marked }: { file: string; marked: Map<string, string> },
): Problem[] {
  return componentsIn(tree).flatMap(({ name, ids, place }) => {
    const target = TARGETS[name];
    const messages = target
      ? unknownNames(data, target, ids)
      : name === 'Note'
        ? ids.flatMap((id) => noteFaults(data, id, entry, marked))
        : [];
    if (name === 'Note') for (const id of ids) marked.set(id, `${file}:${String(place.line)}`);
    return messages.map((message) => ({ file, ...place, entry, message }));
  });
}

const notesById = once(({ annotations }: SiteData) => new Map(annotations.map((note) => [note.id, note])));

function noteFaults(data: SiteData, id: string, section: string, marked: ReadonlyMap<string, string>): string[] {
  const note = notesById(data).get(id);
  const before = marked.get(id);
  const faults = [
    !note && 'which annotations.yaml does not have; correct the id or add the entry',
    note && note.section !== section && `which belongs to section "${note.section}"; move the mark or correct the note`,
    before !== undefined && `which has a mark at ${before} already; keep one mark in the text`,
  ];
  return faults.filter((fault) => typeof fault === 'string').map((fault) => `marks note "${id}", ${fault}`);
}

/** Each point is of a section of its chapter, and its notes stand there: in the text, or at a row or a figure. */
function checkPoints(data: SiteData, { points = [], sections }: Chapter): string[] {
  return points.flatMap(({ section: id, notes = [] }) => {
    const section = sections.find((candidate) => candidate.id === id);
    if (!section) return [`names section "${id}", which the chapter does not have; name the one that makes the claim`];
    const rows = data.tables.filter((table) => table.section === id).flatMap(rowAnchors);
    const anchors = [...rows, ...section.charts.map((chart) => `fig-${chart}`)];
    const elsewhere = notes
      .flatMap((note) => notesById(data).get(note) ?? [])
      .filter((note) => note.section !== id && !note.on?.some((anchor) => anchors.includes(anchor)));
    return [
      ...unknownNames(data, 'note', notes),
      ...elsewhere.map(
        (note) => `names note "${note.id}" on section "${id}", which does not have its mark; take it out or name section "${note.section}"`,
      ),
    ];
  });
}
