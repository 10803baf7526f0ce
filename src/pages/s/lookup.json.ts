import type { APIRoute } from 'astro';
import { listLookup } from '../../permalinks/repair/lookup.ts';
import { getReport } from '../../report/report.ts';

/** What the repair of broken addresses knows; loaded only when there is one to repair. */
export const GET: APIRoute = () => Response.json(listLookup(getReport()));
