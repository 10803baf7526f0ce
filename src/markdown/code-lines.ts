/** The HTML of a block of code with an element around each line, so that a line too long for its column goes on further in. */
export function codeLines(html: string): string {
  const [start = '', code = '', end = ''] = html.trim().split(/(?<=^<code[^>]*>)|(?=<\/code>$)/u);
  const open: string[] = [];
  const lines = code
    .trimEnd()
    .split('\n')
    .map((line) => {
      const begun = open.join('');
      for (const [tag] of line.matchAll(/<\/?span[^>]*>/gu)) {
        if (tag.startsWith('</')) open.pop();
        else open.push(tag);
      }
      return begun + line + '</span>'.repeat(open.length);
    });
  return `${start}<span class="line">${lines.join('</span>\n<span class="line">')}</span>${end}`;
}
