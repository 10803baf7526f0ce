import { withSuperscripts } from '../../text/numbers.ts';
import { type Attributes, type Children, element, group, type Markup, PICTURE_WIDTHS, type PictureSize, svg } from './svg.ts';

/** One mark: what stands for a record. */
export interface Mark {
  /** Id of the record; the same in table, CSV and JSON. */
  id: string;
  /** Address of its permalink, without the base path. */
  url: string;
  /** Lines of the tooltip, the name first, empty ones left out; what of them the mark does not show is heard after its words. */
  tip?: readonly string[];
  /** What is heard in place of the tip, where that says in other words what the mark shows. */
  spoken?: readonly string[];
  /** Classes beside `mark`. */
  classes?: string;
  /** Moves the mark's own origin. */
  transform?: string;
  /** The area that answers to a pointer: x, y, width, height. */
  hit: Attributes;
  children: Children;
}

/** A chart drawn, in order of painting, before it is known whether its marks are links. Unit: user units. */
export interface Drawing {
  /** That of its size, see svg.ts, where left out. */
  width?: number;
  height: number;
  /** Class by which the style sheet finds it, where its size alone does not say when it is shown. */
  classes?: string;
  before?: Children;
  /** Left out where nothing in the picture is to be explained or followed. */
  marks?: readonly Mark[];
  after?: Children;
  /** True where it has links beside its marks. */
  linked?: boolean;
  /** True where its places across are shares of the width: it fits any, and nothing in it is scaled. */
  fluid?: boolean;
}

/** The address of a permalink, such as /models/#model-x, as the page links to it. */
export type Link = (url: string) => string;

/**
 * A drawing as one `<svg>`, and its parts for those who put it into a larger one. Without `link` it is a still picture, an image to screen
 * readers; with it a group whose marks are links. Screen readers call the picture and the list of its marks by `names`.
 */
export function picture(drawing: Drawing, size: PictureSize, names: { label: string; marks: string }, link?: Link) {
  const { width = PICTURE_WIDTHS[size], height, before = [], marks, after = [], linked = false, fluid = false } = drawing;
  const { classes = `chart__svg--${fluid ? 'fluid' : size}` } = drawing;
  const list =
    marks &&
    group(
      link ? { role: 'list', 'aria-label': names.marks } : {},
      marks.map((mark) => drawMark(mark, link)),
    );
  const children = [...before, list, ...after];
  const role = linked || (list && link) ? 'group' : 'img';
  const drawn = svg(
    fluid ? '100%' : width,
    height,
    { class: `chart__svg ${classes}`, fill: 'currentColor', role, 'aria-label': names.label },
    children,
  );
  return { ...drawn, width, height, children };
}

export type Picture = ReturnType<typeof picture>;

/** Markup of what a page shows of a chart: pictures of which the style sheet shows one, or the one that fits any width, unless its classes say when. */
export function picturesFor(
  sizes: readonly PictureSize[],
  draw: (size: PictureSize) => Drawing | Drawing[],
  ...how: [names: Parameters<typeof picture>[2], link?: Link | undefined]
): string {
  const drawn = sizes.flatMap((size) => [draw(size)].flat().map((drawing) => ({ drawing, size })));
  const fluid = drawn.find(({ drawing }) => drawing.fluid && !drawing.classes);
  return (fluid ? [fluid] : drawn).map(({ drawing, size }) => picture(drawing, size, ...how).markup).join('');
}

/** Markup of drawings without the ids of their marks, which nothing looks for on paper or in a small chart. */
export const withoutIds = (markup: string): string => markup.replaceAll(/ data-id="[^"]*"/gu, '');

/**
 * A mark as a link to its permalink with `data-id`, or as a plain group in a still picture. `data-tip` has the lines of its tip; it is empty where
 * its name says them.
 */
export function drawMark({ id, url, tip, spoken = tip ?? [], classes, transform, hit, children }: Mark, link?: Link): Markup {
  const attributes = { class: classes ? `mark ${classes}` : 'mark', 'data-id': id };
  // A still mark answers to no pointer; an area with a class of its own is drawn.
  const parts = link || hit['class'] ? [element('rect', { class: 'mark__hit', ...hit }), ...children] : children;
  if (!link) return group({ ...attributes, transform }, parts);
  const { shown, apart } = wordsApart(parts, spoken);
  const name = nameOf(shown, spoken);
  // What differs from drawing to drawing stands last: all before it weighs little the second time.
  const anchor = { ...attributes, href: link(url), 'data-tip': tip && unsaidTip(tip, name), 'aria-label': name, transform };
  return element('g', { role: 'listitem' }, [element('a', anchor, apart)]);
}

/** The lines of a tip; nothing where all of it is in the name, which begins as they do and is not written twice. */
function unsaidTip(tip: readonly string[], name: string): string {
  const parts = tip.flatMap((line) => line.split(/[，：（）\s]/u));
  const isSaid = name.startsWith(`${tip[0] ?? ''}，`) && !tip[0]?.includes('，') && parts.every((part) => name.includes(part));
  return isSaid ? '' : tip.filter(Boolean).join('\n');
}

/** The name of a mark: the words on it as they stand there, so that speech control finds them, then those of its lines that say more. */
function nameOf(shown: string, lines: readonly string[]): string {
  const bare = (words: string) => words.replace(/[\s，；]/gu, '');
  const unsaid = lines.flatMap((line) => line.split(/[，；]/u)).filter((part) => !bare(shown).includes(bare(part)));
  return withSuperscripts([shown, ...unsaid].filter(Boolean).join('，'));
}

/** The texts of a mark stand side by side in the picture; as its name (`shown`) and in its source (`apart`) they are kept apart. */
function wordsApart(parts: Children, lines: readonly string[]) {
  const said = lines.join('，');
  let shown = '';
  let last = '';
  const apart = parts.flatMap((part) => {
    const words = typeof part === 'string' ? part : (part?.texts ?? []).join(' ');
    if (!/[\p{L}\p{N}]/u.test(words)) return [part];
    const between = last === '' ? '' : signBetween(last, words, said);
    shown += between + words;
    last = words;
    return [between, part];
  });
  return { shown, apart };
}

/** What parts two texts where they are `said` in one, so that however a picture breaks them a mark is called the same. */
function signBetween(last: string, words: string, said: string): string {
  return ['', ' '].find((one) => said.includes(last + one + words)) ?? '，';
}
