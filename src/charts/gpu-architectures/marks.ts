import { mark, type PictureOptions } from '../frame/picture.ts';
import { element, group, text, type Markup } from '../frame/svg.ts';
import type { Count, PlacedArchitecture } from './layout.ts';

/** An architecture's mark with its parts; its name and years are read out. */
export function architectureMark(
  { row, year }: PlacedArchitecture,
  counts: readonly Count[],
  link: PictureOptions['link'],
  children: readonly Markup[],
): Markup {
  const ordinals = counts.map((count) => {
    const ordinal = row.number(count.field);
    return `从${count.first}数起：${ordinal === null ? '不计' : `第${String(ordinal)}种`}`;
  });
  return mark({ id: row.id, url: row.url, tip: [row.name, `${String(year)}年`, ...ordinals] }, link, children);
}

/** Ring around an ordinal; nothing where the count leaves the architecture out. */
export function ordinalBadge({ row }: PlacedArchitecture, { field }: Count, x: number, y: number): Markup {
  const ordinal = row.number(field);
  if (ordinal === null) return group({}, [element('path', { class: 'axis-line', d: `M${String(x - 4)} ${String(y)}h8` })]);
  return group({}, [
    element('circle', { class: `badge badge--${field === 'count_from_fermi' ? 'report' : 'source'}`, cx: x, cy: y, r: 9.5 }),
    text({ class: 'badge-label', x, y: y + 4.3, 'text-anchor': 'middle' }, String(ordinal)),
  ]);
}

/** A way to count in words. */
export function countWords({ first, last, total }: Count): string {
  return `从${first}数到${last}：${String(total)}种`;
}
