import type { Drawing } from '../frame/picture.ts';
import { PICTURE_WIDTHS, type PictureSize } from '../frame/svg.ts';
import type { TimelineInput } from './input.ts';
import { drawLabelled, labelEvents } from './labelled.ts';
import { DOT, drawStrip, layoutStrip } from './strip.ts';

/** Room for the half of a mark at either end. */
const EDGE = 6;
/** Height of a row of labels: none is a link of its own. */
const ROW = 18;

/** The timeline's strip for a picture of a size, and the names of its landmarks below. */
export function layoutPreview(input: TimelineInput, size: PictureSize) {
  const width = PICTURE_WIDTHS[size];
  const strip = layoutStrip(input, { left: EDGE, right: width - EDGE, radius: DOT[size] });
  const landmarks = input.events.filter(({ landmark }) => landmark);
  return { strip, names: labelEvents(landmarks, strip.place, { reportDate: input.reportDate, left: 0, right: width }) };
}

/** The timeline at a glance. */
export function drawPreview(input: TimelineInput, size: PictureSize): Drawing {
  const { strip, names } = layoutPreview(input, size);
  return {
    height: strip.bottom + names.rows * ROW,
    before: drawStrip(input, strip),
    marks: names.placed.map((event) => drawLabelled(event, strip.bottom, input.lanes, ROW)),
  };
}
