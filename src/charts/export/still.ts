import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SiteData } from '../../content/site-data.ts';
import { citationText } from '../../content/citations.ts';
import { SITE_LICENCE } from '../../content/dataset.ts';
import { DISPLAY_FAMILY } from '../../fonts/font-subset.ts';
import { announceUndrawable } from '../../fonts/rare-characters.ts';
import { readTokens, resolveTokens } from '../../styles/tokens.ts';
import { chartEntry, drawChart } from '../catalog.ts';
import { ALONE, element, group, svg, text } from '../frame/svg.ts';
import { wrapText } from '../frame/wrap.ts';
import { applyStyles } from './apply-styles.ts';
import { spaceScripts } from './space-scripts.ts';

const MARGIN = 28;
const TITLE = { size: 20, line: 28 };
const SMALL = { size: 12.5, line: 19 };

/**
 * A chart as a picture that stands alone: headline, unit, drawing, sources, licence and address, in the light theme.
 */
export function stillPicture(data: SiteData, id: string, address: string): string {
  const entry = chartEntry(data, id);
  const drawing = drawChart(data, id, 'wide');
  const width = drawing.width + 2 * MARGIN;
  const title = wrapText(entry.title, TITLE.size, drawing.width);
  const subtitle = wrapText(entry.subtitle, SMALL.size, drawing.width);
  const sources = `出处：${[citationText(data, entry.sources), entry.source_note ?? []].flat().join('；')}。`;
  const source = [sources, `${data.site.name}，${SITE_LICENCE}，${address}`].flatMap((line) => wrapText(line, SMALL.size, drawing.width));
  const titleTop = MARGIN + TITLE.size - 3;
  const subtitleTop = titleTop + title.length * TITLE.line - 4;
  const drawingTop = subtitleTop + subtitle.length * SMALL.line;
  const sourceTop = drawingTop + drawing.height + SMALL.line + 8;
  const height = sourceTop + (source.length - 1) * SMALL.line + MARGIN + 1;
  const lines = (className: string, top: number, step: number, words: readonly string[]) =>
    words.map((line, index) => text({ class: className, x: MARGIN, y: top + index * step }, line));
  const { markup, texts = [] } = svg(width, height, { ...ALONE, class: 'chart__svg', role: 'img' }, [
    element('title', {}, [entry.title]),
    element('desc', {}, [entry.summary]),
    element('rect', { class: 'still__paper', width, height }),
    ...lines('still__title', titleTop, TITLE.line, title),
    ...lines('still__small', subtitleTop, SMALL.line, subtitle),
    group({ transform: `translate(${MARGIN} ${drawingTop})` }, drawing.children),
    ...lines('still__small', sourceTop, SMALL.line, source),
  ]);
  announceUndrawable(texts.join(''), `/charts/${id}.svg`);
  return `${applyStyles(spaceScripts(markup), stillStyles())}\n`;
}

const OWN_STYLES = `
.chart__svg text { font-family: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.chart__svg .still__paper { fill: var(--paper); }
.chart__svg .still__title { font-family: "${DISPLAY_FAMILY}", "Songti SC", "Noto Serif SC", "SimSun", serif; font-size: ${TITLE.size}px; font-weight: 700; }
.chart__svg .still__small { fill: var(--ink-soft); font-size: ${SMALL.size}px; }
`;

/** A selector with `:is()`, which renderers of pictures do not know: what stands before it, in it and behind it. */
const ANY_OF = /([^{},]*):is\(([^)]*)\)([^{},]*?)(?=\s*[{,])/gu;
const eachOf = (_: string, before: string, all: string, behind: string) => before + all.replaceAll(', ', `${behind},${before}`) + behind;

/** The marks' style sheet with the colours of the light theme in place of custom properties; `more` is added to it. No other is needed. */
export function stillStyles(more = ''): string {
  const read = (name: string) => readFileSync(resolve('src/styles', name), 'utf8');
  const marks = read('chart-marks.css')
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(ANY_OF, eachOf);
  return resolveTokens(marks + OWN_STYLES + more, readTokens(read('tokens.css'), 'light'))
    .replace(/\s+/gu, ' ')
    .trim();
}
