import type { Root } from 'hast';
import type { VFile } from 'vfile';

/** The same plugin for chapters alone: texts of other pages have no terms marked, and no organisations and notes at the foot of their sections. */
export function inChapters<O extends unknown[]>(plugin: (...options: O) => (tree: Root) => void) {
  return (...options: O) => {
    const transform = plugin(...options);
    return (tree: Root, file: VFile): void => {
      if (/[\\/]content[\\/]report[\\/]/u.test(file.path)) transform(tree);
    };
  };
}
