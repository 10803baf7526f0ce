import type { APIRoute } from 'astro';
import { getSiteData } from '../../content/collections.ts';
import { listLookup } from '../../permalinks/repair/lookup.ts';
import { readLedger } from '../../permalinks/ledger/read-ledger.ts';

/** What the repair of broken addresses knows; loaded only when there is one to repair. */
export const GET: APIRoute = async () => Response.json(listLookup(await getSiteData(), readLedger('.')));
