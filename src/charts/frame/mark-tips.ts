import { isTap } from '../../dom/clicks.ts';
import { element } from '../../dom/element.ts';
import { lateStyle } from '../../dom/late-style.ts';
import { isShown } from '../../dom/visible.ts';
import style from '../../styles/chart-tip.css?inline';

lateStyle(style);

const MARK = 'a[data-tip]';
const GAP = 8;
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Explains the marks of a drawing: a tip on hover, focus and tap, which Escape and a tap beside it close; arrow keys step from mark to mark.
 * `first` is the mark that the reader is at already.
 */
export function explainMarks(root: HTMLElement, first: Element | null): void {
  // The marks carry the same words as their names.
  const tip = element('div', { class: 'chart-tip', 'aria-hidden': 'true', hidden: '' });
  root.append(tip);
  let shown: Element | null = null;

  const markAt = (target: EventTarget | null) => (target instanceof Element ? target.closest<SVGAElement>(MARK) : null);
  const onDocument = (event: Event) => {
    const beside = event.target instanceof Node && !tip.contains(event.target) && !shown?.contains(event.target);
    if (event instanceof KeyboardEvent ? event.key === 'Escape' : beside) hide();
  };
  const hide = () => {
    shown = null;
    tip.hidden = true;
    removeEventListener('resize', settle);
    document.removeEventListener('keydown', onDocument);
    document.removeEventListener('pointerdown', onDocument);
  };
  /** A tip in the column beside the drawing covers nothing: it stays, so that it can be read and pointed at. */
  const leave = () => {
    if (shown !== document.activeElement && root.contains(tip)) hide();
  };
  const settle = () => {
    // Another width may show another drawing.
    if (shown && isShown(shown)) place(tip, shown, root);
    else hide();
  };
  const show = (mark: Element) => {
    shown = mark;
    tip.replaceChildren(...linesOf(mark).map((line, index) => writeLine(index === 0 ? 'b' : 'span', line)));
    tip.hidden = false;
    place(tip, mark, root);
    addEventListener('resize', settle);
    // A tip must close too when no mark has the focus.
    document.addEventListener('keydown', onDocument);
    document.addEventListener('pointerdown', onDocument);
  };

  root.addEventListener('pointerover', (event) => {
    const mark = markAt(event.target);
    if (mark && event.pointerType !== 'touch') show(mark);
    else if (!mark && !tip.contains(event.target as Node)) leave();
  });
  root.addEventListener('pointerleave', (event) => {
    // A finger leaves with every tap.
    if (event.pointerType !== 'touch') leave();
  });
  root.addEventListener('focusin', (event) => {
    const mark = markAt(event.target);
    if (!mark) return;
    rove(mark);
    if (mark.matches(':focus-visible')) show(mark);
  });
  root.addEventListener('focusout', hide);
  root.addEventListener('click', (event) => {
    const mark = markAt(event.target);
    if (!isTap(event) || !mark || mark === shown) return;
    // The first tap explains the mark, the second follows its link.
    event.preventDefault();
    show(mark);
  });
  root.addEventListener('keydown', (event) => {
    const mark = markAt(event.target);
    const step = STEPS[event.key];
    if (!mark || step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = siblings(mark);
    const next = marks[marks.indexOf(mark) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  if (!first?.isConnected) return;
  if (first === document.activeElement) rove(first as SVGAElement);
  show(first);
}

/** The lines that explain a mark: its own, else its name with what the name says, nothing twice. */
function linesOf(mark: Element): string[] {
  const own = mark.getAttribute('data-tip') ?? '';
  const [name = '', ...parts] = mark.getAttribute('aria-label')?.split('，') ?? [];
  if (own === '') return [name, parts.filter((part) => !parts.some((other) => other !== part && other.includes(part))).join('，')];
  return own.split('\n');
}

/** A line of a tip; raised digits are set as large as elsewhere. */
function writeLine(name: 'b' | 'span', line: string): HTMLElement {
  const parts = line.split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u);
  return element(name, {}, ...parts.map((part, index) => (index % 2 === 0 ? part : element('span', { class: 'exponent' }, part))));
}

/** All marks shown in the drawing that holds one. */
function siblings(mark: SVGAElement): SVGAElement[] {
  const marks = [...(mark.ownerSVGElement?.querySelectorAll<SVGAElement>(MARK) ?? [])];
  return marks.filter(isShown);
}

/** One mark at a time is a tab stop: Tab enters the drawing and leaves it again. */
function rove(mark: SVGAElement): void {
  for (const sibling of siblings(mark)) sibling.setAttribute('tabindex', sibling === mark ? '0' : '-1');
}

/**
 * Puts the tip into the column beside the drawing where there is one; else above what shows its mark - symbols, and the area that is lit - or
 * below where the screen ends; never over it.
 */
function place(tip: HTMLElement, mark: Element, root: HTMLElement): void {
  const frame = root.getBoundingClientRect();
  const column = root.parentElement?.querySelector('.chart__aside');
  const docked = column !== undefined && column !== null && isShown(column) && column.getBoundingClientRect().left >= frame.right;
  const holder = docked ? column : root;
  if (tip.parentElement !== holder) holder.append(tip);
  tip.classList.toggle('chart-tip--docked', docked);
  if (docked) {
    // A place it had in a narrower window.
    tip.removeAttribute('style');
    return;
  }
  const symbols = [...mark.querySelectorAll('.symbol')].map((symbol) => symbol.getBoundingClientRect());
  const lit = (mark.querySelector('.mark__hit') ?? mark).getBoundingClientRect();
  const middle = symbols.at(-1) ?? lit;
  const left = middle.left + middle.width / 2 - frame.left - tip.offsetWidth / 2;
  const above = Math.min(lit.top, ...symbols.map(({ top }) => top)) - tip.offsetHeight - GAP;
  const below = Math.max(lit.bottom, ...symbols.map(({ bottom }) => bottom)) + GAP;
  const top = above > tip.offsetHeight / 2 ? above : below;
  tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
  tip.style.top = `${top - frame.top}px`;
}
