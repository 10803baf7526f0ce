const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Punctuation, particles and suffixes, which never begin a line of a headline or label: 巨头的, 渗透率, 服务器. */
const CLINGS = /^(?:[，。、；：！？）”》\s]|[的了等器率块化性者量度机]$)/u;
/** What opens: it never ends a line; nor does a name's hyphen. */
const OPENS = /[（“《]$|[A-Za-z]-$/u;
/** A hyphen of a name belongs to both sides; after Han it is a minus. */
const HYPHEN = /[A-Za-z]-$/u;
/** A number with its measure stays whole: 2个月, 1400倍, 5400亿. */
const NUMBER = /\d[个亿万]*$/u;
const MEASURE = /^[年月日个亿万倍种元项家张成%]/u;

/** Words of the field that the segmenter takes apart. */
const WORDS = [
  '决策式', '生成式', '预训练', '大模型', '光模块', '元宇宙', '产业链', '运营商', '数量级', '千万量级', '万亿元', '可替代', '三年半',
  '评级', '算力', '港股', '选股', '投资', '注资', '翻番', '翻一番', '正负', '为准', '走红', '吃紧', '自列', '合列', '所列', '数出', '增至',
  '几次', '几代', '几种', '三个', '四类', '五年', '一步', '用在', '英伟达', '腾讯', '商汤', '通义千问', '月活', '出处', '下文', '涨幅', '配比',
  '校注', '按来源', '照其所印', '链接', '复用',
]; // prettier-ignore
const LONGEST_WORD = 5;

/** Puts together neighbours that make up one of the words. */
function joinWords(segments: readonly string[]): string[] {
  const joined: string[] = [];
  for (let start = 0; start < segments.length;) {
    let count = LONGEST_WORD;
    while (count > 1 && !WORDS.includes(segments.slice(start, start + count).join(''))) count -= 1;
    joined.push(segments.slice(start, start + count).join(''));
    start += count;
  }
  return joined;
}

/**
 * Cuts a short text into pieces between which a line may break: words, with the punctuation and the particles that belong to
 * them. At build time only: browsers segment in ways of their own.
 */
export function phrases(text: string): string[] {
  const pieces: string[] = [];
  for (const segment of joinWords(Array.from(segmenter.segment(text), (part) => part.segment))) {
    const last = pieces.at(-1);
    const together =
      last !== undefined &&
      (CLINGS.test(segment) || HYPHEN.test(last + segment) || OPENS.test(last) || (NUMBER.test(last) && MEASURE.test(segment)));
    if (together) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

const ENDS_HAN = /\p{Script=Han}$/u;
const ENDS_LATIN = /[A-Za-z0-9]$/u;

/** The pieces for HTML: Han and Latin stay together, since a `<wbr>` between them would take the thin space that the browser sets. */
export function htmlPhrases(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of phrases(text)) {
    const last = pieces.at(-1);
    const mixed =
      last !== undefined &&
      ((ENDS_HAN.test(last) && /^[A-Za-z0-9]/u.test(piece)) || (ENDS_LATIN.test(last) && /^\p{Script=Han}/u.test(piece)));
    if (mixed) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
