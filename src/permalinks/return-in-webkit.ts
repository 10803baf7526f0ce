/*
 * A reload of an address with a fragment ends, in WebKit, at what the fragment names. The entry of the history keeps where the reader was, and
 * a page that has loaded brings them there, unless they have left the fragment already.
 */
export {};

const { place } = (history.state ?? {}) as { place?: number };

/** Going to the fragment tells whether the reader is there still; browsers round to a pixel. Nothing is painted in between. */
function returnTo(place: number): void {
  const target = document.querySelector(':target');
  if (!target) return;
  const now = scrollY;
  target.scrollIntoView();
  scrollTo(0, Math.abs(scrollY - now) < 2 ? place : now);
}

if (place !== undefined) {
  const wait = () => {
    // WebKit goes to the fragment with the next frame.
    requestAnimationFrame(() =>
      setTimeout(() => {
        returnTo(place);
      }),
    );
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}

addEventListener('pagehide', () => {
  if (location.hash !== '') history.replaceState({ ...(history.state as object | null), place: scrollY }, '');
});
