import type { FlopBasis, Model } from '../../content/schemas/model.ts';

/** A model with a date and a figure for its training compute. */
export interface TrainedModel extends Model {
  date: string;
  /** Unit: FLOP. */
  flop: number;
  flop_basis: FlopBasis;
}

/** The models with training compute, in order of date. */
export function trainedModels(models: readonly Model[]): TrainedModel[] {
  return models.filter(isTrained).toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

function isTrained(model: Model): model is TrainedModel {
  return model.flop !== undefined && model.flop_basis !== undefined && model.date !== null;
}
