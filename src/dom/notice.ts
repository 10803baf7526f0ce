/**
 * Shows the line at the foot of the window, with a button that by `renew` brings the page up to date: `words`, or those of a part that did not
 * come. Returns the button that closes it; undefined where the page has no such line.
 */
export function showNotice(
  words?: string,
  renew = () => {
    location.reload();
  },
): HTMLElement | undefined {
  const notice = document.querySelector<HTMLElement>('.notice');
  const [text, button, close] = (notice?.children ?? []) as HTMLElement[];
  if (!notice || !text || !button || !close) return undefined;
  if (words) text.textContent = words;
  button.onclick = renew;
  close.onclick = () => {
    notice.hidden = true;
  };
  notice.hidden = false;
  return close;
}
