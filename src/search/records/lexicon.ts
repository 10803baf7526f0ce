import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { formsOf } from '../../content/find-names.ts';
import { orgSearchNames } from '../../report/org-links.ts';
import type { SiteData } from '../../content/site-data.ts';
import type { Lexicon, RecordKind, SearchRecord, SynonymGroup } from '../record.ts';

/** What the engine must know of words beside the text: synonyms, traditional characters, pinyin of titles. */
export function makeLexicon(data: SiteData, records: readonly SearchRecord[]): Lexicon {
  const synonyms = synonymGroups(data);
  const names = synonyms.flatMap((group) => group.names);
  return {
    synonyms,
    simplified: traditionalForms([...records.map((record) => record.title + record.text), ...names].join('')),
    pinyin: records
      .filter((record) => PINYIN_KINDS.has(record.kind))
      .map((record): Lexicon['pinyin'][number] => [record.id, ...syllablesOf(record.title)])
      .filter(([, , syllables]) => syllables.length > 0),
  };
}

/** What is found by pinyin. */
const PINYIN_KINDS = new Set<RecordKind>(['term', 'section', 'org']);

function synonymGroups({ terms, companies, spellings = [] }: SiteData): SynonymGroup[] {
  return [
    ...terms.map((term) => ({ id: `term-${term.id}`, names: formsOf(term) })),
    ...companies.map((company) => ({ id: `org-${company.id}`, names: orgSearchNames(company) })),
    // No record explains an everyday word.
    ...spellings.map((names) => ({ id: '', names })),
  ].filter((group) => group.names.length > 1);
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

/** The Chinese and Latin pieces of a title and the syllable of each: [大, 模, 型] and [da, mo, xing]. Empty without Chinese. */
function syllablesOf(title: string): [words: string[], syllables: string[]] {
  const isHan = (run: string) => /\p{Script=Han}/u.test(run);
  const runs = isHan(title) ? (title.match(/\p{Script=Han}+|[A-Za-z0-9]+/gu) ?? []) : [];
  return [
    runs.flatMap((run) => (isHan(run) ? Array.from(run) : [run])),
    runs.flatMap((run) => (isHan(run) ? pinyin(run, { toneType: 'none', type: 'array', v: true }) : [run.toLowerCase()])),
  ];
}
