/** Licences that ask no more than to be named: what readers are sent is under these alone. */
const PERMISSIVE: readonly string[] = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Zlib']; // prettier-ignore

/** Whether an SPDX expression can be met by permissive licences: each part that AND joins, one of those that OR does. */
export function isPermissive(expression: string, also: readonly string[] = []): boolean {
  const words = expression.replaceAll(/[()]/gu, '');
  return words.split(' OR ').some((choice) => choice.split(' AND ').every((name) => PERMISSIVE.includes(name) || also.includes(name)));
}
