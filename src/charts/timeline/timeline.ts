import { followAddress, readState } from '../../dom/address-state.ts';
import { isPlainClick } from '../../dom/clicks.ts';
import { followPointer } from '../frame/linked-views.ts';
import { redraw } from '../frame/redraw.ts';
import { eventKind } from './events.ts';
import type { DrawnEvent, TimelineInput } from './input.ts';
import { matches, timelineChoices, type TimelineChoice } from './filter.ts';
import { drawLadder } from './ladder.ts';
import { drawOverviews, openableYears } from './overview.ts';

/** What the page has for the script: the events with the organisations that they mention, and the rest where the report has the chart. */
interface Source extends Partial<Omit<TimelineInput, 'events'>> {
  events: readonly (DrawnEvent & { orgs: readonly string[] })[];
}

type Choose = (change: Partial<TimelineChoice>) => void;

/** Filters the timeline, opens its years one by one and shows what of it is one event; what is chosen stands in the address. */
class TimelineView extends HTMLElement {
  #source: Source = { events: [] };
  #choice: TimelineChoice = { lane: '', kind: '', org: '', year: '' };

  connectedCallback(): void {
    this.#source = JSON.parse(this.querySelector('[data-timeline]')?.textContent ?? '{"events":[]}') as Source;
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    const valuesOf = (group: string, those = boxes) => those.filter(({ name }) => name === group).map(({ value }) => value);
    const orgs = [...this.querySelectorAll('option')].map(({ value }) => value).filter(Boolean);
    const whole = this.#chart(this.#source.events);
    const choices = timelineChoices(valuesOf('lane'), valuesOf('kind'), orgs, whole ? openableYears(whole).map(String) : []);
    const choose: Choose = (change) => {
      this.#show({ ...this.#choice, ...change });
      keep(this.#choice);
    };
    const keep = followAddress(choices, ['lane', 'kind', 'org'], (choice) => {
      for (const box of boxes) box.checked = choice[box.name as 'lane' | 'kind'].split(',').includes(box.value);
      for (const select of this.querySelectorAll('select')) select.value = choice.org;
      this.#show(choice);
    });
    for (const part of this.querySelectorAll<HTMLFieldSetElement | HTMLButtonElement>(':disabled')) part.disabled = false;
    this.addEventListener('change', () => {
      const checked = boxes.filter((box) => box.checked);
      const chosen = { lane: valuesOf('lane', checked).join(','), kind: valuesOf('kind', checked).join(',') };
      const org = this.querySelector('select')?.value ?? '';
      choose({ ...readState(choices, new URLSearchParams({ ...chosen, org }).toString()), year: this.#choice.year });
    });
    this.querySelector('[data-reset]')?.addEventListener('click', () => {
      for (const box of boxes) box.checked = false;
      for (const select of this.querySelectorAll('select')) select.value = '';
      choose({ lane: '', kind: '', org: '' });
    });
    this.#makeDisclosure();
    this.#makeYears(choose);
    followPointer();
  }

  /** What the pictures are drawn of; nothing where the report has no chart. */
  #chart(events: readonly DrawnEvent[]): TimelineInput | undefined {
    const { years, lanes, reportDate } = this.#source;
    return years && lanes && reportDate !== undefined ? { years, lanes, reportDate, events } : undefined;
  }

  #show(choice: TimelineChoice): void {
    const changed = Object.entries(choice).some(([name, value]) => this.#choice[name as keyof TimelineChoice] !== value);
    this.#choice = choice;
    const { events } = this.#source;
    const shown = events.filter((event) => matches(choice, { ...event, kind: eventKind(event) }));
    const ids = new Set(shown.map(({ id }) => id));
    for (const item of this.querySelectorAll<HTMLElement>('[data-event], [data-row]'))
      item.hidden = !ids.has(item.dataset['event'] ?? item.dataset['row'] ?? '');
    for (const year of this.querySelectorAll<HTMLElement>('[data-year]')) year.hidden = !year.querySelector('[data-event]:not([hidden])');
    const all = shown.length === events.length;
    const output = this.querySelector('output');
    if (output) output.textContent = all ? `共${shown.length}项` : `显示${shown.length}项，共${events.length}项`;
    for (const reset of this.querySelectorAll<HTMLButtonElement>('[data-reset]')) reset.hidden = all;
    if (changed) this.#draw(shown);
  }

  #draw(events: readonly DrawnEvent[]): void {
    const input = this.#chart(events);
    if (!input) return;
    const { year } = this.#choice;
    const drawings = [drawLadder(input), ...drawOverviews(input, { open: year === '' ? undefined : Number(year), isLinked: true })];
    redraw(this.querySelectorAll('chart-picture > svg'), drawings);
    this.#nameYears();
  }

  /** On a small screen the filters open on demand: the picture comes first. */
  #makeDisclosure(): void {
    const opener = this.querySelector('[data-filters]');
    opener?.addEventListener('click', () => {
      const open = this.querySelector('.timeline-controls__filters')?.toggleAttribute('data-shown') ?? false;
      opener.setAttribute('aria-expanded', String(open));
    });
  }

  /** Makes the years of the strip buttons that open a year; the one that is open gives way to all of them again. */
  #makeYears(choose: Choose): void {
    const open = (event: MouseEvent | KeyboardEvent) => {
      const year = (event.target as Element).closest('[data-open]')?.getAttribute('data-open');
      if (year === null || year === undefined) return;
      event.preventDefault();
      choose({ year: year === this.#choice.year ? '' : year });
      // Its drawing has been replaced.
      const again = [...this.querySelectorAll<SVGAElement>(`[data-open="${year}"]`)];
      again.find((link) => link.getClientRects().length > 0)?.focus({ preventScroll: true });
    };
    this.addEventListener('click', (event) => {
      if (isPlainClick(event)) open(event);
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === ' ') open(event);
    });
    this.#nameYears();
  }

  #nameYears(): void {
    for (const link of this.querySelectorAll('[data-open]')) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-pressed', String(link.getAttribute('data-open') === this.#choice.year));
    }
  }
}

customElements.define('timeline-view', TimelineView);
