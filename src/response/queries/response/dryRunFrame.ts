import { tableFrame, type Frame, type TableColumn } from '../../../frames';
import type { TimeRange } from '../../../engine';
import type { DryEpisode } from '../../dryRun/rehearseAction';

const maxRows = 2_000;

/** An episode of one action. */
export type DryRunRow = DryEpisode & { action: string; reason: string };

/** One row per episode: when it was, whether it would have been handed over, and which gate stopped it. */
export function dryRunFrame(rows: readonly DryRunRow[], cutoff: number): Frame {
  const sorted = [...rows].sort((a, b) => a.start - b.start).slice(-maxRows);
  const columns: Array<TableColumn<DryRunRow>> = [
    { name: 'Start', role: 'start', type: 'time', value: ({ start }) => start },
    { name: 'End', role: 'end', type: 'time', value: ({ end }) => end },
    { name: 'Action', role: 'action', type: 'string', value: ({ action }) => action },
    { name: 'Target', role: 'target', type: 'string', value: ({ target }) => target },
    {
      name: 'Verdict',
      role: 'verdict',
      type: 'string',
      value: ({ acted }) => (acted === undefined ? 'refused' : 'due'),
    },
    { name: 'Gate', role: 'gate', type: 'string', value: ({ gate }) => gate ?? '' },
    { name: 'Reason', role: 'reason', type: 'string', value: ({ reason }) => reason },
    { name: 'Acted', role: 'time', type: 'number', unit: 'dateTimeAsIso', value: ({ acted }) => acted },
    {
      name: 'Incident',
      role: 'incident',
      type: 'string',
      value: ({ incident }) => (incident ? formatRange(incident) : ''),
    },
    { name: 'After its start', role: 'delay', type: 'number', unit: 'ms', value: findDelay },
  ];
  return tableFrame(sorted, columns, { kind: 'response', cutoff, part: 'replay' });
}

function formatRange({ from, to }: TimeRange): string {
  return [from, to].map((time) => new Date(time).toISOString()).join('/');
}

function findDelay({ acted, incident }: DryEpisode): number | undefined {
  return acted === undefined || incident === undefined ? undefined : acted - incident.from;
}
