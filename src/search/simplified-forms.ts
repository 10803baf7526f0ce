import type { SimplifiedForms } from './normalise.ts';

/** Parses the pairs of a lexicon: 数數據据. */
export function parseForms(pairs: string): SimplifiedForms {
  const forms = new Map<string, string>();
  for (let index = 0; index + 1 < pairs.length; index += 2) forms.set(pairs.charAt(index), pairs.charAt(index + 1));
  return forms;
}
