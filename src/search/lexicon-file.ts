import type { Lexicon } from './record.ts';

/** A lexicon as its file has it: each group of synonyms a line, of which a tenth would be the names of its fields. */
export type PackedLexicon = Omit<Lexicon, 'synonyms'> & { synonyms: string };

export function packLexicon({ synonyms, ...others }: Lexicon): PackedLexicon {
  return { ...others, synonyms: synonyms.map(({ id, names, said }) => [id, said, ...names].join('\t')).join('\n') };
}

export function unpackLexicon({ synonyms, ...others }: PackedLexicon): Lexicon {
  const groups = synonyms
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [id = '', said, ...names] = line.split('\t');
      return { id, names, said: said === '' ? names.length : Number(said) };
    });
  return { ...others, synonyms: groups };
}
