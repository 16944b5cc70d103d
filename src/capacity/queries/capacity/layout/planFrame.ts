import { tableFrame, type Frame, type TableColumn } from '../../../../frames';
import { createMessage, type Message } from '../../../../texts';
import type { AssessedResource } from '../../../assess/assessment';
import { invertLine } from '../../../load/loadLine';
import { numberColumn, queryColumns, reasonColumn, runwayColumns, subjectColumns } from './columns';
import { findLeadTime, type LayoutOptions } from './layoutOptions';

/** Beyond so many times the highest load that was seen, nothing is said of a load. */
const maxBeyond = 10;

/** One row per resource, the soonest limits first. */
export function planFrame(resources: readonly AssessedResource[], layout: LayoutOptions): Frame {
  const same = (row: AssessedResource) => row;
  const columns: Array<TableColumn<AssessedResource>> = [
    ...subjectColumns(same),
    numberColumn('Now', 'now', ({ now }) => now),
    numberColumn('Usual highest', 'busy', ({ busy }) => busy),
    numberColumn('Limit', 'limit', ({ limit }) => limit),
    ...runwayColumns<AssessedResource>(({ runway }) => runway),
    {
      name: 'Order by',
      role: 'orderBy',
      type: 'number',
      unit: 'dateTimeAsIso',
      value: (row) => findOrderTime(row, layout),
    },
    numberColumn('Load', 'load', ({ load }) => load?.busy),
    numberColumn('Load at the limit', 'loadAtLimit', findLoadAtLimit),
    numberColumn('Highest load seen', 'loadSeen', ({ load }) => load?.fit?.seen.highest),
    numberColumn('Knee', 'knee', ({ load }) => load?.fit?.knee),
    { name: 'Trust', role: 'trust', type: 'string', value: ({ trust }) => trust },
    {
      name: 'Trust in the load curve',
      role: 'loadTrust',
      type: 'string',
      value: ({ load }) => load?.fit?.trust ?? 'unknown',
    },
    reasonColumn(describeResource, layout),
    ...queryColumns(same, layout),
  ];
  const rows = [...resources].sort(compareSoonest);
  return tableFrame(rows, columns, {
    kind: 'capacity',
    part: 'capacityPlan',
    cutoff: layout.cutoff,
    sources: layout.sources,
  });
}

/** When more must be ordered so that it is there in time, ms: the lead time before the limit may be reached. */
export function findOrderTime(row: AssessedResource, layout: Pick<LayoutOptions, 'cutoff' | 'leadTimes'>): number {
  const { p10 = Infinity } = row.runway ?? {};
  return p10 === Infinity ? NaN : layout.cutoff + p10 * 1000 - findLeadTime(row, layout);
}

/** The load at which the limit is reached; NaN where that cannot be said. */
export function findLoadAtLimit({ load, limit }: AssessedResource): number {
  const { fit } = load ?? {};
  if (!fit || limit === undefined || fit.trust === 'unknown') {
    return NaN;
  }
  const found = invertLine(fit.line, limit);
  return found > 0 && found <= maxBeyond * fit.seen.highest ? found : NaN;
}

function describeResource(row: AssessedResource): Message | undefined {
  const { failure, load, limit } = row;
  if (failure) {
    return failure;
  }
  if (!load?.fit) {
    return undefined;
  }
  const { fit } = load;
  if (fit.trust === 'unknown') {
    return createMessage('capacity.load-unrelated', {});
  }
  const at = findLoadAtLimit(row);
  if (limit !== undefined && at > fit.seen.highest) {
    return createMessage('capacity.beyond-seen', { factor: { figure: at / fit.seen.highest } });
  }
  return fit.knee === undefined ? createMessage('capacity.no-knee', { load: { figure: fit.seen.highest } }) : undefined;
}

function compareSoonest(a: AssessedResource, b: AssessedResource): number {
  const order = ({ runway }: AssessedResource) => [
    runway?.p50 ?? Infinity,
    runway?.p10 ?? Infinity,
    -(runway?.probability ?? -1),
  ];
  const [first, second] = [order(a), order(b)];
  const at = first.findIndex((one, i) => one !== second[i]);
  return at < 0 ? 0 : first[at] < second[at] ? -1 : 1;
}
