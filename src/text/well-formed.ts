/** A text in which every half of a surrogate pair that stands alone, which no address can hold, is U+FFFD: toWellFormed() for older browsers. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
