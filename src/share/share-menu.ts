import report from 'virtual:report';
import { button, element } from '../dom/element.ts';
import { lateStyle } from '../dom/late-style.ts';
import { placeNear, popovers, showNear } from '../dom/popover.ts';
import { within } from '../dom/within.ts';
import style from '../styles/share-menu.css?inline';
import { bibtexCitation, gbtCitation, localDate } from './citation.ts';
import { copy, type Clip } from '../dom/clipboard.ts';
import { fullTitle, linkClip, type SharedThing } from './shared-thing.ts';
import { mailto, markdownLink } from './written-links.ts';

lateStyle(style);

const COPIED = '已复制';
const REFUSED = '浏览器没有允许复制：地址已选中，请按Ctrl+C（苹果电脑按⌘C），或长按复制';

/** Opens the ways to share below a link and says, once it is known, whether the link has been copied. One menu at a time. */
export async function openShareMenu(link: HTMLAnchorElement, thing: SharedThing, copied: Promise<boolean>): Promise<void> {
  const { title, url } = thing;
  const status = element('output', { class: 'share-menu__status' });
  const field = element('textarea', { class: 'share-menu__address', readonly: '', rows: '1', 'aria-label': '短链接' }, url);
  field.addEventListener('focus', () => {
    field.select();
  });
  const list = element('ul');
  const box = element('div', { class: 'share-menu', popover: 'auto', role: 'dialog', 'aria-label': `分享：${title}` }, status, field, list);

  /** Says what became of a copy; where it was refused, the text stands selected for the reader to copy. */
  const sayWhether = (success: boolean, { text }: Clip) => {
    box.dataset['copied'] = String(success);
    status.textContent = success ? COPIED : REFUSED;
    if (success) return;
    const lines = text.split('\n');
    field.value = lines.find((line) => line.startsWith('http')) ?? text;
    field.rows = field.value === text ? lines.length : 1;
    field.focus();
    field.select();
  };
  const copyButton = (label: string, clip: () => Clip) =>
    button(label, () => {
      status.textContent = '';
      void copy(clip()).then((success) => {
        sayWhether(success, clip());
      });
    });
  const citedAs = () => ({
    whole: report.siteTitle,
    report: report.original,
    updated: document.querySelector<HTMLMetaElement>('meta[name="DC.date"]')?.content ?? '',
    accessed: localDate(new Date()),
  });
  const items = [
    copyButton('复制链接', () => linkClip(thing)),
    copyButton('复制Markdown', () => ({ text: markdownLink(thing) })),
    copyButton('复制引文（GB/T 7714）', () => ({ text: gbtCitation(thing, citedAs()) })),
    copyButton('复制BibTeX', () => ({ text: bibtexCitation(thing, citedAs()) })),
    element('a', { href: mailto(thing, report.siteTitle) }, '电子邮件'),
    ...('share' in navigator
      ? [button('系统分享', () => void navigator.share({ title: fullTitle(thing), url }).catch(() => undefined))]
      : []),
    button('二维码', () => {
      showCode(box, link, thing).catch(() => {
        status.textContent = '二维码没有载入，请再试一次';
      });
    }),
  ];
  list.append(...items.map((item) => element('li', {}, item)));

  // Next to the link, so that the Tab key goes on into it; where there is no top layer, outside of boxes that would cut it off.
  if (popovers) document.body.append(box);
  else link.after(box);
  box.addEventListener('toggle', (event) => {
    const open = event.newState === 'open';
    link.setAttribute('aria-expanded', String(open));
    if (!open) box.remove();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') link.focus();
  });
  await popovers;
  showNear(box, () => placeOf(link));
  // A region is announced when its text changes, not when it appears.
  await new Promise((later) => setTimeout(later, 50));
  sayWhether(await copied, linkClip(thing));
}

async function showCode(box: HTMLElement, link: HTMLElement, thing: SharedThing): Promise<void> {
  if (box.querySelector('.share-menu__code')) return;
  const { drawCode } = await within(import('./qr-code.ts'));
  box.append(drawCode(thing));
  placeNear(box, placeOf(link));
}

/** Where a link stands in the window; up and down it is as high as the heading beside it, which its menu leaves in sight. */
function placeOf(link: HTMLElement): DOMRect {
  const { left, width } = link.getBoundingClientRect();
  const { top, height } = (link.closest('.section-heading') ?? link).getBoundingClientRect();
  return new DOMRect(left, top, width, height);
}
