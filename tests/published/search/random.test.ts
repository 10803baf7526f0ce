import { Converter } from 'opencc-js/t2cn';
import { expect, inject, test } from 'vitest';
import { readReport } from '../../../src/report/report.ts';
import { PAGE_ONLY } from '../../../src/search/records/page-elements.ts';
import { useBrowser } from '../../support/browser.ts';
import { openSearch } from '../../support/built-search.ts';
import { seededRandom } from '../../support/random.ts';
import { askAll, openSearchPage, type Shown } from '../../support/search.ts';

const { url, dir, content } = inject('site');
const PAGES = [
  ...readReport(content).chapters.map(({ id }) => id),
  'models',
  'timeline',
  'glossary',
  'directory',
  'annotations',
  'sources',
];
const SAMPLES = 500;
/** Every so many is asked on the page as well. */
const ASKED_ON_PAGE = 20;
/** Part of the samples that may be found on their page only: the words over lists of links, such as 事件. */
const MAX_ELSEWHERE = 0.08;
const TIMEOUT_MS = 240_000;
const WIDE = { viewport: { width: 1440, height: 900 } };
const openPage = useBrowser();

/** A piece of visible text and where it may be found, read off the page as a browser shows it. */
interface Visible {
  text: string;
  /** Address of the nearest permalink around it, without one of the page. */
  owner: string;
  /** Where else a reader may be led: to the page, and to where the text is a link to. */
  others: string[];
  /** Whether it can be clicked, or is true of the page alone. */
  control: boolean;
}

test(
  '500 random strings of the visible text are all found, and nothing is shown that does not say them',
  { timeout: TIMEOUT_MS },
  async () => {
    const visible: Visible[] = [];
    // Without scripts: what these add depends on how far they have come, and some of it on the day.
    const reader = await openPage({ ...WIDE, javaScriptEnabled: false });
    for (const name of PAGES) {
      await reader.goto(`${url}${name}/`);
      visible.push(...(await reader.evaluate(readVisible, { page: name, pageOnly: PAGE_ONLY })));
    }
    const random = seededRandom(20230515);
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
    const samples: (Visible & { query: string })[] = [];
    while (samples.length < SAMPLES) {
      const place = pick(visible);
      const query = place && sample(place.text, random);
      if (place && query) samples.push({ ...place, query });
    }
    const search = await openSearch(dir);
    const answers = new Map<string, Shown>();
    for (const { query } of samples) answers.set(query, await search(query));
    const missed: string[] = [];
    const elsewhere: string[] = [];
    const beside: string[] = [];
    for (const { query, owner, others, control } of samples) {
      const hits = answers.get(query)?.hits ?? [];
      const found = new Set(hits.flatMap(({ href, beneath, behind = [] }) => [href, ...beneath, ...behind]));
      if (!control && !found.has(owner)) elsewhere.push(query);
      if (![owner, ...others].some((place) => found.has(place))) missed.push(`${query} (${owner})`);
      for (const { href, text } of hits) {
        if (!plain(text).includes(plain(query)) && !text.includes(`“${query}”即“`) && !text.includes(`与“${query}”有关`))
          beside.push(`${query}: ${href} ${text}`);
      }
    }
    expect({ missed, beside }).toEqual({ missed: [], beside: [] });
    expect(elsewhere.length, elsewhere.join(' ')).toBeLessThanOrEqual(SAMPLES * MAX_ELSEWHERE);
    const page = await openPage(WIDE);
    await openSearchPage(page, url);
    const some = samples.map(({ query }) => query).filter((_, index) => index % ASKED_ON_PAGE === 0);
    const places = (one: Shown | undefined) => new Set(one?.hits.flatMap(({ href, beneath }) => [href, ...beneath]));
    const asked = await askAll(page, some);
    // A page that has listed an entry shows more of what belongs beneath it than stands there at first.
    const lacking = some.flatMap((query, index) => [...places(answers.get(query)).difference(places(asked[index]))]);
    expect(lacking).toEqual([]);
  },
);

const simplify = Converter({ from: 't', to: 'cn' });

/** Text compared without what a reader does not see as a difference: width, case, traditional forms, spaces, separators, hyphens. */
function plain(text: string): string {
  return simplify(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,·\-–]/gu, '');
}

/** A run of two to six Chinese characters, a Latin word or number, or the beginning of one. */
function sample(text: string, random: () => number): string | undefined {
  const runs = text.match(/\p{Script=Han}{2,}|\p{Script=Latin}[\p{Script=Latin}\p{M}\d-]+|\d[\d,.]*\d/gu);
  const run = runs?.[Math.floor(random() * runs.length)];
  if (run === undefined) return undefined;
  if (!/\p{Script=Han}/u.test(run)) return run.slice(0, random() < 0.5 ? undefined : 2 + Math.floor(random() * (run.length - 1)));
  const length = Math.min(run.length, 2 + Math.floor(random() * 5));
  const start = Math.floor(random() * (run.length - length + 1));
  return run.slice(start, start + length);
}

/** Runs in the page. */
function readVisible({ page, pageOnly }: { page: string; pageOnly: string }): Visible[] {
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  const found: Visible[] = [];
  /** Texts of paragraphs, across the elements in them. */
  const paragraphs = new Map<Element, Visible>();
  while (walker.nextNode()) {
    const { textContent: text, parentElement: parent } = walker.currentNode;
    // What is behind the point of a number that is aligned by it is no number.
    if (!text?.trim() || /^\.\d/u.test(text) || !parent?.checkVisibility({ visibilityProperty: true })) continue;
    if (parent.closest('.visually-hidden, script, style, a[data-note]')) continue;
    const note = parent.closest('[data-note-card]')?.getAttribute('data-note-card');
    const record = parent.closest('section[data-section], tr[id], li[id], figure[id]:not([id^="ui-"])');
    const id = record?.getAttribute('data-section') ?? record?.id;
    const path = `/${page}/`;
    // An index that says it again, shorter.
    const again = parent.closest('.gravity-index li')?.querySelector('a')?.hash;
    const control = parent.closest('a, button, label, summary, nav, form');
    const { pathname, hash } = new URL(control?.getAttribute('href') ?? '', location.href);
    const visible = {
      text,
      owner: note ? `/annotations/#note-${note}` : (again ?? id) ? `${path}${again ?? `#${id ?? ''}`}` : path,
      others: [path, pathname + hash],
      control: control !== null || parent.closest(pageOnly) !== null,
    };
    found.push(visible);
    const paragraph = parent.closest('p:not(.event__date, .event__title, .source__facts, .org-products)');
    if (!paragraph || paragraph.closest(pageOnly) || paragraph.querySelector(pageOnly)) continue;
    const whole = paragraphs.get(paragraph);
    if (whole) whole.text += text;
    else paragraphs.set(paragraph, { ...visible, control: false });
  }
  return [...found, ...paragraphs.values()];
}
