import { t } from '@grafana/i18n';
import type { RuleSpec } from '../../../alerts';
import { formatDuration } from '../../../schema';
import { createQuery } from '../../../sources';
import { verbatim } from '../../../ui';
import { asKind, newRule, writeDraft } from '../../rules/form/draft';
import type { Horizon } from '../capacityQuery';
import type { PlanRow } from '../read/planRows';
import { nameKind, nameOwner } from './nameResource';

interface RuleScope {
  /** Uid of the Foresight data source. */
  foresight: string;
  horizon: Horizon;
  /** ms. */
  now: number;
}

const [second, hour] = [1000, 3_600_000];

/**
 * Parameters of the address of the form of rules, with one that fires where less time is left than it takes to get more;
 * undefined where the row has no query or no limit.
 */
export function draftRunwayRule(row: PlanRow, { foresight, horizon, now }: RuleScope): { rule: string } | undefined {
  const { expr, source, limit, p10, orderBy, service } = row;
  if (expr === '' || !Number.isFinite(limit)) {
    return undefined;
  }
  const leadTime = p10 * second - (orderBy - now);
  const spec = {
    ...asKind(newRule(foresight, source), 'runway'),
    name: t('capacity.rule-name', '{{owner}}: {{what}} reaches its limit', {
      owner: nameOwner(row),
      what: nameKind(row),
      ...verbatim,
    }),
    source: { uid: source, query: createQuery('promql', expr) },
    limit,
    crossing: row.now > limit ? 'below' : 'above',
    horizon,
    fires: leadTime >= hour ? { within: formatDuration(Math.round(leadTime / hour) * hour) } : { probability: 0.5 },
    ...(service !== '' && { labels: { service } }),
  } as RuleSpec;
  return { rule: writeDraft(spec) };
}
