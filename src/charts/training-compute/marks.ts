import { formatDate } from '../../text/dates.ts';
import { scientific } from '../../text/numbers.ts';
import { FLOP_BASIS_WORDS } from '../../text/words.ts';
import type { SymbolName } from '../frame/legend.ts';
import { mark, type PictureOptions } from '../frame/picture.ts';
import type { Children, Markup } from '../frame/svg.ts';
import type { PlottedModel } from './trained-models.ts';

/** The shape of a mark says where its figure comes from. */
export const SYMBOLS: Record<PlottedModel['flop_basis'], SymbolName> = { stated: 'source', estimate: 'estimate', derived: 'derived' };

export const LEGEND = (['stated', 'estimate', 'derived'] as const).map((basis) => ({
  symbol: SYMBOLS[basis],
  label: FLOP_BASIS_WORDS[basis],
}));

/** A model's mark with its parts; its date and figure are in the tip. */
export function modelMark(model: PlottedModel, link: PictureOptions['link'], children: Children): Markup {
  const tip = [model.name, formatDate(model.date), `${scientific(model.flop)} FLOP`, FLOP_BASIS_WORDS[model.flop_basis]];
  return mark({ id: model.id, url: `/models/#row-training-compute-${model.id}`, tip }, link, children);
}
