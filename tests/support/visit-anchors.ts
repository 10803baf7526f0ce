/** In the page: goes to each anchor in turn, unless the page stands there already; returns those where something is amiss. */
export async function visitAnchors(ids: string[]): Promise<string[]> {
  const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  const wrong: string[] = [];
  for (const id of ids) {
    if (location.hash !== `#${id}`) {
      location.hash = id;
      await new Promise((arrived) => {
        addEventListener('hashchange', arrived, { once: true });
      });
    }
    const target = document.querySelector(':target');
    const top = target?.getBoundingClientRect().top ?? -1;
    if (target?.id !== id || document.activeElement !== target || top < header || top > innerHeight)
      wrong.push(`${id} at ${String(Math.round(top))} px`);
  }
  return wrong;
}
