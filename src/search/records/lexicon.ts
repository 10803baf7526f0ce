import { Converter } from 'opencc-js/t2cn';
import hongKongWords from 'opencc-js/dict/HKPhrasesRev';
import taiwanWords from 'opencc-js/dict/TWPhrasesRev';
import { formsOf } from '../../content/find-names.ts';
import { orgSearchNames } from '../../report/org-links.ts';
import type { SiteData } from '../../content/site-data.ts';
import { fold, parseForms } from '../normalise.ts';
import type { Lexicon, SearchRecord, SynonymGroup } from '../record.ts';
import { makeRegional } from '../engine/regional.ts';
import { STOP_WORDS } from '../engine/words.ts';
import { amountsOf } from './amounts.ts';

/** What the engine must know of words beside the text: synonyms, traditional characters, words of other regions, amounts. */
export function makeLexicon(data: SiteData, records: readonly SearchRecord[]): Lexicon {
  const synonyms = synonymGroups(data);
  const names = synonyms.flatMap((group) => group.names);
  const simplify = Converter({ from: 't', to: 'cn' });
  // Questions are asked in words that the text may lack.
  const simplified = traditionalForms([...records.map((record) => record.title + record.text), ...names, ...STOP_WORDS].join(''), simplify);
  const forms = parseForms(simplified);
  const foldWord = (word: string) => fold(word, forms).text;
  const texts = new Map(records.map(({ id, title, text }) => [id, foldWord(`${title}\n${text}`)]));
  const stands = standsIn([...texts.values()].join('\n'));
  const regional = regionalWords(synonyms, stands, (word) => foldWord(simplify(word)));
  const inWordsHere = makeRegional(regional);
  return {
    synonyms: synonyms.map((group) =>
      saidFirst(
        distinct(group, (name) => inWordsHere(foldWord(name))),
        (name) => {
          const needle = foldWord(name);
          return stands(needle) && [...texts].some(([record, text]) => record !== group.id && text.includes(needle));
        },
      ),
    ),
    simplified,
    regional,
    amounts: amountsOf([...texts.values()]),
  };
}

/** Looks for words in a text; most that are not there are known by two characters that nowhere stand beside each other. */
function standsIn(text: string): (word: string) => boolean {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return (word) => (word.length < 2 || (pairs.has(word.slice(0, 2)) && pairs.has(word.slice(-2)))) && text.includes(word);
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
function saidFirst({ id, names: [first = '', ...others] }: SynonymGroup, isSaid: (name: string) => boolean): SynonymGroup {
  const { true: said = [], false: unsaid = [] } = Object.groupBy(others, (name) => String(isSaid(name)));
  return { id, names: [first, ...said, ...unsaid], said: said.length + 1 };
}

/** CJK ideographs, extension A before them: where the traditional characters in use stand. */
const [FIRST_IDEOGRAPH, LAST_IDEOGRAPH] = [0x3400, 0x9fff];

/** Each traditional character whose simplified form the text uses, followed by that form: 數数據据. */
function traditionalForms(text: string, simplify: (text: string) => string): string {
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
function regionalWords(synonyms: readonly SynonymGroup[], stands: (word: string) => boolean, foldWord: (word: string) => string) {
  const groups = synonyms.map(({ names }) => new Set(names.map(foldWord)));
  const pairs = [taiwanWords, hongKongWords].flatMap((words) =>
    words.split('|').map((pair): [string, string] => {
      const [typed = '', word = ''] = pair.split(' ').map(foldWord);
      return [typed, word];
    }),
  );
  const known = new Map(
    pairs.filter(([typed, word]) => {
      if (typed === word || typed.length < 2 || !stands(word)) return false;
      return !stands(typed) || groups.some((names) => names.has(typed) && names.has(word));
    }),
  );
  // Another word is not cut where one of these ends: 程式設計師 is more than 程式設計.
  const begun = [...known.keys()];
  const longer = pairs.filter(([typed]) => begun.some((word) => typed !== word && typed.startsWith(word)) && !stands(typed));
  return [...new Map([...longer, ...known])];
}
