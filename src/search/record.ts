import type { PermalinkKind } from '../content/permalink-kinds.ts';

/** What a hit can be: everything with a permalink, and pages for what stands outside of it. */
export type RecordKind = PermalinkKind | 'page';

/** Whether a record is a page as a whole, and not a place on one. */
export function isPage(kind: RecordKind): boolean {
  return kind === 'page' || kind === 'chapter';
}

/** Between the cells of a row, in a text. */
export const CELL_SEPARATOR = ' · ';

/** One thing that search finds. */
export interface SearchRecord {
  /** Permalink id; the path for a page. */
  id: string;
  kind: RecordKind;
  /** Page and anchor without the base path: /page/#id. */
  url: string;
  title: string;
  /** Where, beside punctuation, lines of the title may break: between words. */
  breaks?: number[];
  /** Where it stands, outermost first: chapter or page, then section. */
  trail: string[];
  /** Id of the section that shows it, for rows and figures of chapters. */
  parent?: string | undefined;
  /** Visible text below the title, one block a line; what stands in tables and pictures last. */
  text: string;
  /** Length of the part of `text` before tables and pictures, where there are such. */
  proseLength?: number | undefined;
  /** Other names under which it is known as exactly this: codes, English names. */
  names?: string[] | undefined;
  /** By which other words readers look for it, as its index entry has them; it does not say them. */
  keywords?: string[] | undefined;
  /** Id of the record that stands for the thing, on every record about it, itself included: a model on its row, event, term and note. */
  thing?: string | undefined;
  facts?: Fact[] | undefined;
}

/** A figure of a thing, as the data have it. */
export interface Fact {
  /** Words for what it is; the first is the site's own: 参数量, 参数. */
  asked: string[];
  /** With its unit, as the site writes it: 5400亿. */
  value: string;
  /** Whose figure: 报告, or the source's citation. */
  speaker: string;
  /** Where it stands, without the base path. */
  url: string;
  /** Address of the note on it. */
  note?: string;
}

/** Names that mean the same: a term with its abbreviation and other spellings, an organisation in two languages. */
export interface SynonymGroup {
  /** Record that explains them. */
  id: string;
  names: string[];
  /** How many of them, from the beginning, stand elsewhere than in that record; all where it is not said. */
  said?: number;
}

/** All that the engine needs beside the records. */
export interface Lexicon {
  synonyms: SynonymGroup[];
  /** Traditional characters, each followed by its simplified form. */
  simplified: string;
  /** Words of Taiwan and Hong Kong, each with the word that the text has for it; folded. */
  regional?: [typed: string, word: string][];
  /** Amounts and shares of the text, folded. */
  amounts?: string[];
}

/** What finds names by how they are read; loaded apart, for queries that need it. */
export interface Pinyin {
  /** Syllables without tones, each followed by the first of its characters in the order of GB 2312: a啊ai埃. */
  order: string;
  /** Characters of names that are read otherwise, or stand elsewhere, each after its syllable. */
  others: string;
  /** Titles and frequent words with Chinese in them that are no synonyms. */
  names: string[];
  /** Names of terms, organisations and models that have no other. */
  alone?: string[];
}
