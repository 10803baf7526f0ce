/** Blocks of Markdown as a file of its own; empty ones are left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
