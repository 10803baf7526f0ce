import { VALUE } from './numbers.ts';

/** A piece of what was typed without spaces. */
export interface Piece {
  text: string;
  /** Whether it stands somewhere, or is a name; else it is what is left between such pieces. */
  isKnown: boolean;
}

/** Words that only join others: 服务器和交换机. Others add as little to what is asked, but may be a part of a word. */
const JOINTS = new Set('的和与及或是有在会了吗呢吧被把对从到为将要都也很这那里中');
/** Characters of the longest piece, those that a number or a Latin word is made of counting as one. */
const LONGEST = 10;
/** Longer texts are no compound. */
const MAX_ATOMS = 40;

/** A date or a number with its unit, a Latin word or several, and else a single character. */
const ATOM = new RegExp(`${VALUE}|[a-z][a-z\\d.]*(?: [a-z][a-z\\d.]*)*|[^]`, 'gu');

const KNOWN_COST = 1;
/** A name rather than a word of the same length, and no piece that begins or ends within a word of the dictionary where it can be helped. */
const NAME_BONUS = 0.3;
const WITHIN_WORD_COST = 0.4;
const NAME_WITHIN = 0.5;
const LEFT_COST = 2.2;
const JOINT_COST = 0.1;
const FILLER_COST = 0.2;
/** A word is rather cut from what joins it than taken with it. */
const EDGE_COST = 0.2;

/** What is asked of each run of characters. */
export interface Knowledge {
  isName: (text: string) => boolean;
  /** Whether a text says nothing of what is asked: 什么, 多少. */
  isFiller: (text: string) => boolean;
  /** Whether a text stands somewhere on the site; asked in rounds, shorter ones first. */
  stands: (text: string) => Promise<boolean>;
  /** Words of a text by a dictionary. */
  segment: (text: string) => readonly string[];
}

/**
 * Cuts a folded text into the fewest pieces that stand somewhere, each two characters or longer, and what is left between: 服务器市场规模 is
 * 服务器 and 市场规模. What only joins is dropped. Undefined where the text is too long to be one compound.
 */
export async function cutCompound(text: string, knowledge: Knowledge): Promise<Piece[] | undefined> {
  const atoms = text.match(ATOM) ?? [];
  if (atoms.length > MAX_ATOMS) return undefined;
  const known = await standingRuns(atoms, knowledge);
  const borders = bordersOf(text, knowledge.segment);
  const offsets = [0];
  for (const atom of atoms) offsets.push((offsets.at(-1) ?? 0) + atom.length);
  const within = (index: number) => (borders.has(offsets[index] ?? 0) ? 0 : WITHIN_WORD_COST);
  // From the end, the cheapest way to cut what follows each atom.
  const best: { cost: number; pieces: Piece[] }[] = [];
  best[atoms.length] = { cost: 0, pieces: [] };
  for (let start = atoms.length - 1; start >= 0; start--) {
    const after = (end: number) => best[end] ?? { cost: Infinity, pieces: [] };
    const atom = atoms[start] ?? '';
    const rest = after(start + 1);
    let cheapest = JOINTS.has(atom)
      ? { cost: rest.cost + JOINT_COST, pieces: rest.pieces }
      : { cost: rest.cost + LEFT_COST, pieces: [{ text: atom, isKnown: false }, ...rest.pieces] };
    for (let end = start + 1; end <= Math.min(atoms.length, start + LONGEST); end++) {
      const piece = atoms.slice(start, end).join('');
      if (!known.has(key(start, end))) continue;
      const cost = after(end).cost + costOf(piece, knowledge) + (within(start) + within(end)) * (knowledge.isName(piece) ? NAME_WITHIN : 1);
      if (cost < cheapest.cost) cheapest = { cost, pieces: [{ text: piece, isKnown: true }, ...after(end).pieces] };
    }
    best[start] = cheapest;
  }
  return joinLeft(best[0]?.pieces ?? []);
}

function costOf(piece: string, { isFiller, isName }: Knowledge): number {
  if (isFiller(piece)) return FILLER_COST;
  if (isName(piece)) return KNOWN_COST - NAME_BONUS;
  return KNOWN_COST + EDGE_COST * [piece.charAt(0), piece.slice(-1)].filter((edge) => JOINTS.has(edge)).length;
}

/** The runs of atoms that stand somewhere: of longer ones only those are asked whose parts do. */
async function standingRuns(atoms: readonly string[], { isName, isFiller, stands }: Knowledge): Promise<Set<string>> {
  const known = new Set<string>();
  let grows = true;
  for (let length = 1; length <= LONGEST && grows; length++) {
    const starts = Array.from({ length: Math.max(0, atoms.length - length + 1) }, (_, start) => start);
    const found = await Promise.all(
      starts.map(async (start) => {
        const piece = atoms.slice(start, start + length).join('');
        if (piece.length < 2) return false;
        if (isName(piece) || isFiller(piece)) return true;
        const partsStand =
          length === 1 ||
          (((atoms[start]?.length === 1 && length === 2) || known.has(key(start, start + length - 1))) &&
            ((atoms[start + length - 1]?.length === 1 && length === 2) || known.has(key(start + 1, start + length))));
        return partsStand && stands(piece);
      }),
    );
    for (const start of starts) if (found[start] === true) known.add(key(start, start + length));
    grows = length < 2 || found.includes(true);
  }
  return known;
}

function key(start: number, end: number): string {
  return `${String(start)}-${String(end)}`;
}

/** Where words of a dictionary begin and end. */
function bordersOf(text: string, segment: Knowledge['segment']): Set<number> {
  const borders = new Set([0, text.length]);
  let at = 0;
  for (const word of segment(text)) {
    at = text.indexOf(word, at);
    borders.add(at).add((at += word.length));
  }
  return borders;
}

/** Neighbours that are left over are one. */
function joinLeft(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && !last.isKnown && !piece.isKnown) joined.splice(-1, 1, { text: last.text + piece.text, isKnown: false });
    else joined.push(piece);
  }
  return joined;
}
