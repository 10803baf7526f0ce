import type { Problem } from '../../content/problems.ts';
import type { SiteData } from '../../content/site-data.ts';

/** Finds forecasts that were none at the report's date, what should be one, and versions that do not stand newest first. */
export function checkDates({ events, original, changes }: Pick<SiteData, 'events' | 'original' | 'changes'>): Problem[] {
  const ofEvents = events.flatMap(({ id, date, forecast = false }): Problem[] => {
    // At the precision of the event: in the year or month of the report it may have happened or not.
    const day = original.date.slice(0, date.length);
    const message =
      forecast && date < day
        ? `is marked as a forecast, but its date ${date} is before the report's, ${original.date}; correct either`
        : `has the date ${date}, after the report's, ${original.date}; correct it or add "forecast: true"`;
    const isWrong = forecast ? date < day : date > day;
    return isWrong ? [{ file: 'content/data/timeline.yaml', entry: id, path: [forecast ? 'forecast' : 'date'], message }] : [];
  });
  const ofChanges = changes.flatMap((change, index): Problem[] => {
    const above = changes[index - 1];
    if (!above || (above.date >= change.date && compareVersions(above.id, change.id) > 0)) return [];
    const message = `stands below "${above.id}" of ${above.date}, but is as new or newer; versions stand newest first`;
    return [{ file: 'content/data/changelog.yaml', entry: change.id, path: ['id'], message }];
  });
  return [...ofEvents, ...ofChanges];
}

/** Below 0 where the first version is the older one. */
function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
