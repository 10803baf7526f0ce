/** What no address has as it is: blanks, control characters and everything outside ASCII. */
const UNWRITABLE = /[^\x21-\x7e]/u;

/**
 * What is wrong with an address that a text or an entry leads to, and what to write instead; undefined where its form is right. Addresses are
 * https:, mailto: and, where `site` says so, those on the site from its root; whether such a one leads anywhere is not looked up.
 */
export function addressProblem(address: string, { site = true } = {}): string | undefined {
  const wrong = (fix: string) => `leads to ${JSON.stringify(address)}; ${fix}`;
  const allowed = `write an address that begins with https://${site ? ', mailto: or /' : ''}`;
  if (address === '') return `leads nowhere; ${allowed}`;
  const [unwritable] = UNWRITABLE.exec(address) ?? [];
  if (unwritable !== undefined)
    return wrong(`no address has ${JSON.stringify(unwritable)} in it: ${withoutUnwritable(address, unwritable)}`);
  if (address.includes('\\')) return wrong('no address has a backslash in it; write /');
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/iu.exec(address) ?? [];
  if (scheme === undefined) {
    if (address.startsWith('//')) return wrong(`say how: https:${address}`);
    return site && address.startsWith('/') ? undefined : wrong(allowed);
  }
  switch (scheme) {
    case 'https': {
      const url = /^https:\/\/[^/]/u.test(address) && URL.canParse(address) ? new URL(address) : undefined;
      if (!url || url.hostname.endsWith('.')) return wrong('that is no whole address; write https:// and the name of the host');
      return url.username === '' && url.password === '' ? undefined : wrong('take out what stands before the @');
    }
    case 'mailto':
      return site && /^mailto:[^@/?]+@[^@/?]+\.[^@/?]+/u.test(address)
        ? undefined
        : wrong(site ? 'write mailto: and the whole address of a mailbox' : allowed);
    case 'http':
      if (/^http:\/\/(?:localhost|127\.|\[::1)/u.test(address))
        return wrong('that is this machine; write the address from the root of the site, such as /address/');
      return wrong(`write https${address.slice(scheme.length)}`);
    default:
      return wrong(allowed);
  }
}

/** What to write in place of an address with a character that none has. */
function withoutUnwritable(address: string, unwritable: string): string {
  if (/\s|\p{C}/u.test(unwritable)) return 'take it out, or write %20 for a blank';
  if (/^[/／]/u.test(address) && !UNWRITABLE.test(address.normalize('NFKC'))) return `write ${address.normalize('NFKC')}`;
  // A bare address runs on to the next blank.
  if (/[\p{P}\p{S}]/u.test(unwritable)) return `write [words](${address.slice(0, address.indexOf(unwritable))})`;
  return `write ${encodeURI(decoded(address))}, or [words](address) where it is not a part of it`;
}

/** An address with its percent-encoding undone, where that can be. */
export function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
