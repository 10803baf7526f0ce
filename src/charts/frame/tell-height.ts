/** Tells the page that shows this one in a frame how high its content is, now and whenever that changes: only the frame's host can make it fit. */
export function tellHeight(): void {
  // The page itself is never lower than its frame.
  const content = document.querySelector('main');
  if (parent === window || !content) return;
  const tell = () => {
    parent.postMessage({ type: 'chart-height', height: Math.ceil(content.getBoundingClientRect().height) }, '*');
  };
  // Browsers observe nothing in frames that are off the screen.
  tell();
  new ResizeObserver(tell).observe(content);
}
