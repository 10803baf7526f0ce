import { element } from './element.ts';
import { within } from './within.ts';

/** What is put on the clipboard: programs that show formatted text take the one, all others the other. */
export interface Clip {
  html?: string;
  text: string;
}

/** Some browsers inside of other programs neither copy nor refuse. */
const LIMIT = 1000;

/**
 * Copies, by one way after the other; false where the browser refuses them all. Call it at once in the event of a click: some browsers want no
 * waiting in between.
 */
export async function copy(clip: Clip): Promise<boolean> {
  // Browsers lack it where the connection is not secure.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    try {
      await within(write(clipboard, clip), LIMIT);
      return true;
    } catch {
      // A frame may lack the permission, which the command does not need.
    }
  }
  return copyByCommand(clip);
}

async function write(clipboard: Clipboard, { html, text }: Clip): Promise<void> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    if (html !== undefined) {
      await clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) })]);
      return;
    }
  } catch {
    // Then without its format.
  }
  await clipboard.writeText(text);
}

/** Copies what is selected, which is put right on its way; where nothing is, a field that stands there for that moment. */
function copyByCommand({ html, text }: Clip): boolean {
  const focused = document.activeElement;
  const field = getSelection()?.isCollapsed === false ? undefined : element('textarea', { class: 'visually-hidden', readonly: '' });
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  if (field) {
    field.value = text;
    document.body.append(field);
    field.focus({ preventScroll: true });
    field.select();
  }
  addEventListener('copy', put, true);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies without a permission
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    removeEventListener('copy', put, true);
    field?.remove();
    if (field && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** A link as HTML source. */
export function htmlLink(url: string, text: string): string {
  return element('a', { href: url }, text).outerHTML;
}
