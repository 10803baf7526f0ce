/**
 * The one normal form in which queries and texts are compared, and the way back from it to the original.
 * Folded: width and compatibility forms (NFKC), letter case, traditional characters, quotes and dashes, thousands separators,
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

const CLUSTER = /[^]\p{M}*/uy;
/** What leaves no mark on the page: zero-width characters, directions, soft hyphens, controls. */
const INVISIBLE = /^(?:\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Cs}]|(?!\s)\p{Cc})/u;
const UNIFORM: Record<string, string> = {
  '“': '"', '”': '"', '„': '"', '「': '"', '」': '"', '『': '"', '』': '"',
  '‘': "'", '’': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-',
  '・': '·', '•': '·', '‧': '·',
  '~': '-', '〜': '-', '∼': '-',
  // 10^24 is how one types 10²⁴, whose exponent NFKC brings down.
  '^': '',
}; // prettier-ignore

/** Folds a text; `\n` in it is a border that no match crosses. */
export function fold(text: string, forms: SimplifiedForms): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const cluster = isPlain(code) && !mayCombine(text.charCodeAt(at + 1)) ? text.charAt(at) : clusterAt(text, at);
    const folded = isHan(code) ? (forms.get(cluster) ?? cluster) : foldCluster(cluster, forms);
    for (let unit = 0; unit < folded.length; unit++) {
      units.push(folded.charAt(unit));
      starts.push(at);
    }
    at += cluster.length;
  }
  return dropJoints(dropSpaces({ units, starts }), text.length);
}

interface Units {
  units: string[];
  starts: number[];
}

/** The common cases, told by their code so that a whole site folds in a moment. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isPlain(code: number): boolean {
  return isHan(code) || (code >= 0x21 && code < 0x7f);
}

function mayCombine(code: number): boolean {
  return code >= 0x300 && !isHan(code) && !(code >= 0x3000 && code < 0x3030) && !(code >= 0xff00 && code < 0xffa0);
}

/** A character with its combining marks. */
function clusterAt(text: string, at: number): string {
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(at);
}

function foldCluster(cluster: string, forms: SimplifiedForms): string {
  if (cluster.length === 1 && cluster >= '!' && cluster <= '~') {
    const lower = cluster.toLowerCase();
    return UNIFORM[lower] ?? lower;
  }
  if (cluster === '\n') return cluster;
  if (/^\s/u.test(cluster)) return ' ';
  if (INVISIBLE.test(cluster)) return '';
  const plain = cluster.normalize('NFKC').toLowerCase();
  let folded = '';
  for (const character of plain) folded += forms.get(character) ?? UNIFORM[character] ?? character;
  return folded;
}

/** Drops every space but one between two letters or between two digits. */
function dropSpaces({ units, starts }: Units): Units {
  return filterUnits({ units, starts }, (index) => {
    if (units[index] !== ' ') return true;
    if (units[index - 1] === ' ') return false;
    let next = index + 1;
    while (units[next] === ' ') next++;
    const [before, after] = [wordClass(units[index - 1]), wordClass(units[next])];
    return before !== undefined && before === after;
  });
}

/** Drops the comma between digits, and the hyphen or middle dot between letters or a letter and a digit. */
function dropJoints({ units, starts }: Units, end: number): Folded {
  const kept = filterUnits({ units, starts }, (index) => {
    const unit = units[index];
    if (unit !== ',' && unit !== '-' && unit !== '·') return true;
    const [before, after] = [wordClass(units[index - 1]), wordClass(units[index + 1])];
    if (before === undefined || after === undefined) return true;
    const digits = before === 'digit' && after === 'digit';
    return unit === ',' ? !digits : digits;
  });
  return { text: kept.units.join(''), starts: [...kept.starts, end] };
}

function filterUnits({ units, starts }: Units, keep: (index: number) => boolean): Units {
  const kept: Units = { units: [], starts: [] };
  for (let index = 0; index < units.length; index++) {
    if (!keep(index)) continue;
    kept.units.push(units[index] ?? '');
    kept.starts.push(starts[index] ?? 0);
  }
  return kept;
}

/** Whether a character belongs to a word written with letters, to a number, or (undefined) to neither, as Chinese does. */
export function wordClass(character: string | undefined): 'letter' | 'digit' | undefined {
  if (character === undefined || character === '') return undefined;
  if (/^[a-z]/iu.test(character)) return 'letter';
  if (/^\d/u.test(character)) return 'digit';
  if (character < '\u0080') return undefined;
  if (/^(?!\p{Script=Han})\p{L}/u.test(character)) return 'letter';
  return undefined;
}
