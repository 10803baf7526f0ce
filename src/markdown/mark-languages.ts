import type { LanguagePart } from '../text/languages.ts';

/** A comment or script as it is, a tag, or what stands between. `<wbr>` is no tag here: it may stand within a passage. */
const PIECES = /<!--[^]*?-->|<(script|style)\b[^]*?<\/\1>|<(?!wbr)[a-z/!](?:[^>"']|"[^"]*"|'[^']*')*>|(?:[^<]+|<wbr>)+|</giu;
const NAME = /^<\/?([a-z][^\s/>]*)/iu;
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** What stands in them is in no language, or says what the text says. */
const UNMARKED = new Set(['code', 'pre', 'kbd', 'head']);
/** Elements that hold text alone, which is marked as a whole or not at all. */
const TEXT_ONLY = new Set(['option', 'textarea', 'title', 'desc']);
/** Texts of a picture; elsewhere in it a word would not show. */
const SVG_TEXTS = new Set(['text', 'tspan']);
/** Elements that keep the language of the page: for their own words, or since a span without a class would pass for a mark. */
const UNCHANGED = /\s(?:lang|aria-label|title)=|^<span(?!.* class=)/u;
/** A character of HTML as it is written. */
const CHARACTER = /<wbr>|&#?\w+;|[^]/gu;
const READS: Record<string, string> = { '<wbr>': '', '&amp;': '&', '&#38;': '&', '&#39;': "'", '&quot;': '"', '&#34;': '"', '&nbsp;': ' ' };

type Split = (text: string) => LanguagePart[];

interface OpenElement {
  name: string;
  /** Language of what stands in it; undefined where that is the page's. */
  lang: string | undefined;
  unmarked: boolean;
  svg: boolean;
}

/**
 * Marks the passages of a page that are in another language than the page: with `lang` on the element that has nothing else in it, else with
 * an element around them. Whatever the page was made from, a chapter, an entry or a picture, what a reader is shown has passed here.
 */
export function markLanguages(html: string, split: Split): string {
  const pieces = html.match(PIECES) ?? [];
  const written = [...pieces];
  const open: OpenElement[] = [];
  for (const [index, piece] of pieces.entries()) {
    const name = NAME.exec(piece)?.[1]?.toLowerCase();
    if (name === undefined) {
      const within = open.at(-1);
      if (!within || within.unmarked || piece.startsWith('<!')) continue;
      markText(written, index, within, pieces[index + 1]?.startsWith('</') === true && isOpening(pieces[index - 1]), split);
    } else if (piece.startsWith('</')) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at >= 0) open.length = at;
    } else if (!VOID.has(name) && !piece.endsWith('/>')) {
      const around = open.at(-1);
      open.push({
        name,
        lang: name === 'html' ? undefined : (/\slang="([^"]*)"/u.exec(piece)?.[1] ?? around?.lang),
        // What is hidden from screen readers needs no language.
        unmarked: (around?.unmarked ?? false) || UNMARKED.has(name) || piece.includes(' aria-hidden="true"'),
        svg: name === 'svg' || ((around?.svg ?? false) && name !== 'foreignobject'),
      });
    }
  }
  return written.join('');
}

function isOpening(tag = ''): boolean {
  const name = NAME.exec(tag)?.[1]?.toLowerCase();
  return name !== undefined && !tag.startsWith('</') && !tag.endsWith('/>') && !VOID.has(name);
}

/** Marks one text of the page; `alone` says that the tags of its element stand right before and behind it. */
function markText(written: string[], index: number, { name, lang: around, svg }: OpenElement, alone: boolean, split: Split): void {
  const parts = htmlParts(written[index] ?? '', split);
  const marked = parts.filter(({ lang }) => lang !== undefined && lang !== around);
  if (marked.length === 0) return;
  const [{ lang } = {}, ...others] = parts.filter(({ html }) => html.trim() !== '');
  const tag = written[index - 1] ?? '';
  if (alone && others.length === 0 && lang !== undefined && !UNCHANGED.test(tag)) {
    written[index - 1] = `${tag.slice(0, -1)} lang="${lang}">`;
  } else if (!TEXT_ONLY.has(name) && (!svg || SVG_TEXTS.has(name))) {
    const mark = svg ? 'tspan' : 'span';
    written[index] = parts
      .map((part) => (marked.includes(part) ? `<${mark} lang="${part.lang ?? ''}">${part.html}</${mark}>` : part.html))
      .join('');
  }
}

/** The parts of a text as they are written in HTML. */
function htmlParts(html: string, split: Split): { html: string; lang?: string | undefined }[] {
  const left = (html.match(CHARACTER) ?? []).map((source) => ({ source, reads: readCharacter(source) }));
  const parts = split(left.map(({ reads }) => reads).join('')).map(({ text, lang }) => {
    let [part, length] = ['', 0];
    while (length < text.length) {
      const { source = '', reads = ' ' } = left.shift() ?? {};
      part += source;
      length += reads.length;
    }
    return { html: part, lang };
  });
  return [...parts, { html: left.map(({ source }) => source).join('') }];
}

function readCharacter(source: string): string {
  // What else has a name or number is no letter.
  return READS[source] ?? (source.length > 2 ? '\uFFFC' : source);
}
