/** What a section begins with, as plain text: its first paragraph, and the list that follows where the paragraph announces one. */
export function openingOf(body: string): string {
  const blocks = body
    .split(/\n\n+/u)
    .map((block) => block.trim())
    .filter((block) => /^[^<#|`>]/u.test(block));
  const [first = '', second = ''] = blocks.map(plainText);
  return first.endsWith('：') ? `${first}${second}` : first;
}

/** A block of an MDX source without markup; the items of a list are joined by semicolons. */
function plainText(block: string): string {
  const items = block.split(/^(?:[-*]|\d+\.) /mu).filter(Boolean);
  return items
    .map((item) =>
      item
        .replace(/<[^>]*>/gu, '')
        .replace(/\[([^\]]+)\]\([^)]+\)/gu, '$1')
        .replace(/\*\*|`/gu, '')
        .trim(),
    )
    .map((item, index) => (index < items.length - 1 ? item.replace(/[。；]$/u, '') : item))
    .join('；');
}
