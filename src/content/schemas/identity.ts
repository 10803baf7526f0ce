import { z } from 'astro/zod';
import { distinct, fullDate, text, word } from './common.ts';
import { FLOP_BASES } from './model.ts';

/** Keys that entries use, each with the word that readers see, in the order in which pages show them. */
const kinds = z.record(z.string(), text);

/** The same, each with what it means. */
const explained = z.record(z.string(), z.strictObject({ word: text, means: text }));

/** A kind of notes. */
const noteKind = z.strictObject({
  word: text,
  means: text,
  /** The sign that stands for it, one character. */
  sign: text.regex(/^.$/u, 'expects one character'),
  /** What its colour says: that the report is wrong, that a source adds something, or neither. */
  tone: z.enum(['report', 'source', 'neutral']),
});

/** How a source was read. */
const basis = z
  .strictObject({
    word: text,
    /** What a reader should make of it. */
    means: text,
    /** How a citation of such a source is written; omitted where it is its name alone. */
    cited: text.includes('{source}', 'expects {source} where the name of the source stands').optional(),
    /** True where it is known only because the report quotes it: it is cited in brackets behind the report. */
    quoted: z.boolean().optional(),
  })
  .refine(({ cited, quoted }) => cited === undefined || !quoted, {
    message: 'is not written where `quoted` is true: such sources stand in brackets behind the report',
    path: ['cited'],
  });

/** report.yaml: what the site is, which report it restates, and by which kinds its entries are told apart. */
export const identitySchema = z.strictObject({
  site: z.strictObject({
    /** Stands behind the titles of pages, on cards and in citations. */
    name: text,
    title: text,
    /** Description for search engines and previews. */
    description: text,
    /** BCP 47 tag of the text. */
    language: text.refine(isLanguageTag, 'expects a language tag such as "zh-CN"'),
  }),
  /** The report that the site restates. */
  original: z.strictObject({
    title: text,
    series: text,
    publisher: text,
    /** Its figures are true of this day. */
    date: fullDate,
  }),
  kinds: z.strictObject({
    /** The style sheet filters by as many. */
    notes: z
      .record(z.string(), noteKind)
      .refine((entries) => Object.keys(entries).length <= 8, 'expects no more than eight kinds of notes'),
    /** How much of what the report says a note takes back, the gravest first. */
    gravities: explained,
    organisations: kinds,
    sources: kinds,
    bases: z.record(z.string(), basis),
    lanes: kinds,
    domains: kinds,
    /** Where a figure for training compute comes from. */
    flop: z.record(z.enum(FLOP_BASES), text),
    /** Categories of terms. */
    terms: distinct(text),
  }),
  /**
   * Phrases that are not what they look like, two Latin words or more in a row being taken for English: by the BCP 47 tag of their language,
   * `none` for what is in no language.
   */
  languages: z
    .record(
      z.string().regex(/^(?:none|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/, 'expects a language tag such as "fr", or "none"'),
      distinct(text),
    )
    .optional(),
  /** Everyday words with the ways in which readers write them, for search; they are no terms. */
  spellings: z.array(distinct(word).min(2)).optional(),
  /** Words by which readers ask for what the data have, the site's own first: search answers with the figure. */
  asked: z
    .strictObject({
      /** Parameter counts, training compute and developers of models. */
      params: distinct(word).min(1).optional(),
      flop: distinct(word).min(1).optional(),
      orgs: distinct(word).min(1).optional(),
      /** When a model was made public or an event took place. */
      date: distinct(word).min(1).optional(),
      /** How long something takes to double. */
      doubling: distinct(word).min(1).optional(),
    })
    .optional(),
  /** Exchange whose codes companies have, and what follows a code there. */
  exchange: z.strictObject({ name: text, suffix: text }).optional(),
});

export type Basis = z.infer<typeof basis>;
export type Kinds = Identity['kinds'];
export type Identity = z.infer<typeof identitySchema>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
