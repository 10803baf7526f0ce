/**
 * The one normal form in which queries and texts are compared, and the way back from it to the original.
 * Folded: width and compatibility forms (NFKC), radicals, letter case, traditional characters, quotes and dashes, thousands separators,
 * hyphens inside names (GPT-3 is GPT3) and every space except between two words of letters or two numbers.
 * A line break stays: nothing matches across it.
 */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, the index in the original of the character it came from; one more entry for the end. */
  starts: readonly number[];
}

/** Simplified form of each traditional character that the site's text can meet. */
export type SimplifiedForms = ReadonlyMap<string, string>;

/** Reads pairs of a traditional and a simplified character: 數数據据. */
export function parseForms(pairs: string): SimplifiedForms {
  const forms = new Map<string, string>();
  for (let index = 0; index + 1 < pairs.length; index += 2) forms.set(pairs.charAt(index), pairs.charAt(index + 1));
  return forms;
}

/** A character with its combining marks. */
const CLUSTER = /[^]\p{M}*/gu;
/** What leaves no mark on the page: zero-width characters, directions, soft hyphens, controls. */
const INVISIBLE = /^(?:\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Cs}]|(?!\s)\p{Cc})/u;
const UNIFORM: Record<string, string> = {
  '“': '"', '”': '"', '„': '"', '「': '"', '」': '"', '『': '"', '』': '"',
  '‘': "'", '’': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-',
  '・': '·', '•': '·', '‧': '·',
  '~': '-', '〜': '-', '∼': '-',
  // The radical ⾭ comes apart to this.
  '靑': '青',
  // 10^24 is how one types 10²⁴, whose exponent NFKC brings down.
  '^': '',
}; // prettier-ignore

/** Radicals that PDF files have in the place of characters, each before its character, as Unicode's EquivalentUnifiedIdeograph pairs them; NFKC leaves them. */
const RADICALS = new Map(
  '⺁厂⺄乙⺈刀⺊卜⺌小⺎兀⺒巳⺓幺⺛旡⺜日⺝月⺠民⺧牛⺩王⺫目⺬示⺱罓⺶羊⺺肀⺻聿⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀'
    .match(/../gu)
    ?.map(([radical = '', character = '']) => [radical, character]),
);

/** A letter of a word that is written with letters. */
const LETTER = String.raw`(?!\p{Script=Han})\p{L}`;

/** Folds a text; `\n` in it is a border that no match crosses. */
export function fold(text: string, forms: SimplifiedForms): Folded {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const cluster of text.match(CLUSTER) ?? []) {
    const units = foldCluster(cluster, forms);
    folded += units;
    for (let unit = units.length; unit > 0; unit--) starts.push(at);
    at += cluster.length;
  }
  starts.push(text.length);
  return without(without({ text: folded, starts }, SPACES), JOINTS);
}

/** A character with its combining marks; the common cases first, so that a whole site folds in a moment. */
function foldCluster(cluster: string, forms: SimplifiedForms): string {
  const isOneUnit = cluster.length === 1;
  if (isOneUnit && cluster >= '\u4e00' && cluster <= '\u9fff') return forms.get(cluster) ?? cluster;
  if (isOneUnit && cluster >= '!' && cluster <= '~') {
    const lower = cluster.toLowerCase();
    return UNIFORM[lower] ?? lower;
  }
  if (cluster === '\n') return cluster;
  if (/^\s/u.test(cluster)) return ' ';
  if (INVISIBLE.test(cluster)) return '';
  const plain = cluster
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2e80-\u2ef3]/gu, (radical) => RADICALS.get(radical) ?? radical);
  return Array.from(plain, (character) => forms.get(character) ?? UNIFORM[character] ?? character).join('');
}

/** Every space but one between two letters or between two digits. */
const SPACES = new RegExp(` (?<!${LETTER} (?= *${LETTER})|\\d (?= *\\d))`, 'gu');
/** The comma between digits, and the hyphen or middle dot between letters or a letter and a digit; the sign first, so that it is tried nowhere else. */
const JOINTS = new RegExp(`,(?<=\\d,)(?=\\d)|[-·](?:(?<=${LETTER}.)(?=${LETTER}|\\d)|(?<=\\d.)(?=${LETTER}))`, 'gu');

/** A folded text without the single units that a pattern matches. */
function without({ text, starts }: Folded, pattern: RegExp): Folded {
  const dropped = new Set(Array.from(text.matchAll(pattern), ({ index }) => index));
  return { text: text.replace(pattern, ''), starts: starts.filter((_, index) => !dropped.has(index)) };
}

const BEGINS_WITH_LETTER = new RegExp(`^${LETTER}`, 'u');

/** Whether a character belongs to a word written with letters, to a number, or (undefined) to neither, as Chinese does. */
export function wordClass(character = ''): 'letter' | 'digit' | undefined {
  if (/^\d/u.test(character)) return 'digit';
  return BEGINS_WITH_LETTER.test(character) ? 'letter' : undefined;
}
