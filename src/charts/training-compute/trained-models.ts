import type { FlopBasis, Model } from '../../content/schemas/model.ts';

/** A model with a date and a figure for its training compute, in FLOP. */
export type TrainedModel = Model & { date: string; flop: number; flop_basis: FlopBasis };

/** A model whose figure is more than speculation: one that is drawn. */
export type PlottedModel = TrainedModel & { flop_basis: Exclude<FlopBasis, 'speculative'> };

/** The models with training compute, in order of date. */
export function trainedModels(models: readonly Model[]): TrainedModel[] {
  return models.filter(isTrained).toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** Whether a model is drawn; a speculative figure is listed only. */
export function isPlotted(model: TrainedModel): model is PlottedModel {
  return model.flop_basis !== 'speculative';
}

function isTrained(model: Model): model is TrainedModel {
  return model.flop !== undefined && model.flop_basis !== undefined && model.date !== null;
}
