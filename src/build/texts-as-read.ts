import { splitText } from '../content/split-text.ts';

/** Path of a text of the content. */
const TEXT = /[\\/]content[\\/](?:report|pages)[\\/][^\\/]+\.mdx$/u;

/** Gives Astro the texts of the content as the gate has read them, without their frontmatter, which Astro would read by other rules. */
export function textsAsRead() {
  return {
    name: 'texts-as-read',
    enforce: 'pre',
    transform: (code: string, id: string) => {
      if (!TEXT.test(id)) return undefined;
      const parts = splitText(code.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n'));
      return typeof parts === 'string' ? undefined : { code: parts.body, map: null };
    },
  };
}
