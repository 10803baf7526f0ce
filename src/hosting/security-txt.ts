export interface SecurityTxtOptions {
  /** Where problems are reported: an https address or mailto:. */
  contact: string;
  /** The last change of the content, YYYY-MM-DD. */
  updated: string;
  /** SECURITY_EXPIRES: the day on which the file ends in place of a year after the last change. */
  expires?: string | undefined;
  /** Origin of the site. */
  site: string;
  language: string;
}

/**
 * security.txt (RFC 9116). It has to end some day; as builds of the same content give the same bytes, that day comes from the content and not from the clock.
 * Throws on a date that is none.
 */
export function securityTxt({ contact, updated, expires, site, language }: SecurityTxtOptions): string {
  const lines = [`Contact: ${contact}`, `Expires: ${expiryDate(updated, expires)}T00:00:00Z`, `Preferred-Languages: ${language}, en`];
  // A file that names another address than the one it was read from is not to be trusted, and an address without TLS is none.
  if (site.startsWith('https:')) lines.push(`Canonical: ${site}/.well-known/security.txt`);
  return lines.map((line) => `${line}\n`).join('');
}

/** The day on which security.txt ends, YYYY-MM-DD. Throws on a date that is none. */
export function expiryDate(updated: string, expires?: string): string {
  if (expires === undefined || expires === '') return `${Number(updated.slice(0, 4)) + 1}${updated.slice(4).replace('-02-29', '-02-28')}`;
  const date = new Date(`${expires}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === expires) return expires;
  throw new Error(`SECURITY_EXPIRES is "${expires}"; expects a date such as 2027-12-31`);
}
