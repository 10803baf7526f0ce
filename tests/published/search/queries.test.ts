import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { useBrowser } from '../../support/browser.ts';
import { openSearch } from '../../support/built-search.ts';
import { askAll, openSearchPage } from '../../support/search.ts';

interface Labelled {
  q: string;
  first?: string[];
  top?: string;
  answer?: string;
}

const lists = parse(readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8')) as Record<string, Labelled[]>;
const MIN_FIRST_RIGHT = 0.98;
const openPage = useBrowser();

test('what readers type leads where it should', async () => {
  const search = await openSearch(inject('site').dir);
  const labelled = Object.entries(lists).flatMap(([kind, list]) => list.map((each) => ({ kind, ...each })));
  expect(labelled.length).toBeGreaterThanOrEqual(120);
  const wrongFirst: string[] = [];
  const notInTop: string[] = [];
  for (const { kind, q, first = [], top, answer = '' } of labelled) {
    const { state, match, hits, answer: said } = await search(q);
    // A thing is one entry, whichever of its records stands first.
    const places = hits.slice(0, 3).map(({ href, beneath }) => [href, ...beneath].map((address) => address.split('#')[1] ?? address));
    const leadsTo = (entries: readonly string[][], ids: readonly string[]) => entries.some((entry) => entry.some((id) => ids.includes(id)));
    const shown = `${kind} ${q}: ${state} ${String(match)} ${places.map((entry) => entry.join('+')).join(', ')} ${said}`;
    if (kind === 'absent') {
      if (state !== 'empty' && match !== 'partial') notInTop.push(shown);
    } else {
      if (!leadsTo(places.slice(0, 1), first)) wrongFirst.push(shown);
      if (!leadsTo(places, top === undefined ? first : [top])) notInTop.push(shown);
      if (!said.includes(answer)) notInTop.push(shown);
    }
  }
  expect(notInTop).toEqual([]);
  expect(wrongFirst.length / labelled.length, wrongFirst.join('\n')).toBeLessThanOrEqual(1 - MIN_FIRST_RIGHT);
});

test('the page tells how a hit was found: literally, through another name, in part, by its figure, or not at all', async () => {
  const { url } = inject('site');
  const page = await openPage();
  await openSearchPage(page, url);
  const [literal, alias, pinyin, amount, theme, question, figure, absent] = await askAll(page, [
    '光模块',
    'nvidia',
    'gmk',
    '540B',
    '失业',
    '大模型训练算力每年增长多少',
    'PaLM参数量',
    '区块链',
  ]);
  expect(literal).toMatchObject({ state: 'ready', match: 'exact' });
  expect(alias).toMatchObject({ state: 'ready', match: 'alias' });
  expect(alias?.hits[0]?.text).toContain('“nvidia”即“英伟达”');
  expect(pinyin?.hits[0]?.text).toContain('“gmk”即“光模块”');
  expect(amount?.hits[0]?.text).toContain('“540B”即“5400亿”');
  expect(theme?.hits[0]?.text).toContain('与“失业”有关');
  expect(question).toMatchObject({ state: 'ready', match: 'partial' });
  expect(figure?.answer).toContain('5400亿');
  expect(absent).toMatchObject({ state: 'empty', match: null, hits: [] });
});
