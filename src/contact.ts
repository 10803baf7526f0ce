/**
 * Where readers report corrections: CONTACT_URL, or undefined where it is not set.
 * Throws on anything but the address of a page or a mailbox: it becomes a link on every page.
 */
export function contactUrl(value: string | undefined = process.env['CONTACT_URL']): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (URL.canParse(value) && /^(?:https?:\/\/|mailto:[^\s@]+@)\S+$/iu.test(value)) return value;
  throw new Error(`CONTACT_URL is "${value}"; expects an address such as https://example.org/issues or mailto:someone@example.org`);
}

/** What a reader does who finds a mistake, in Markdown; `notes` is the page that may have it. */
export function correctionWords(contact = contactUrl(), notes = '/annotations/'): string {
  return contact
    ? `发现差错，请[告诉我们](${contact})，并附上那一处的短链接和可查的来源。`
    : `本站没有设接收反馈的地址。发现差错，请先看[校注](${notes})是否已经写明；没有写明的，请把那一处的短链接和可查的来源交给把本站介绍给你的人，请他转告发布者。`;
}
