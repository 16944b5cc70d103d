import { matcher } from '../../../insight';
import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, notApplicable, whenKnown } from '../../check/findings';
import { mendScrape } from '../../mend/scrapeMends';
import type { Evidence } from '../../reading/evidence';
import { targetsExpr } from '../../reading/telemetry/readTargets';
import type { Target } from '../../reading/telemetry/telemetryEvidence';

/** A target is scraped well where so many of the last day's scrapes worked. */
const minUp = 0.99;
/** Targets that are named in a sentence. */
const maxNames = 3;

/** Do the scrapes work? */
export const scrapeHealth: Check = {
  id: 'scrape-health',
  group: 'telemetry',
  title: createMessage('check.scrape-health', {}),
  question: createMessage('check.scrape-health-asked', {}),
  why: createMessage('check.scrape-health-why', {}),
  perService: true,
  assess(evidence) {
    const { telemetry, sources } = evidence;
    const query = { source: sources.metrics.uid, language: 'promql' as const, expr: `${targetsExpr} < ${minUp}` };
    return whenKnown(telemetry.targets, (targets) => assessTargets(targets, evidence), { query });
  },
};

function assessTargets(targets: readonly Target[], { sources, discovery }: Evidence): Finding[] {
  if (targets.length === 0) {
    return discovery.services.length === 0 ? [] : [notApplicable(createMessage('check.scrape-health-pushed', {}))];
  }
  const owners = new Map<string, Target[]>();
  targets.forEach((one) => {
    const own = owners.get(one.service ?? '') ?? [];
    own.push(one);
    owners.set(one.service ?? '', own);
  });
  return [...owners].map(([service, own]) => assessOwner(service, own, sources.metrics.uid));
}

function assessOwner(service: string, targets: readonly Target[], source: string): Finding {
  const bad = targets.filter(({ up }) => up < minUp).sort((a, b) => a.up - b.up);
  const names = { list: bad.slice(0, maxNames).map(({ job, instance }) => [job, instance].filter(Boolean).join(' ')) };
  const jobs = [...new Set(targets.map(({ job }) => job))];
  const only = service === '' || jobs.length > 1 || jobs[0] === '' ? '' : `{${matcher('job', jobs[0])}}`;
  const found =
    bad.length === 0
      ? createMessage('check.scrape-health-good', { count: targets.length })
      : createMessage('check.scrape-health-bad', { bad: bad.length, count: targets.length, names });
  const expr = bad.length === 0 ? `avg_over_time(up${only}[1d])` : `avg_over_time(up${only}[1d]) < ${minUp}`;
  const query = { source, language: 'promql' as const, expr };
  const mends = bad.slice(0, 1).map(({ job }) => mendScrape(job));
  return grade(1 - bad.length / targets.length, found, { service, query, mends });
}
