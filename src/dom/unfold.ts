/** Opens the folded boxes around an element. Returns whether one was closed. */
export function unfold(target: Element): boolean {
  let hidden = false;
  for (let box = target.closest('details'); box; box = box.parentElement?.closest('details') ?? null) {
    hidden ||= !box.open;
    box.open = true;
  }
  return hidden;
}
