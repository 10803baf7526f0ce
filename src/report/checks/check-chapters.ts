import { visit } from 'unist-util-visit';
import { componentsIn, type Chapter, type Section } from '../../content/chapters.ts';
import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';
import { once } from '../../once.ts';
import { rowAnchors } from '../../content/tables.ts';
import { misnamed } from '../../permalinks/ledger/check-ledger.ts';
import { PAGES } from '../pages.ts';
import { unknownNames, type Target } from './targets.ts';

/** What components name. */
const TARGETS: Readonly<Record<string, Target>> = { Note: 'note', Source: 'source', ReportTable: 'table', Chart: 'chart' };
/** Folders of the site's own, beside its pages. */
const TAKEN = ['404', 'assets', 'charts', 'og', 'pagefind', 's', 'search'];

/** Finds what the text of the chapters names and the data do not have, ids that stand twice, and marks that do not fit their notes. */
export function checkChapters(data: SiteData): Problem[] {
  const placed = new Map<string, string>();
  const problems = data.chapters.flatMap((chapter): Problem[] => {
    const { id, intro, sections } = chapter;
    const file = `content/report/${id}.mdx`;
    // What is above the first section has no permalink that a note, a source or a chart could name.
    const misplaced = componentsIn(intro).slice(0, 1);
    return [
      ...misplaced.map(({ place }) => ({ file, ...place, message: 'has a component above its first section; move it into a section' })),
      ...checkPoints(data, chapter).map((message) => ({ file, message: `points: ${message}` })),
      ...sections.flatMap((section) => checkSection(data, section, { file, placed })),
    ];
  });
  const unmarked = data.annotations.filter(({ id }) => !placed.has(`note ${id}`));
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

/** What a section names exists; notes, tables and charts stand once, where they belong. Adds them to `placed`, with their places. */
function checkSection(data: SiteData, section: Section, { file, placed }: { file: string; placed: Map<string, string> }): Problem[] {
  return componentsIn(section.tree).flatMap(({ name, ids, place }) => {
    const target = TARGETS[name];
    if (!target) return [];
    const messages = ids.flatMap((id, index) => {
      const unknown = unknownNames(data, target, [id]);
      if (ids.indexOf(id) < index) return [`names ${target} "${id}" twice; keep one`];
      if (unknown.length > 0 || target === 'source') return unknown;
      const [key, misplaced] = [`${target} ${id}`, misplacedIn(data, target, id, section)];
      const before = placed.get(key);
      if (misplaced === undefined || target === 'note') placed.set(key, before ?? `${file}:${place.line}`);
      const fault = misplaced ?? (before && `stands at ${before} already; keep one of the two`);
      return fault === undefined ? [] : [`names ${target} "${id}", which ${fault}`];
    });
    return messages.map((message) => ({ file, ...place, entry: section.id, message }));
  });
}

const notesById = once(({ annotations }: SiteData) => new Map(annotations.map((note) => [note.id, note])));

/** Where a note or a chart belongs, if not here; a chart whose page is no chapter stands in one as well. */
function misplacedIn(data: SiteData, target: Target, id: string, { id: section, chapter }: Section): string | undefined {
  if (target === 'note') {
    const { section: home = section } = notesById(data).get(id) ?? {};
    return home === section ? undefined : `belongs to section "${home}"; move the mark or correct the note`;
  }
  const home = target === 'chart' ? data.charts.find((chart) => chart.id === id)?.page : undefined;
  const isElsewhere = home !== chapter && data.chapters.some((other) => other.id === home);
  return isElsewhere ? `belongs to chapter "${home}"; move it there or correct its page` : undefined;
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
