import type { Change } from '../content/schemas/change.ts';

/** Anchor of a version on the data page: ui-version-1-0-0. */
export function versionAnchor({ id }: Pick<Change, 'id'>): string {
  return `ui-version-${id.replaceAll('.', '-')}`;
}
