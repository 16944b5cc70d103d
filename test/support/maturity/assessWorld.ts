import { checks } from '../../../src/maturity/check/checks';
import { runChecks } from '../../../src/maturity/check/runChecks';
import type { CheckId } from '../../../src/maturity';
import type { Evidence } from '../../../src/maturity/reading/evidence';
import { readEvidence } from '../../../src/maturity/reading/readEvidence';
import { defaultLanguage, render } from '../../../src/texts';
import { now, openWorld, type World } from './maturityWorld';

const week = 7 * 86_400_000;

/** All that is read of a world, and the expressions that were sent for it. */
export async function readWorld(world: World): Promise<{ evidence: Evidence; sent: string[] }> {
  const sent: string[] = [];
  const deps = await openWorld(world, sent);
  const catalog = await deps.openCatalog({ metrics: '', logs: '' });
  const range = { from: now - 4 * week, to: now };
  return { evidence: await readEvidence({ catalog, now, range, report: () => undefined }, deps), sent };
}

/** What one check finds in a world: of each service its outcome and sentence, mends and query. */
export async function assessWorld(id: CheckId, world: World) {
  const { evidence } = await readWorld(world);
  const results = runChecks(
    checks.filter((one) => one.id === id),
    evidence
  );
  return results.map(({ service, outcome, found, share, mends, query }) => ({
    service,
    outcome,
    share,
    found: render(found, { language: defaultLanguage }),
    mends,
    query,
  }));
}
