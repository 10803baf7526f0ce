/**
 * Runs in a page: every label of its visible charts that meets another label, leaves its drawing or the screen, or is smaller than 12 px.
 * A line box is taller than the glyphs in it, so that two may share a few pixels of height without touching.
 */
export function labelFaults(): string[] {
  const SLACK = { across: 1, along: 3.5 };
  const faults: string[] = [];
  for (const drawing of document.querySelectorAll<SVGSVGElement>('svg.chart__svg')) {
    const frame = drawing.getBoundingClientRect();
    if (frame.width === 0) continue;
    // A drawing that fits any width is not scaled.
    const scale = drawing.hasAttribute('viewBox') ? frame.width / drawing.viewBox.baseVal.width : 1;
    const labels = [...drawing.querySelectorAll<SVGTextElement>('text')]
      .filter((label) => label.checkVisibility({ visibilityProperty: true }))
      .map((label) => ({
        text: label.textContent,
        box: label.getBoundingClientRect(),
        size: Number.parseFloat(getComputedStyle(label).fontSize) * scale,
      }))
      .filter(({ box }) => box.width > 0);
    for (const [index, { text, box, size }] of labels.entries()) {
      if (size < 11.99) faults.push(`"${text}" is ${size.toFixed(1)} px`);
      if (
        box.left < frame.left - SLACK.across ||
        box.right > frame.right + SLACK.across ||
        box.top < frame.top - SLACK.along ||
        box.bottom > frame.bottom + SLACK.along
      )
        faults.push(`"${text}" leaves its drawing`);
      if (box.left < -SLACK.across || box.right > document.documentElement.clientWidth + SLACK.across)
        faults.push(`"${text}" leaves the screen`);
      for (const other of labels.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const along = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > SLACK.across && along > 2 * SLACK.along) faults.push(`"${text}" meets "${other.text}"`);
      }
    }
  }
  return faults;
}
