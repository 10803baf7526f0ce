import { element } from './element.ts';

/** What is put on the clipboard: programs that show formatted text take the one, all others the other. */
export interface Clip {
  html?: string;
  text: string;
}

/** Copies; false where the browser refuses. Call it at once in the event of a click: some browsers want no waiting in between. */
export async function copy({ html, text }: Clip): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    if (html === undefined || !('ClipboardItem' in globalThis)) await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) }),
      ]);
    return true;
  } catch {
    return false;
  }
}

/** A link as HTML source. */
export function htmlLink(url: string, text: string): string {
  return element('a', { href: url }, text).outerHTML;
}
