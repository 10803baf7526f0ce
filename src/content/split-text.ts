/** A text of the content in its two parts. */
export interface SplitText {
  /** YAML between the lines of ---, which begins at the second line of the file. */
  frontmatter: string;
  /** MDX below it, with empty lines in place of the frontmatter, so that lines count in the file. */
  body: string;
}

/**
 * Splits a file of content/report/ or content/pages/, whose lines end in "\n". Both the gate and Astro read what this returns. What is wrong, and
 * how to mend it, where the file does not begin with frontmatter.
 */
export function splitText(text: string): SplitText | string {
  if (text.trim() === '') return 'is empty; begin it with frontmatter, fields between two lines of ---';
  const lines = text.split('\n').map((line) => line.trimEnd());
  if (lines[0] !== '---') return 'has no frontmatter; write --- alone on the first line, then fields and a second line of ---';
  const end = lines.indexOf('---', 1);
  if (end === -1) return 'has no end of its frontmatter; write a line of --- below the last field';
  const all = text.split('\n');
  return { frontmatter: `${all.slice(1, end).join('\n')}\n`, body: '\n'.repeat(end + 1) + all.slice(end + 1).join('\n') };
}
