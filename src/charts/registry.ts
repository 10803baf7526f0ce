/** Every chart by its id in content/data/charts.yaml, whose order counts: one line a chart. */
export { chart as timeline } from './timeline/chart.ts';
export { chart as 'parameters-compared' } from './parameters-compared/chart.ts';
export { chart as parameters } from './parameters/chart.ts';
export { chart as 'training-compute' } from './training-compute/chart.ts';
export { chart as 'compute-growth' } from './compute-growth/chart.ts';
export { chart as 'user-growth' } from './user-growth/chart.ts';
export { chart as 'training-data' } from './training-data/chart.ts';
export { chart as roadmap } from './roadmap/chart.ts';
export { chart as 'gpu-architectures' } from './gpu-architectures/chart.ts';
export { chart as ratings } from './ratings/chart.ts';
