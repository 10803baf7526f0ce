import type { Field } from '../content/dataset.ts';
import { FIELD_ORIGIN_WORDS } from '../content/words.ts';

/** The fields of a data set as a Markdown list. */
export function fieldList(fields: readonly Field[]): string {
  return fields
    .map(({ name, description, unit, from }) => {
      const inUnit = unit === undefined ? '' : `（单位：${unit}）`;
      return `- \`${name}\`：${description}${inUnit}。${FIELD_ORIGIN_WORDS[from]}。`;
    })
    .join('\n');
}
