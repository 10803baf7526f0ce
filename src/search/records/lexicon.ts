import { Converter } from 'opencc-js/t2cn';
import hongKongWords from 'opencc-js/dict/HKPhrasesRev';
import taiwanWords from 'opencc-js/dict/TWPhrasesRev';
import { formsOf } from '../../content/find-names.ts';
import { orgSearchNames } from '../../report/org-links.ts';
import type { SiteData } from '../../content/site-data.ts';
import { fold, parseForms, type SimplifiedForms } from '../normalise.ts';
import type { Lexicon, SearchRecord, SynonymGroup } from '../record.ts';
import { makeRegional } from '../engine/regional.ts';
import { STOP_WORDS } from '../engine/words.ts';
import { amountsOf } from './amounts.ts';

/** What the engine must know of words beside the text: synonyms, traditional characters, words of other regions, amounts. */
export function makeLexicon(data: SiteData, records: readonly SearchRecord[]): Lexicon {
  const synonyms = synonymGroups(data);
  const names = synonyms.flatMap((group) => group.names);
  // Questions are asked in words that the text may lack.
  const simplified = traditionalForms([...records.map((record) => record.title + record.text), ...names, ...STOP_WORDS].join(''));
  const forms = parseForms(simplified);
  const texts = records.map((record) => fold(`${record.title}\n${record.text}`, forms).text);
  const textOf = new Map(records.map(({ id }, index) => [id, texts[index] ?? '']));
  const regional = regionalWords(texts, synonyms, forms);
  const read = makeRegional(regional);
  return {
    synonyms: synonyms.map((group) => saidFirst(distinct(group, (name) => read(fold(name, forms).text)), textOf, forms)),
    simplified,
    regional,
    amounts: amountsOf(texts),
  };
}

/** Names that mean the same, of terms, organisations and everyday words. */
function synonymGroups({ terms, companies, spellings = [] }: SiteData): SynonymGroup[] {
  return [
    ...terms.map((term) => ({ id: `term-${term.id}`, names: formsOf(term) })),
    ...companies.map((company) => ({ id: `org-${company.id}`, names: orgSearchNames(company) })),
    // No record explains an everyday word.
    ...spellings.map((names) => ({ id: '', names })),
  ].filter((group) => group.names.length > 1);
}

/** A group without the names that are read as one before them: GPT3 beside GPT-3, 伺服器 beside 服务器. */
function distinct({ id, names }: SynonymGroup, read: (name: string) => string): SynonymGroup {
  const all = names.map(read);
  return { id, names: names.filter((_, index) => all.indexOf(all[index] ?? '') === index) };
}

/** A group with the names first by which other records call the thing: the rest need not be looked for when one of these is. */
function saidFirst(
  { id, names: [first = '', ...others] }: SynonymGroup,
  texts: ReadonlyMap<string, string>,
  forms: SimplifiedForms,
): SynonymGroup {
  const isSaid = (name: string) => {
    const needle = fold(name, forms).text;
    return [...texts].some(([record, text]) => record !== id && text.includes(needle));
  };
  const said = [first, ...others.filter(isSaid)];
  return { id, names: [...said, ...others.filter((name) => !said.includes(name))], said: said.length };
}

/** CJK ideographs, extension A before them: where the traditional characters in use stand. */
const [FIRST_IDEOGRAPH, LAST_IDEOGRAPH] = [0x3400, 0x9fff];

/** Each traditional character whose simplified form the text uses, followed by that form: 數数據据. */
function traditionalForms(text: string): string {
  const simplify = Converter({ from: 't', to: 'cn' });
  const used = new Set(text);
  let pairs = '';
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code++) {
    const character = String.fromCodePoint(code);
    const form = simplify(character);
    // A text that has the traditional character as well is folded on both sides.
    if (form !== character && form.length === 1 && used.has(form)) pairs += character + form;
  }
  return pairs;
}

/**
 * Words of Taiwan and Hong Kong with the words of the mainland that the text has in their place: 網路, 网络.
 * What the text says itself means what it means there, unless it is a name of the same thing.
 */
function regionalWords(
  texts: readonly string[],
  synonyms: readonly SynonymGroup[],
  forms: SimplifiedForms,
): [typed: string, word: string][] {
  const simplify = Converter({ from: 't', to: 'cn' });
  const foldWord = (word: string) => fold(simplify(word), forms).text;
  const text = texts.join('\n');
  const groups = synonyms.map(({ names }) => new Set(names.map(foldWord)));
  const pairs = [taiwanWords, hongKongWords].flatMap((words) => words.split('|').map((pair) => pair.split(' ').map(foldWord)));
  const used = pairs.filter(([typed = '', word = '']) => {
    if (typed === word || typed.length < 2 || !text.includes(word)) return false;
    return !text.includes(typed) || groups.some((names) => names.has(typed) && names.has(word));
  });
  const known = new Map(used.map(([typed = '', word = '']) => [typed, word]));
  // Another word is not cut where one of these ends: 程式設計師 is more than 程式設計.
  const longer = pairs.filter(([typed = '']) => !text.includes(typed) && prefixes(typed).some((prefix) => known.has(prefix)));
  return [...new Map([...longer.map(([typed = '', word = '']): [string, string] => [typed, word]), ...known])];
}

function prefixes(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 2) }, (_, index) => word.slice(0, index + 2));
}
