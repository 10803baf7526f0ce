/** A date at the precision known, in Chinese: 2014年, 2022年8月, 2022年11月30日. Takes YYYY, YYYY-MM or YYYY-MM-DD. */
export function formatDate(date: string): string {
  return formatYearAndDay(date).join('');
}

/** The same words in two parts, the year and what is known of the day in it: 2022年 and 8月; 2014年 and nothing. */
export function formatYearAndDay(date: string): [year: string, day: string] {
  const [year, month, day] = date.split('-').map(Number);
  return [`${year}年`, [month && `${month}月`, day && `${day}日`].filter(Boolean).join('')];
}

/** The middle of the span that a partial date names, as UTC: 2014 is 2014-07-01, 2022-08 is 2022-08-15. */
export function dateMidpoint(date: string): Date {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return new Date(Date.UTC(year, 6, 1));
  return new Date(Date.UTC(year, month - 1, day ?? 15));
}

/** The span that a partial date names, as UTC, its end excluded: 2014 is [2014-01-01, 2015-01-01). */
export function dateSpan(date: string): [start: Date, end: Date] {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))];
  if (day === undefined) return [new Date(Date.UTC(year, month - 1, 1)), new Date(Date.UTC(year, month, 1))];
  return [new Date(Date.UTC(year, month - 1, day)), new Date(Date.UTC(year, month - 1, day + 1))];
}
