import type { z } from 'astro/zod';
import type { Problem } from '../content/problems.ts';
import type { SiteData } from '../content/site-data.ts';
import type { Dataset } from '../content/dataset.ts';
import type { ChartWords } from '../content/schemas/chart.ts';
import type { Drawing } from './frame/picture.ts';
import type { PictureSize } from './frame/svg.ts';

/** A chart as content/data/charts.yaml has it. */
export interface ChartEntry extends ChartWords {
  /** Its name in the registry. */
  id: string;
  /** Name of the picture for screen readers. */
  label: string;
  /** Address of the page that is the figure's home, without the base path. */
  home: string;
  /** The set that the picture and its table show: /data/<dataset>.csv. */
  dataset: string;
}

/** What the site asks of a chart: the one export of its folder. Its words and its place stand in content/data/charts.yaml. */
export interface ChartModule {
  /** Draws the chart: on its pages, on the page to embed, as SVG and as PNG. */
  draw: Draw;
  /** The chart for a preview card: few words, in some 360 by 280 user units beside the title or 640 by 150 below it. Left out where a page's drawing serves. */
  card?: (data: SiteData, chart: ChartEntry) => Drawing;
  /** The chart small, as a link to its page; the words say what is drawn, and what the link opens. */
  preview?: { draw: Draw; words: (data: SiteData) => string };
  /**
   * The data it shows: how to make a set of its own, or the name of one that the site has anyway. Left out where its marks are the rows of a
   * table in tables.yaml, which are the set then.
   */
  dataset?: string | ((data: SiteData, chart: ChartEntry) => Dataset);
  /** The schema of `options` in charts.yaml: scales, and what else of the report only this chart needs. */
  options?: z.ZodType;
  /** Finds what the chart cannot draw as it is, such as a value outside its scale, in its own entry or in another; the options fit their schema by then. */
  check?: (data: SiteData, chart: ChartEntry) => (Pick<Problem, 'message'> & Partial<Problem>)[];
  /** Rows with permalinks that no table in tables.yaml has. */
  rows?: (data: SiteData) => ChartRow[];
}

/** Draws from content alone: the same content gives the same bytes. */
export type Draw = (data: SiteData, chart: ChartEntry, size: PictureSize) => Drawing;

/** Draws what a page shows of a chart: a drawing, or several of which the style sheet shows one. */
export type DrawSeveral = (...input: Parameters<Draw>) => Drawing | Drawing[];

/** A row of a chart's own table; its permalink is row-<chart>-<id>. */
export interface ChartRow {
  id: string;
  /** What the permalink is called. */
  title: string;
  /** A sentence for previews. */
  description: string;
  /** The figure that previews show large. */
  datum: { value: string; label: string };
  /** Permalink id of the thing whose figure it is, where the data have that as an entry of its own. */
  of?: string;
  /** Who says the figure of a row that is of nothing else, and the keys of the sources behind it. */
  said?: { by: 'report' | 'cited'; sources: readonly string[] };
}
