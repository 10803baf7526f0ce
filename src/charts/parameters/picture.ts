import type { DrawPicture } from '../frame/picture.ts';
import { drawLayout } from './draw.ts';
import { layoutParameters } from './layout.ts';
import { isCounted, parameterRows } from './rows.ts';

/** Every model with a count, by size on a log axis. */
export const drawParameters: DrawPicture = (data, { size, link }) =>
  drawLayout(layoutParameters(parameterRows(data).filter(isCounted), { size, order: 'size', scale: 'log' }), link);

/** The rows of the report's own table alone, for its chapter. */
export const drawReportTable: DrawPicture = (data, { size, link }) => {
  const rows = parameterRows(data).filter((row) => row.origin === 'report-table');
  return drawLayout(layoutParameters(rows.filter(isCounted), { size, order: 'size', scale: 'log' }), link);
};
