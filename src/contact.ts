/**
 * Where readers report corrections: CONTACT_URL, or undefined where it is not set.
 * Throws on anything but the address of a page or a mailbox: it becomes a link on every page.
 */
export function contactUrl(value: string | undefined = process.env['CONTACT_URL']): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (URL.canParse(value) && /^(?:https?:\/\/|mailto:[^\s@]+@)\S+$/iu.test(value)) return value;
  throw new Error(`CONTACT_URL is "${value}"; expects an address such as https://example.org/issues or mailto:someone@example.org`);
}
