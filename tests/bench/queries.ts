import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createEngine } from '../../src/search/engine/engine.ts';
import { openBuiltIndex } from '../support/built-index.ts';
import { holdTo } from './support/figures.ts';

/**
 * What two lists of queries find on dist/ that were written and labelled by people who knew the text alone, before any was run. Who changes the search
 * because of one of them has spent the list: a new one is needed then.
 */
const LIMITS = { notFirst: 15, notInThree: 15, notFound: 5, absentAsExact: 0 };

interface Labelled {
  q: string;
  kind: string;
  /** Ids of which each would be right as the first hit; none for what the site does not have. */
  ok: string[];
}

const list = parse(readFileSync(join(import.meta.dirname, 'blind-queries.yaml'), 'utf8')) as Labelled[];
const { source, lexicon, pinyin } = await openBuiltIndex('dist');
const search = createEngine(source, lexicon, () => Promise.resolve(pinyin));

const tally = { answerable: 0, notFirst: 0, notInThree: 0, notFound: 0, absentAsExact: 0 };
for (const { q, kind, ok } of list) {
  const result = await search(q);
  const hits = result.state === 'ready' ? result.hits : [];
  if (ok.length === 0) {
    tally.absentAsExact += result.state === 'ready' && result.match !== 'partial' ? 1 : 0;
    continue;
  }
  const isRight = hits.map(({ record }) => ok.includes(record.id));
  const isWithin = hits
    .slice(0, 3)
    .some(({ record, beneath }) => [record, ...beneath.map((hit) => hit.record)].some(({ id }) => ok.includes(id)));
  tally.answerable++;
  tally.notFirst += isRight[0] ? 0 : 1;
  tally.notInThree += isWithin ? 0 : 1;
  tally.notFound += hits.length === 0 ? 1 : 0;
  if (!isRight[0]) console.log(`      ${kind} ${q}: ${hits.slice(0, 3).map(({ record }) => record.id).join(', ') || result.state}`); // prettier-ignore
}
const share = (count: number) => (100 * count) / tally.answerable;
const inPercent = (value: number) => `${value.toFixed(1)} %`;
holdTo(LIMITS.notFirst, 'blind queries whose first hit is another', share(tally.notFirst), inPercent);
holdTo(LIMITS.notInThree, 'blind queries without a right hit among the first three', share(tally.notInThree), inPercent);
holdTo(LIMITS.notFound, 'blind queries that find nothing', share(tally.notFound), inPercent);
holdTo(LIMITS.absentAsExact, 'absent things with an exact answer', tally.absentAsExact, (count) => String(count));
