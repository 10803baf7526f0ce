/**
 * Leaves dynamic imports as they are. Vite wraps each in code that first preloads its style sheets and parts; here every page has
 * the one style sheet, to which the search adds its own itself, the parts are small, and the wrapper would be larger than most of them.
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
