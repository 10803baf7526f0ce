import { fold } from '../normalise.ts';
import type { Fact } from '../record.ts';
import type { PreparedRecord } from './prepared.ts';
import type { Site } from './site.ts';
import type { Synonyms } from './synonyms.ts';

/** What is said around a name and what is asked, and adds nothing: 燕鸥有多少装机. None of it can be read in two ways: all would be tried. */
const FILLER = String.raw`(?:[\s？?！!。，,:：·"]|到底|一共|总共|大约|大概|究竟|请问|模型|的|有|是|多少|多大|多高|什么时候|什么|何时|哪一?年|几|个|了|吗|呢|啊|为|\b(?:which|what|how|many|much|does|do|have|has|of|the|is|are)\b)*`;
const AROUND = new RegExp(`^${FILLER}|${FILLER}$`, 'gu');
/** Whose figures come first. */
const FIRST_SPEAKER = '报告';

/**
 * What the data say where a query is the name of a thing and of one of its figures, in either order; undefined where it is anything else.
 * `records` are those that may be about the thing.
 */
export function answerOf(whole: string, records: readonly PreparedRecord[], { synonyms, forms }: Site) {
  const answers = records.flatMap((record) => {
    const isAskedFor = ({ asked }: Fact) =>
      asked.some((word) => {
        const name = nameBeside(whole, fold(word, forms).text);
        return name !== undefined && isNameOf(name, record, records, synonyms);
      });
    const facts = (record.facts ?? []).filter(isAskedFor);
    return facts.length > 0 ? [{ record, facts }] : [];
  });
  const values = new Set(answers.map(({ facts }) => facts.map(({ value }) => value).join('\n')));
  const [first] = answers;
  // Of two things of that name neither was meant for sure.
  if (!first || values.size > 1) return undefined;
  const facts = [...first.facts].sort((a, b) => Number(b.speaker === FIRST_SPEAKER) - Number(a.speaker === FIRST_SPEAKER));
  const note = facts.find((fact) => fact.note !== undefined)?.note;
  return {
    id: first.record.id,
    thing: first.record.title,
    asked: facts[0]?.asked[0] ?? '',
    figures: facts.map(({ value, speaker, url }) => ({ value, speaker, url })),
    ...(note !== undefined && { note }),
  };
}

/** What stands beside a word in a text, without what adds nothing; undefined where the word is not there, or in the middle. */
function nameBeside(whole: string, asked: string): string | undefined {
  const at = whole.indexOf(asked);
  if (at < 0) return undefined;
  const beside = [whole.slice(0, at), whole.slice(at + asked.length)].map((part) => part.replace(AROUND, '')).filter(Boolean);
  return beside.length === 1 ? beside[0] : undefined;
}

/** Whether a name is that of the thing a record stands for: what records are called themselves goes before other names of it. */
function isNameOf(name: string, record: PreparedRecord, records: readonly PreparedRecord[], synonyms: Synonyms): boolean {
  const things = new Set(records.filter(({ names_ }) => names_.includes(name)).map(({ id, thing }) => thing ?? id));
  if (things.size > 0) return things.has(record.id);
  return synonyms.of(name).some(({ text }) => record.names_.includes(text));
}
