import { placeNear } from '../dom/place-near.ts';
import { bibtexCitation, gbtCitation, localDate } from './citation.ts';
import { copy, type Clip } from './clipboard.ts';
import { linkClip, mailto, markdownLink, fullTitle, type SharedThing } from './shared-thing.ts';

const COPIED = '已复制';
const REFUSED = '浏览器没有允许复制：地址已选中，请按Ctrl+C（苹果电脑按⌘C），或长按复制';

/** Opens the ways to share below a link and says whether the link has been copied. One menu at a time. */
export async function openShareMenu(link: HTMLAnchorElement, thing: SharedThing, copied: boolean): Promise<void> {
  const menu = new ShareMenu(thing);
  menu.openAt(link);
  // A region is announced when its text changes, not when it appears.
  await new Promise((later) => setTimeout(later, 50));
  menu.report(copied, linkClip(thing));
}

class ShareMenu {
  readonly #box = document.createElement('div');
  readonly #status = document.createElement('output');
  readonly #field = document.createElement('input');

  constructor(thing: SharedThing) {
    const updated = document.querySelector<HTMLMetaElement>('meta[name="DC.date"]')?.content ?? '';
    const accessed = () => localDate(new Date());
    this.#box.className = 'share-menu';
    this.#box.popover = 'auto';
    this.#box.role = 'dialog';
    this.#box.ariaLabel = `分享：${thing.title}`;
    this.#status.className = 'share-menu__status';
    this.#field.className = 'share-menu__address';
    this.#field.readOnly = true;
    this.#field.value = thing.url;
    this.#field.ariaLabel = '短链接';
    this.#field.addEventListener('focus', () => {
      this.#field.select();
    });
    const list = document.createElement('ul');
    const items: HTMLElement[] = [
      this.#copyButton('复制链接', () => linkClip(thing)),
      this.#copyButton('复制Markdown', () => ({ text: markdownLink(thing) })),
      this.#copyButton('复制引文（GB/T 7714）', () => ({ text: gbtCitation(thing, updated, accessed()) })),
      this.#copyButton('复制BibTeX', () => ({ text: bibtexCitation(thing, updated, accessed()) })),
      mailLink(thing),
      ...('share' in navigator
        ? [this.#button('系统分享', () => void navigator.share({ title: fullTitle(thing), url: thing.url }).catch(() => undefined))]
        : []),
      this.#button('二维码', () => void this.#showCode(thing)),
    ];
    for (const item of items) {
      const entry = document.createElement('li');
      entry.append(item);
      list.append(entry);
    }
    this.#box.append(this.#status, this.#field, list);
  }

  openAt(link: HTMLAnchorElement): void {
    // Next to the link, so that the Tab key goes on into it.
    link.after(this.#box);
    this.#box.addEventListener('toggle', (event) => {
      const open = event.newState === 'open';
      link.ariaExpanded = String(open);
      if (!open) this.#box.remove();
    });
    this.#box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') link.focus();
    });
    this.#box.showPopover();
    placeNear(this.#box, link.getBoundingClientRect());
  }

  /** Says what became of a copy; where it was refused, the text stands selected for the reader to copy. */
  report(copied: boolean, { text }: Clip): void {
    this.#box.dataset['copied'] = String(copied);
    this.#status.textContent = copied ? COPIED : REFUSED;
    if (copied) return;
    this.#field.value = text.includes('\n') ? (text.split('\n').find((line) => line.startsWith('http')) ?? text) : text;
    this.#field.focus();
    this.#field.select();
  }

  #button(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  }

  #copyButton(label: string, clip: () => Clip): HTMLButtonElement {
    return this.#button(label, () => {
      this.#status.textContent = '';
      void copy(clip()).then((copied) => {
        this.report(copied, clip());
      });
    });
  }

  async #showCode({ url }: SharedThing): Promise<void> {
    if (this.#box.querySelector('.share-menu__code')) return;
    const { drawCode } = await import('./qr-code.ts');
    this.#box.append(drawCode(url));
    placeNear(this.#box, this.#box.previousElementSibling?.getBoundingClientRect());
  }
}

function mailLink(thing: SharedThing): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = mailto(thing);
  link.textContent = '电子邮件';
  return link;
}
