import { day } from '../../engine';
import type { RunRequest } from '../../queries';
import { readKnownIncidents } from '../dryRun/readKnownIncidents';
import { readPastTrigger } from '../dryRun/readPastTrigger';
import { rehearseAction } from '../dryRun/rehearseAction';
import type { Action } from '../settings/action';
import type { ResponseRunDeps } from './responseDeps';

/** How far back decisions are looked at. */
const lookback = 14 * day;

/**
 * The share of an action's decisions of the past two weeks that were in incidents that people marked as useful; undefined where it would
 * have done nothing, nothing was marked, or it is not computed yet: that is done once a day, and nobody waits for it.
 */
export function measurePrecision(
  action: Action,
  { request, deps }: { request: RunRequest; deps: ResponseRunDeps }
): number | undefined {
  if (action.minimum.precision === undefined) {
    return undefined;
  }
  return deps.response.remember(`precision of ${action.id}`, async () => {
    const range = { from: request.now - lookback, to: request.now };
    // It goes on when whoever asked first has gone.
    const own = { ...deps, signal: new AbortController().signal };
    const known = await readKnownIncidents([], range, own);
    if (known.length === 0) {
      return undefined;
    }
    const past = await readPastTrigger(action, { request, deps: own, range });
    const { acted, hits } = rehearseAction(action, past, { known, freeze: deps.response.settings.freeze });
    return acted > 0 ? hits / acted : undefined;
  });
}
