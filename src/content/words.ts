import type { Change } from './schemas/change.ts';
import type { Company } from './schemas/company.ts';
import type { Model } from './schemas/model.ts';
import type { FieldOrigin } from './schemas/table.ts';
import type { PermalinkKind } from './permalink-kinds.ts';

/** The Chinese words for the data's enumerations, one table each. */

export const MODEL_ORIGIN_WORDS: Record<Model['origin'], string> = {
  'report-table': '报告表格',
  'report-text': '报告正文',
  context: '本站补充',
};

/** Where a data field's values are from. */
export const FIELD_ORIGIN_WORDS: Record<FieldOrigin, string> = {
  report: '值出自报告',
  cited: '值出自同一行所列的来源',
  site: '值由本站编写、编排或推算',
};

/** Who says a figure: the report, or what the site checked it against. */
export const SPEAKER_WORDS: Record<Exclude<FieldOrigin, 'site'>, string> = { report: '报告', cited: '来源' };

/** What the report says of a company, or that it does not. */
export function companyWords({ id, origin, says }: Company, models: readonly Model[]): string {
  if (says !== undefined) return says;
  if (origin === 'report') return '报告提到它，没有多说。';
  return models.some(({ orgs }) => orgs.includes(id)) ? '报告没有提到它；下列模型由它研发。' : '报告没有提到它；由本站补充。';
}

export const CHANGE_KIND_WORDS: Record<Change['kind'], string> = {
  release: '发布',
  correction: '更正',
  addition: '增补',
};

const PERMALINK_WORDS: Record<PermalinkKind, string> = {
  chapter: '章',
  section: '节',
  figure: '图',
  row: '表格行',
  stock: '股票',
  model: '模型',
  event: '事件',
  org: '机构',
  term: '术语',
  note: '校注',
  source: '出处',
};

/** The word for what a permalink leads to; listed companies go by the name of their exchange. */
export function permalinkWord(kind: PermalinkKind, exchange?: string): string {
  return kind === 'stock' && exchange ? exchange : PERMALINK_WORDS[kind];
}

const CHAPTER_NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The Chinese numeral of a chapter, 1 to 9. */
export function chapterNumeral(order: number): string {
  return CHAPTER_NUMERALS[order] ?? String(order);
}

/** Kinds with their words, some with what they mean. */
type Words = Readonly<Record<string, string | { word: string; means: string }>>;

/** The word of a kind. Throws where there is none: report.yaml has them all, and the build has checked that. */
export function wordFor(words: Words, kind: string): string {
  const word = words[kind];
  if (typeof word === 'object') return word.word;
  if (word === undefined) throw new Error(`No word is known for the kind "${kind}"; known are ${Object.keys(words).join(', ')}`);
  return word;
}

/** Kinds with their words, or words with what they mean, for the descriptions of fields: stated（开发者自述）、derived（推算）, 备查（措辞）. */
export function kindsInWords(words: Words): string {
  return Object.entries(words)
    .map(([kind, word]) => (typeof word === 'string' ? `${kind}（${word}）` : `${word.word}（${word.means}）`))
    .join('、');
}
