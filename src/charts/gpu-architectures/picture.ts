import type { SiteData } from '../../content/site-data.ts';
import { findTable } from '../../content/tables.ts';
import { chartEntry } from '../catalog.ts';
import { picture, type DrawPicture } from '../frame/picture.ts';
import { tableRows } from '../frame/table-rows.ts';
import { drawDown } from './draw-down.ts';
import { drawStrip } from './draw-strip.ts';
import { layoutArchitectures } from './layout.ts';

/** NVIDIA's architectures by year, counted in two ways beside the report's own count. */
export const drawArchitectures: DrawPicture = (data, { size, link }) => {
  const { period } = findTable(data, 'gpu-architectures');
  if (!period) throw new Error('content/data/tables.yaml, gpu-architectures: the chart needs the period that the report names; add it');
  const layout = layoutArchitectures(tableRows(data, 'gpu-architectures'), period, size);
  const draw = size === 'wide' ? drawStrip : drawDown;
  return picture(
    { size, height: layout.height, label: chartEntry(data, 'gpu-architectures').subtitle, interactive: link !== undefined },
    draw(layout, claimOf(data), link),
  );
};

/** What the report says, in the words of the note on it. */
function claimOf({ annotations }: SiteData): string {
  const note = annotations.find((annotation) => annotation.on?.includes('fig-gpu-architectures') && annotation.kind === 'differs');
  return `报告：${(note?.says ?? '').replace(/。$/u, '')}`;
}
