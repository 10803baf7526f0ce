/** Starts what enhances a page, custom elements by their names and others, each on its own: one that throws is reported and stops none of the others. */
export function startEach(elements: Record<string, CustomElementConstructor>, ...starts: readonly (() => void)[]): void {
  for (const [name, element] of Object.entries(elements))
    queueMicrotask(() => {
      customElements.define(name, element);
    });
  for (const start of starts) queueMicrotask(start);
}
