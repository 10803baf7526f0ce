import { z } from 'astro/zod';
import { hanWidths } from '../../text/full-width.ts';
import { strayCharacters } from '../../text/stray-characters.ts';
import { addressProblem } from '../addresses.ts';
import { UNWRITTEN } from '../unwritten.ts';

const ADDRESS = 'expects an address such as "https://example.org/page"';

/** Pattern of a permalink id, for longer ones. */
export const SLUG = '[a-z0-9]+(-[a-z0-9]+)*';

/** Permalink id: lower-case ASCII letters, digits and hyphens; permanent once published. */
export const slug = z.string().regex(new RegExp(`^${SLUG}$`), {
  error: ({ input }) =>
    /[，、；]/u.test(String(input))
      ? 'has a full-width comma or semicolon; write ", " between the ids of a list'
      : 'expects lower-case letters, digits and single hyphens, such as "gpt-3"',
});

/** Calendar date at the precision known: YYYY, YYYY-MM or YYYY-MM-DD, quoted in YAML. */
export const partialDate = calendarDate(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, '"YYYY", "YYYY-MM" or "YYYY-MM-DD"');

/** Full calendar date, YYYY-MM-DD, quoted in YAML. */
export const fullDate = calendarDate(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '"YYYY-MM-DD"');

function calendarDate(pattern: RegExp, forms: string) {
  return z
    .string({ error: `expects ${forms} in quotes` })
    .regex(pattern, `expects ${forms} in quotes`)
    .refine((date) => !pattern.test(date) || isCalendarDay(date), 'is no day of the calendar; correct it');
}

/** Whether a month has the day that a date names; a date without a day is whole. */
function isCalendarDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** What no text has, and what is wrong with it. */
const UNFIT: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/u, 'expects text, but it is empty'],
  [/^\s|\s$/u, 'begins or ends with a blank; take it out'],
  [/[\n\r\t]/u, 'has a line break or a tab; write the text on one line, with blanks'],
  [
    /\]\(|\*\*|~~|`|\[\^|&(?:#x?[\da-f]+|[a-z]{2,8}\d?);|<\/?[a-z][\w-]*(?:\s[^<>]*)?>|<!--/iu,
    'has signs of Markdown or HTML, which show as they are written; write plain words',
  ],
];

/** Words of others on one line, as they print them; never empty. */
export const printed = z
  .string()
  .min(1, 'expects text, but it is empty')
  .superRefine((value, context) => {
    if (value === '') return;
    const message = UNFIT.find(([pattern]) => pattern.test(value))?.[1] ?? strayCharacters(value)[0]?.message;
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** Punctuation that no Chinese sentence has, and what is wrong with it. */
export const HALF_WIDTH = [
  /\p{Script=Han}(?:[,;:!?]|--+)\p{Script=Han}|\p{Script=Han}(?:"|\.\.\.)|"\p{Script=Han}/u,
  'has half-width punctuation between Chinese characters; write ，；：！？“”——……',
] as const;

/** A sentence or label of the site, on one line; never empty. */
export const text = printed.refine((value) => !HALF_WIDTH[0].test(value), HALF_WIDTH[1]);

/** A text of at most so many Chinese characters, two others being one. */
export function label(widths: number) {
  return text.refine((value) => hanWidths(value) <= widths, {
    error: ({ input }) => `is ${hanWidths(String(input))} Chinese characters wide, and ${widths} is the most; shorten it`,
  });
}

/** The stop of a sentence: none within a title, a quotation or brackets that the sentence goes on behind. */
const STOP = /[。！？](?![^“‘《（]*[”’》）].)/gu;

/** A text of so many sentences at most, each with its stop. */
export function sentences(most: number) {
  const isWhole = (value: string) => /[。！？][”’》）]*$/u.test(value) && (value.match(STOP)?.length ?? 0) <= most;
  return text.refine((value) => value === UNWRITTEN || isWhole(value), {
    error: `expects ${most === 1 ? 'one sentence that' : `at most ${most} sentences, the last of which`} ends in 。; shorten it, or add the stop`,
  });
}

/** A name or word in a list, where a full-width comma would join two. */
export const word = text.refine(
  (value) => !/[，；、]/u.test(value),
  'has a full-width comma or semicolon; write ", " between the words of a list',
);

/** A list in which nothing stands twice. */
export function distinct<T extends z.ZodType>(item: T) {
  return z.array(item).superRefine((items, context) => {
    for (const [index, value] of items.entries()) {
      if (items.indexOf(value) === index) continue;
      context.addIssue({ code: 'custom', message: `has ${JSON.stringify(value)} twice; keep one`, path: [index] });
    }
  });
}

/** Address of a public page, as browsers copy it. */
export const address = z.url({ error: ADDRESS, abort: true }).superRefine((url, context) => {
  const message = addressProblem(url, { site: false }) ?? (new URL(url).hostname.includes('.') ? undefined : ADDRESS);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

/** Keys of sources.yaml; a figure without a source is not published. */
export const sourceKeys = distinct(slug).min(1, 'expects at least one key of sources.yaml');

/** A schema with rules that several fields keep together: the field that breaks each, what is wrong with it, and whether an entry keeps it. */
export function withRules<S extends z.ZodType>(
  schema: S,
  rules: readonly (readonly [field: string, message: string, isKept: (entry: z.output<S>) => boolean])[],
) {
  return rules.reduce((ruled, [field, message, isKept]) => ruled.refine(isKept, { message, path: [field] }), schema);
}

/** A schema of entries in which the fields that give what the report says are not written where the site has added the entry. */
export function notOfContext<S extends z.ZodType<{ origin: string }>>(schema: S, fields: readonly string[]) {
  const message = 'says what the report has, but the origin is context; take it out or correct the origin';
  const isKept = (field: string) => (entry: { origin: string }) => entry.origin !== 'context' || !(field in entry);
  return withRules(
    schema,
    fields.map((field) => [field, message, isKept(field)]),
  );
}
