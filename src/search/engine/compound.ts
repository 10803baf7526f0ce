import { VALUE } from './numbers.ts';
import { segment, STOP_WORDS } from './words.ts';

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

/** A date or a number with its unit, a Latin word or several, and else a single character. */
const ATOM = new RegExp(`${VALUE}|[a-z][a-z\\d.]*(?: [a-z][a-z\\d.]*)*|[^]`, 'gu');

/** A name rather than a word of the same length, and no piece that begins or ends within a word of the dictionary where it can be helped. */
const [KNOWN_COST, NAME_COST, FILLER_COST, JOINT_COST, LEFT_COST] = [1, 0.7, 0.2, 0.1, 2.2];
const [WITHIN_WORD_COST, NAME_WITHIN_COST] = [0.4, 0.2];

/** Whether a text stands somewhere on the site. */
type Stands = (text: string) => Promise<boolean>;

interface Cut {
  cost: number;
  pieces: readonly Piece[];
}

/**
 * Cuts a folded text into the fewest pieces that stand somewhere, each two characters or longer, and what is left between: 服务器市场规模 is
 * 服务器 and 市场规模. What only joins is dropped. Whether a text stands somewhere on the site is asked in rounds, of shorter ones first.
 */
export async function cutCompound(text: string, isName: (text: string) => boolean, stands: Stands): Promise<readonly Piece[]> {
  const atoms = text.match(ATOM) ?? [];
  const known = await standingRuns(atoms, (piece) => isName(piece) || STOP_WORDS.has(piece), stands);
  const borders = bordersOf(text);
  const isWithin = (at: number) => !borders.has(atoms.slice(0, at).join('').length);
  // The cheapest way to cut what stands before each atom, and before the end.
  const best: Cut[] = [{ cost: 0, pieces: [] }];
  for (const atom of atoms) {
    const end = best.length;
    const cuts = best.flatMap(({ cost, pieces }, start): Cut[] => {
      const piece = atoms.slice(start, end).join('');
      if (!known.has(piece)) return start === end - 1 ? [withLeft({ cost, pieces }, atom)] : [];
      const own = STOP_WORDS.has(piece) ? FILLER_COST : isName(piece) ? NAME_COST : KNOWN_COST;
      const within = [start, end].filter(isWithin).length * (isName(piece) ? NAME_WITHIN_COST : WITHIN_WORD_COST);
      return [{ cost: cost + own + within, pieces: [...pieces, { text: piece, isKnown: true }] }];
    });
    best.push(cuts.reduce((cheapest, cut) => (cut.cost < cheapest.cost ? cut : cheapest)));
  }
  return best.at(-1)?.pieces ?? [];
}

/** A cut with one more atom that stands nowhere, joined to what is left over before it. */
function withLeft({ cost, pieces }: Cut, atom: string): Cut {
  if (JOINTS.has(atom)) return { cost: cost + JOINT_COST, pieces };
  const last = pieces.at(-1);
  const isJoined = last?.isKnown === false;
  const left = { text: (isJoined ? last.text : '') + atom, isKnown: false };
  return { cost: cost + LEFT_COST, pieces: [...pieces.slice(0, isJoined ? -1 : undefined), left] };
}

/** The runs of atoms that stand somewhere: of longer ones only those are asked whose parts do. */
async function standingRuns(atoms: readonly string[], isKnown: (text: string) => boolean, stands: Stands): Promise<Set<string>> {
  const known = new Set<string>();
  for (let length = 1; length <= Math.min(LONGEST, atoms.length); length++) {
    const runs = atoms.slice(length - 1).map((_, start) => atoms.slice(start, start + length));
    const found = await Promise.all(
      runs.map(async (run) => {
        const piece = run.join('');
        if (piece.length < 2) return [];
        const parts = length === 1 ? [] : [run.slice(1), run.slice(0, -1)].map((part) => part.join(''));
        const mayStand = parts.every((part) => part.length === 1 || known.has(part));
        return isKnown(piece) || (mayStand && (await stands(piece))) ? [piece] : [];
      }),
    );
    for (const piece of found.flat()) known.add(piece);
  }
  return known;
}

/** Where words of a dictionary begin and end. */
function bordersOf(text: string): Set<number> {
  const borders = new Set([0, text.length]);
  let at = 0;
  for (const word of segment(text)) {
    at = text.indexOf(word, at);
    borders.add(at).add((at += word.length));
  }
  return borders;
}
