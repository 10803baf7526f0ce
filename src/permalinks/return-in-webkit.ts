/*
 * A reload of an address with a fragment ends, in WebKit, at what the fragment names. The entry of the history keeps where the reader was, and
 * a page that has loaded brings them there, unless they have left the fragment already.
 */
export {};

const { place } = (history.state ?? {}) as { place?: number };

function returnTo(to: number): void {
  const from = scrollY;
  document.querySelector(':target')?.scrollIntoView();
  scrollTo(0, Math.abs(scrollY - from) < 2 ? to : from);
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
  if (location.hash !== '') history.replaceState({ place: scrollY }, '');
});
