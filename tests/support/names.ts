import type { Report } from '../../src/report/report.ts';
import { formatDate } from '../../src/text/dates.ts';

/** What belongs to a report alone: if it stands in code, or in the site of another report, it has not come from content. */
export function namesOf({ site, original, chapters, companies, models, events, annotations, sources, tables, charts }: Report): string[] {
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const dates = [original.date, ...events.map(({ date }) => date)].filter((date) => date.length > 7);
  const names = [
    site.name,
    site.title,
    ...Object.values(original),
    ...chapters.flatMap(({ id, title }) => [`/${id}/`, title]),
    ...sections.map(({ title }) => title),
    ...companies.flatMap(({ zh, en, former = zh }) => [...zh.split('/'), en, former]),
    ...[...models, ...companies, ...events, ...annotations].flatMap((entry) =>
      'name' in entry ? [entry.name] : 'title' in entry ? [entry.title] : [],
    ),
    ...sources.flatMap(({ title }) => title ?? []),
    ...tables.map(({ caption }) => caption),
    ...charts.map(({ title }) => title),
    ...dates.flatMap((date) => [date, formatDate(date)]),
  ];
  return [...new Set(names)];
}

/** Which of the names stand in a text; Latin ones as whole words. */
export function namesIn(text: string, names: readonly string[]): string[] {
  return names.filter((name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!isLetter(text[at - 1], name[0]) && !isLetter(text[at + name.length], name.at(-1))) return true;
    }
    return false;
  });
}

/** Whether a character goes on the word at whose end another stands. */
function isLetter(beside = '', end = ''): boolean {
  return /[A-Za-z0-9]/u.test(beside) && /[A-Za-z0-9]/u.test(end);
}
