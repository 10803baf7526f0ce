import type { z } from 'astro/zod';
import { didYouMean } from '../text/did-you-mean.ts';

type Issue = z.core.$ZodRawIssue;

/** What is wrong with a field and how to mend it, in the words of those who write YAML; schemas that say it themselves go before. */
export function explainIssue(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return explainFields(issue);
    case 'invalid_type':
      return explainType(issue.expected, issue.input);
    case 'invalid_union':
      return explainType('union', issue.input);
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'invalid_value':
      if (issue.input === undefined) return `is missing; add it: one of ${issue.values.join(', ')}`;
      return `expects one of ${issue.values.join(', ')}, but there is ${shown(issue.input)}; ${mend(shown(issue.input), issue.values.map(String))}`;
    case 'too_small':
    case 'too_big':
      return explainSize(issue);
    default:
      return undefined;
  }
}

function mend(input: string, known: readonly string[]): string {
  const hint = didYouMean(input.replaceAll('"', ''), known);
  return hint.startsWith('did') ? hint : 'choose one';
}

function explainFields({ keys, inst }: Extract<Issue, { code: 'unrecognized_keys' }>): string {
  const known = inst && 'shape' in inst ? Object.keys(inst.shape as object) : [];
  const unknown = keys.map((key) => {
    if (/^[－–—•·﹣−-]/u.test(key)) return `"${key}" begins with a sign that is no hyphen and blank; an entry begins with "- "`;
    if (key.includes('：')) return `"${key}" has a full-width colon; write ": " behind the name of a field`;
    return `has no field "${key}"; ${didYouMean(key, known) || 'take it out or correct it'}`;
  });
  return unknown.join('; ');
}

/** What each type is called. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list such as [a, b]',
  tuple: 'a list such as [a, b]',
  object: 'fields with values',
  record: 'fields with values',
  undefined: 'nothing',
  union: 'text, a number, null or a list such as [a, b]',
};

function explainType(expected: string, input: unknown): string {
  if (input === undefined) return `is missing; add it: ${TYPES[expected] ?? expected}`;
  return `expects ${TYPES[expected] ?? expected}, but ${shown(input)} is ${kindOf(input)}; ${howToMend(expected, input)}`;
}

function howToMend(expected: string, input: unknown): string {
  const isText = typeof input === 'string';
  if (expected === 'string' && (typeof input !== 'object' || input === null)) return `put it into quotes: "${String(input)}"`;
  if (expected === 'string' && Array.isArray(input)) return 'write it without brackets, or put the text into quotes';
  if (expected === 'string') return 'put the text into quotes, as a colon and a blank make a field of it';
  if (isText && (expected === 'number' || expected === 'int')) {
    if (/^(?:n\/?a|none|nil|-+|无|未知|未公布)$/iu.test(input)) return 'write null where the field takes it, or take the field out';
    if (/^\d{4}(?:-\d\d|年)/u.test(input)) return `write the year alone: ${input.slice(0, 4)}`;
    return /^-?\d[\d.]*(?:e[+-]?\d+)?$/u.test(input) ? 'take the quotes away' : 'write it out in plain digits, such as 175000000000';
  }
  if (isText && expected === 'array') {
    if (/[［【｛（，、]/u.test(input)) return 'write half-width brackets and commas: [a, b]';
    return `write [${input}]`;
  }
  return 'correct it';
}

function kindOf(input: unknown): string {
  if (input === null) return 'no value';
  if (Array.isArray(input)) return 'a list';
  return { string: 'text', number: 'a number', boolean: 'yes or no' }[typeof input as string] ?? 'a group of fields';
}

const MAX_SHOWN = 60;

function shown(input: unknown): string {
  const text = JSON.stringify(input);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

function explainSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const bound = issue.code === 'too_small' ? 'at least' : 'at most';
  const exact = issue.inclusive === false ? (issue.code === 'too_small' ? 'more than' : 'less than') : bound;
  const unit = issue.origin === 'array' ? ' in the list' : '';
  return `expects ${exact} ${limit}${unit}; correct it`;
}
