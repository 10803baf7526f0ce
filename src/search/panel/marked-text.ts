import report from 'virtual:report';
import { element } from '../../dom/element.ts';
import { languageSplitter } from '../../text/languages.ts';
import { PARTED } from '../../text/parted.ts';
import { wholes } from '../../text/wholes.ts';
import type { MarkedPiece } from '../engine/excerpt.ts';

/** A longer mark may be longer than a line. */
const WHOLE_LENGTH = 8;

const languagesIn = languageSplitter(report.languages);

/**
 * Text with its marked pieces as <mark>, as on the pages: with its languages, numbers with their units and short marks never broken, and where one
 * of these or a break parts Han and Latin with the gap of styles/phrases.css: what browsers set belongs to the mark, or begins a line.
 */
export function marked(pieces: readonly MarkedPiece[]): (Node | string)[] {
  let last = '';
  const gapBefore = (text: string, breaks = false) => {
    const isParted = PARTED.test(last + text.charAt(0));
    last = text.slice(-1);
    return isParted ? [element('span', { 'data-gap': '' })] : breaks ? [element('wbr', { 'aria-hidden': 'true' })] : [];
  };
  return cut(pieces, languagesIn).flatMap(([{ lang }, ofLanguage]) => {
    const words = cut(ofLanguage, wholes).flatMap(([part, within]) => {
      const gap = gapBefore(part.text.charAt(0), within[0]?.breaks);
      const nodes = within.flatMap(({ text, marked: isMarked, breaks }, index) => [
        ...gapBefore(text, breaks && index > 0),
        isMarked ? element('mark', wholeIf(text.length <= WHOLE_LENGTH), text) : text,
      ]);
      return [...gap, ...(part.whole ? [element('span', wholeIf(true), ...nodes)] : nodes)];
    });
    return lang === undefined ? words : [element('span', { lang }, ...words)];
  });
}

const wholeIf = (isWhole: boolean): Record<string, string> => (isWhole ? { class: 'whole' } : {});

/** The parts that `split` makes of a text, each with its pieces. */
function cut<P extends { text: string }>(pieces: readonly MarkedPiece[], split: (text: string) => P[]): [part: P, pieces: MarkedPiece[]][] {
  let end = 0;
  return split(pieces.map(({ text }) => text).join('')).map((part) => {
    const start = end;
    end += part.text.length;
    let at = 0;
    const within = pieces.map(({ text, breaks, ...piece }) => {
      const from = at;
      at += text.length;
      return { ...piece, breaks: breaks && from >= start, text: text.slice(Math.max(0, start - from), Math.max(0, end - from)) };
    });
    return [part, within.filter(({ text }) => text !== '')];
  });
}
