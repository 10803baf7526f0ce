import { readFileSync, writeFileSync } from 'node:fs';
import { mapDataFiles } from '../../content/data-files.ts';
import { pathIn } from '../../content/read-yaml.ts';
import type { SiteData } from '../../content/site-data.ts';
import { slug } from '../../content/schemas/common.ts';
import { UNWRITTEN } from '../../content/unwritten.ts';
import { misnamed } from '../../permalinks/ledger/check-ledger.ts';
import { readLedger } from '../../permalinks/ledger/read-ledger.ts';
import { listPermalinks } from '../permalinks.ts';
import { readChecked } from '../report.ts';
import { appendEntry, appendText } from './append.ts';
import { DRAFTED, draftEntry, type DraftKind } from './draft.ts';

const USAGE = `npm run new -- ${Object.keys(DRAFTED).filter((kind) => kind !== 'note').join('|')} ID, or: note ID SECTION, or: section ID CHAPTER`; // prettier-ignore

const THEN = 'Then run `npm run permalinks`.';

/** Adds the entry that the words of the command name; says where, and what is to be written. Throws an error of one line where it cannot be. */
export function addEntry(folder: string, [kind = '', id = '', place = '', ...more]: string[]): string {
  const isSection = kind === 'section';
  if ((!isSection && !(kind in DRAFTED)) || id === '' || more.length > 0) throw new Error(`Write ${USAGE}.`);
  const permalink = { id: isSection ? id : `${kind}-${id}`, kind: kind as DraftKind | 'section' };
  const [misspelt] = slug.safeParse(id).error?.issues ?? [];
  const problem = misspelt?.message ?? misnamed(permalink)[0];
  if (problem !== undefined) throw new Error(`"${id}" cannot be an id: it ${problem}.`);
  const { data } = readChecked(folder);
  const { links, aliases } = readLedger(folder);
  const taken = [...listPermalinks(data), ...links].map((link) => link.id).concat(aliases.map(({ from }) => from));
  if (taken.includes(permalink.id))
    throw new Error(`"${permalink.id}" is or was the id of something; ids are permanent, so choose another.`);
  const places = isSection ? data.chapters : kind === 'note' ? data.chapters.flatMap(({ sections }) => sections) : [];
  if (places.length > 0 && !places.some((candidate) => candidate.id === place))
    throw new Error(
      `Name the ${isSection ? 'chapter' : 'section'} behind the id: one of ${places.map((candidate) => candidate.id).join(', ')}.`,
    );
  if (isSection) return addSection(folder, id, place);
  const marks = kind === 'note' ? [addMark(folder, data, id, place)] : [];
  return addToFile(folder, kind as DraftKind, draftEntry(data, kind as DraftKind, id, place), marks);
}

function addSection(folder: string, id: string, chapter: string): string {
  const file = `content/report/${chapter}.mdx`;
  write(folder, file, (text) => appendText(text, `\n## ${UNWRITTEN} [#${id}]\n\n${UNWRITTEN}\n`));
  return `${file}: the section "${id}" stands at the end. Write its heading and text.\n${THEN}`;
}

/** Puts the mark of a note at the end of its section. */
function addMark(folder: string, { chapters }: SiteData, id: string, place: string): string {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const index = sections.findIndex((section) => section.id === place);
  const [chapter = '', next] = [sections[index]?.chapter, sections[index + 1]];
  const file = `content/report/${chapter}.mdx`;
  write(folder, file, (text) => {
    const lines = text.split('\n');
    const below = next?.chapter === chapter ? lines.splice(next.line - 1) : [];
    return appendText(lines.join('\n'), `\n${UNWRITTEN}<Note id="${id}" />\n${below.length > 0 ? '\n' : ''}`) + below.join('\n');
  });
  return `${file}: its mark, <Note id="${id}" />, stands at the end of section "${place}". Move it behind the figure that it is about, and take out ${UNWRITTEN}.`;
}

function addToFile(folder: string, kind: DraftKind, entry: Record<string, unknown>, more: string[]): string {
  const { file: name, schema } = mapDataFiles((dataFile) => dataFile)[DRAFTED[kind]];
  const file = `content/data/${name}.yaml`;
  write(folder, file, (text) => appendEntry(text, entry));
  const fields = Object.keys(entry).filter((field) => field !== 'id');
  const unwritten = fields.filter((field) => entry[field] === UNWRITTEN);
  const others = 'shape' in schema ? Object.keys(schema.shape as object).filter((field) => !(field in entry)) : [];
  const lines = [
    `${file}: the ${kind} "${String(entry['id'])}" stands at the end.`,
    `Write ${unwritten.join(', ')}; correct ${fields.filter((field) => !unwritten.includes(field)).join(', ')}. It may have ${others.join(', ')}.`,
    ...more,
    THEN,
  ];
  return lines.join('\n');
}

function write(folder: string, file: string, edit: (text: string) => string): void {
  const path = pathIn(folder, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}
