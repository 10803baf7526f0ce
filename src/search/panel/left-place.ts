/** Long enough that scrolling has ended, in ms; browsers refuse to change the history much oftener. */
const PAUSE = 500;

/**
 * Where on the search page its reader was when they left it, in px from the top; undefined at the top and on a page that is opened anew. The
 * browser would bring them back there, but tries before there are hits. From now on the entry of the history keeps the place.
 */
export function leftPlace(): number | undefined {
  const { place } = (history.state ?? {}) as { place?: number };
  const keep = () => {
    history.replaceState({ ...(history.state as object | null), place: scrollY }, '');
  };
  let timer: number | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, PAUSE);
  });
  addEventListener('pagehide', keep);
  return place === 0 ? undefined : place;
}
