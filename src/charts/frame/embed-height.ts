import type { SiteData } from '../../content/site-data.ts';
import { chartModule } from '../catalog.ts';
import type { ChartEntry } from '../chart.ts';
import { PICTURE_SIZES, PICTURE_WIDTHS } from './svg.ts';

/** The widest that the style sheet shows a drawing, and all that stands above and below it at any width. Unit: CSS pixels. */
const SHOWN_WIDTHS = { narrow: 400, wide: 832 } as const;
const AROUND = 580;

/** A height that holds the page of a chart to embed at any width: that of the drawing which gets highest, and what stands around it. */
export function embedHeight(data: SiteData, chart: ChartEntry): number {
  const heights = PICTURE_SIZES.map((size) => {
    const { height, width = PICTURE_WIDTHS[size], fluid } = chartModule(chart.id).draw(data, chart, size);
    return fluid ? height : (height / width) * SHOWN_WIDTHS[size];
  });
  return Math.ceil(Math.max(...heights) / 10) * 10 + AROUND;
}
