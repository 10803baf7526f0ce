/**
 * Whether the site can be read without a connection by those who have visited it: yes, unless OFFLINE is "off". Throws on anything else but "on":
 * whoever wants it off must not find it on.
 */
export function keepsOffline(value: string | undefined = process.env['OFFLINE']): boolean {
  if (value === undefined || value === '' || value === 'on') return true;
  if (value === 'off') return false;
  throw new Error(`OFFLINE is "${value}"; expects on or off`);
}
