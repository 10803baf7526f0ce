const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const CHARACTERS = Object.fromEntries(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/** Text as it may stand in XML, also inside an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** Text as it was before `escapeXml`. */
export function unescapeXml(source: string): string {
  return source.replace(/&(?:amp|lt|gt|quot);/gu, (entity) => CHARACTERS[entity] ?? entity);
}
