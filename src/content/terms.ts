import type { Term } from './schemas/term.ts';

/** A term's names on one line: 图形处理器（GPU，Graphics processing unit）. */
export function termHeading({ zh, en, abbr }: Pick<Term, 'zh' | 'en' | 'abbr'>): string {
  const others = [abbr, en].filter((name) => name !== undefined && name !== zh);
  return others.length > 0 ? `${zh}（${others.join('，')}）` : zh;
}

/** What the index lists a term under: its Chinese name, and its abbreviation where that is another word. */
export function indexEntries({ id, zh, abbr }: Pick<Term, 'id' | 'zh' | 'abbr'>): { id: string; name: string }[] {
  const names = abbr === undefined || zh.includes(abbr) ? [zh] : [zh, abbr];
  return names.map((name) => ({ id, name }));
}
