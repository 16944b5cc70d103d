import { useCallback, useEffect, useRef, useState } from 'react';
import {
  resolveDashboard,
  suggestRules,
  type DashboardLookups,
  type DashboardQueries,
  type Suggestions,
} from '../../../alerts';
import { errorMessage, minute } from '../../../engine';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { foresightTransport } from '../foresightTransport';
import { findDefault, type TypedSource } from '../chooseSources';
import { grafanaLookups } from './grafanaLookups';
import { fillSources } from './missingSources';
import type { BroughtDashboard } from './readDashboardFiles';

/** What rules are proposed for. */
export interface Brought {
  dashboards: BroughtDashboard[];
  /** Uids of the data sources that stand for those that this Grafana does not have. */
  mapping: ReadonlyMap<string, string>;
  sources: TypedSource[];
  foresight: string;
}

export interface ProposalState {
  /** What runs; nothing while all is done. */
  running?: { step: 'variables' | 'queries'; share: number };
  suggestions?: Suggestions;
  error?: string;
}

/** Where proposed rules go unless another place is chosen. */
export const proposedPlace = { folder: 'Foresight', group: 'proposed' };

/** Accepted time to detect an anomaly, ms. */
const within = 15 * minute;
const historyDays = 21;
/** The data source has other users, too. */
const maxConcurrentQueries = 2;

/** Proposals for dashboards, which can be cancelled and end with the page. */
export function useProposals() {
  const [state, setState] = useState<ProposalState>({});
  const controller = useRef<AbortController>();

  const start = useCallback(async (brought: Brought) => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    const update = (next: ProposalState) => !own.signal.aborted && setState(next);
    const report = (step: 'variables' | 'queries') => (share: number) => update({ running: { step, share } });
    report('variables')(0);
    try {
      const queries = await resolveAll(brought, own.signal, report('variables'));
      report('queries')(0);
      const { foresight, sources } = brought;
      const source = findDefault(sources, 'promql') || sources[0].uid;
      const suggestions = await suggestRules(
        queries,
        { ...proposedPlace, foresight, source, within },
        {
          ...foresightTransport(foresight, own.signal),
          history: { days: historyDays, to: Date.now() },
          concurrency: maxConcurrentQueries,
          onProgress: report('queries'),
        }
      );
      update({ suggestions });
    } catch (error) {
      update({ error: fetchErrorMessage(error) });
    }
  }, []);

  const cancel = () => {
    controller.current?.abort();
    setState({});
  };

  useEffect(() => () => controller.current?.abort(), []);
  return { state, start, cancel };
}

/** The queries of all dashboards, one dashboard after the other; one that cannot be read never hides the others. */
async function resolveAll(
  { dashboards, mapping, sources }: Brought,
  signal: AbortSignal,
  onProgress: (share: number) => void
): Promise<DashboardQueries> {
  const defaults = { promql: findDefault(sources, 'promql'), logql: findDefault(sources, 'logql') };
  const lookups = grafanaLookups({ defaults, now: Date.now(), signal });
  const found: DashboardQueries = { queries: [], skipped: [] };
  for (const [i, { name, value }] of dashboards.entries()) {
    const { queries, skipped } = await resolveOne(name, fillSources(value, mapping), lookups);
    signal.throwIfAborted();
    found.queries.push(...queries);
    found.skipped.push(...skipped);
    onProgress((i + 1) / dashboards.length);
  }
  return found;
}

async function resolveOne(name: string, value: unknown, lookups: DashboardLookups): Promise<DashboardQueries> {
  try {
    return await resolveDashboard(value, { lookups });
  } catch (error) {
    return { queries: [], skipped: [{ title: name, reason: errorMessage(error) }] };
  }
}
