/**
 * Asks for all parts of what a dynamic import loads at once, where the browser can, instead of one after the other as each names the next. Vite's own
 * wrapper does as much, and more that no page here needs: there is one style sheet, to which the search adds its own itself.
 */
const PRELOAD = `export const __vitePreload = (load, parts = []) => {
  for (const part of parts) {
    const href = new URL('../' + part, import.meta.url);
    if (part.endsWith('.js')) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  return load();
};`;

export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id: string) => (id === '\0vite/preload-helper.js' ? PRELOAD : undefined),
  };
}
