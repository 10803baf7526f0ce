import { knownRuns } from './known-runs.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Punctuation, particles and suffixes, which never begin a line of a headline or label: 巨头的, 渗透率, 服务器. */
const CLINGS = /^(?:[，。、；：！？）”》\s]|[的了等器率块化性者量度机]$)/u;
/** What opens, or leads on to what follows: it never ends a line; nor does a name's hyphen. */
const OPENS = /[（“《‘(]$|[A-Za-z]-$|^[约与可自每用]$/u;
/** A hyphen of a name belongs to both sides; after Han it is a minus. */
const HYPHEN = /[A-Za-z]-$/u;
/** One character at the end of a clause, which would stand alone: 怎样数；. */
const LONE = /^\p{Script=Han}[，。；：！？]+$/u;
const PAUSES = /[，。、；：！？]$/u;
/** A number with its measure stays whole: 2个月, 1400倍, 5400亿. */
const NUMBER = /\d[个亿万]*$/u;
const MEASURE = /^[年月日个亿万倍种元项家张成%]/u;

/** Words that the segmenter takes apart. */
const WORDS = new Set([
  '决策式', '生成式', '数量级', '千万量级', '万亿元', '可替代', '三年半', '投资', '注资', '翻番', '翻一番', '正负', '为准', '走红', '吃紧',
  '算力', '自列', '合列', '所列', '数出', '增至', '几次', '几代', '前几代', '几种', '三个', '四类', '五年', '一步', '用在', '出处', '下文', '涨幅', '配比',
  '校注', '按来源', '照其所印', '链接', '复用', '两边', '预训练', '摩尔定律', '营收', '注明出处', '与来源不符', '篇名不详', '高端', '哪几步',
  '港交所', '增幅', '测算', '过滤后', '第三方', '人民币', '两家', '趋于', '人工智能', '聊天机器人', '头脑风暴', '续写', '画作', '播报',
  '剪辑', '奖惩', '合用',
]); // prettier-ignore
const MOST_SEGMENTS = 5;

/** The words of a text by the segmenter; what it takes apart of WORDS and `names` is whole again. */
function wordsOf(text: string, names: ReadonlySet<string>): string[] {
  const segments = Array.from(segmenter.segment(text), ({ segment }) => segment);
  const join = (start: number, end: number) => segments.slice(start, end).join('');
  const isWord = (word: string) => WORDS.has(word) || names.has(word);
  return knownRuns(segments.length, MOST_SEGMENTS, (start, end) => isWord(join(start, end))).map(([start, end]) => join(start, end));
}

/** Puts neighbours together that belong together. */
function glue(pieces: readonly string[], belongs: (last: string, piece: string) => boolean): string[] {
  const glued: string[] = [];
  for (const piece of pieces) {
    const last = glued.at(-1);
    if (last !== undefined && belongs(last, piece)) glued[glued.length - 1] = last + piece;
    else glued.push(piece);
  }
  return glued;
}

/**
 * Cuts a short text into pieces between which a line may break: words and `names`, with the punctuation and the particles that belong to
 * them. At build time only: browsers segment in ways of their own.
 */
export function phrases(text: string, names: ReadonlySet<string> = new Set()): string[] {
  const pieces = glue(
    wordsOf(text, names),
    (last, word) => CLINGS.test(word) || HYPHEN.test(last + word) || OPENS.test(last) || (NUMBER.test(last) && MEASURE.test(word)),
  );
  return glue(pieces, (last, piece) => LONE.test(piece) && !PAUSES.test(last));
}

/** The fewest characters that a line of a text may have. */
const SHORTEST = 4;

/** A text without its end, and that: the last of its words, so many that they may be a line. */
export function splitEnd(text: string, names?: ReadonlySet<string>): [words: string, end: string] {
  const pieces = phrases(text, names);
  let end = '';
  while (end.length < SHORTEST && pieces.length > 0) end = (pieces.pop() ?? '') + end;
  return [pieces.join(''), end];
}

const ENDS_HAN = /\p{Script=Han}$/u;
const ENDS_LATIN = /[A-Za-z0-9]$/u;

/** After these a line may break even where `word-break: keep-all` holds words together; after a blank Chromium does not always see that. */
const BREAKS = /[，。、；：！？）》]$/u;
/** Where it may, within a piece. */
const BREAK_WITHIN = /(?<=[，。、；：！？）》])(?=.)/u;
/** A piece that fits on the narrowest line of a headline, whose letters grow no further than that. Unit: em. */
const LONGEST_PIECE = 7;

/** What of a text no line break parts, up to its end. Unit: em; a Latin letter is half as wide as Han. */
function unbrokenWidth(text: string): number {
  const run = text.split(BREAK_WITHIN).at(-1) ?? '';
  return Array.from(run).reduce((width, character) => width + (character < '\u2000' ? 0.55 : 1), 0);
}

/**
 * The pieces for HTML, a break in the markup between each two: as few as keep every line that cannot break otherwise short, since each is
 * a piece of its own for screen readers: longer than `longest`, in em, they are only where a word is. Han and Latin stay together where a line has
 * room for both: a break takes the thin space that the browser sets.
 */
export function htmlPhrases(text: string, names: ReadonlySet<string>, longest = LONGEST_PIECE): string[] {
  const together = glue(
    glue(phrases(text, names), (last) => last.endsWith(' ')),
    (last, piece) =>
      ((ENDS_HAN.test(last) && /^[A-Za-z0-9]/u.test(piece)) || (ENDS_LATIN.test(last) && /^\p{Script=Han}/u.test(piece))) &&
      unbrokenWidth(last + piece.replace(BREAKS, '')) <= LONGEST_PIECE,
  );
  return glue(together, (last, piece) => BREAKS.test(last) || unbrokenWidth(last + piece.replace(BREAKS, '')) <= longest);
}
