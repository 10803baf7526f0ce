import type { DrawPicture } from '../frame/picture.ts';
import type { SiteData } from '../../content/site-data.ts';
import { drawPreviewLayout } from './draw-preview.ts';
import { drawLayout } from './draw.ts';
import { layoutParameters } from './layout.ts';
import { layoutPreview } from './preview-layout.ts';
import { isCounted, parameterRows, type CountedRow } from './rows.ts';

/** Every model with a count, by size on a log axis. */
export const drawParameters: DrawPicture = (data, { size, link }) =>
  drawLayout(layoutParameters(parameterRows(data).filter(isCounted), { size, order: 'size', scale: 'log' }), link);

/** The rows of the report's own table alone, for its chapter. */
export const drawReportTable: DrawPicture = (data, { size, link }) =>
  drawLayout(layoutParameters(reportRows(data), { size, order: 'size', scale: 'log' }), link);

/** The models for which the report's table has a figure, at a glance, for pages that lead to the chart. */
export const drawParametersPreview: DrawPicture = (data, { size }) =>
  drawPreviewLayout(
    layoutPreview(
      reportRows(data).filter((row) => row.speaker === 'report'),
      size,
    ),
  );

function reportRows(data: SiteData): CountedRow[] {
  return parameterRows(data)
    .filter((row) => row.origin === 'report-table')
    .filter(isCounted);
}
