import type { Kinds } from '../../content/schemas/identity.ts';
import { formatDate } from '../../text/dates.ts';
import { scientific, withSuperscripts } from '../../text/numbers.ts';
import { drawLegend, type SymbolName } from '../frame/legend.ts';
import type { Markup, PictureSize } from '../frame/svg.ts';
import type { PlottedModel } from './trained-models.ts';

/** The shape of a mark says where its figure comes from. */
export const SYMBOLS: Record<PlottedModel['flop_basis'], SymbolName> = { stated: 'source', estimate: 'estimate', derived: 'derived' };

/** The page of the rows' permalinks, and the words for where figures come from. */
export interface Place {
  home: string;
  words: Kinds['flop'];
}

/** The shapes of marks with their words. */
export function drawBases({ words }: Place, size: PictureSize): Markup {
  const bases = ['stated', 'estimate', 'derived'] as const;
  return drawLegend(
    bases.map((basis) => ({ symbol: SYMBOLS[basis], label: words[basis] })),
    size,
  );
}

/** What every mark of a model has: its name, date, figure and where that comes from are read out. */
export function modelMark({ id, name, date, flop, flop_basis: basis }: PlottedModel, { home, words }: Place) {
  const tip = [name, formatDate(date), withSuperscripts(`${scientific(flop)} FLOP`), words[basis]];
  return { id, url: `${home}#row-training-compute-${id}`, tip };
}
