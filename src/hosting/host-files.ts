import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from './headers-file.ts';
import { expiryDate, securityTxt, type SecurityTxtOptions } from './security-txt.ts';

interface HostFilesOptions extends Omit<SecurityTxtOptions, 'contact'> {
  /** Folder of the built site. */
  dir: string;
  base: string;
  /** Where readers report errors, if anywhere. */
  contact: string | undefined;
}

/** Writes what hosts read: `_headers`, and security.txt where there is a contact. Returns what its owner should know. Throws on a wrong SECURITY_EXPIRES. */
export function writeHostFiles({ dir, base, contact, ...more }: HostFilesOptions, today = new Date()): string[] {
  writeFileSync(join(dir, '_headers'), headersFile(base));
  if (contact === undefined) return [];
  // RFC 9116 lets it name web addresses with TLS only.
  if (!/^(?:https|mailto):/u.test(contact))
    return ['security.txt is not written: it may name an https or mailto address only, and CONTACT_URL is another.'];
  mkdirSync(join(dir, '.well-known'), { recursive: true });
  writeFileSync(join(dir, '.well-known/security.txt'), securityTxt({ contact, ...more }));
  const last = expiryDate(more.updated, more.expires);
  if (today.toISOString().slice(0, 10) < last) return [];
  return [
    `security.txt ended on ${last}. Say how long it holds: SECURITY_EXPIRES=YYYY-MM-DD. Without that it is a year from the last change of the content.`,
  ];
}
