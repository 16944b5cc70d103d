import { severities } from '../../../engine';
import { defaultLanguage } from '../../../texts';
import { tableFrame, type Frame, type TableColumn } from '../../../frames';
import type { FoundPatterns } from '../../logs/findLogPatterns';
import type { LogPattern } from '../../logs/logPattern';
import { describeOrigin, describeState } from './patternsFrame';
import type { PatternLayout } from './patternLayout';

const maxEvents = 500;

/** One row per pattern that is in any state but the usual one, the newest first: annotations are made of it. */
export function patternEventsFrame(found: FoundPatterns, layout: PatternLayout): Frame {
  const { language = defaultLanguage } = layout.request;
  const rows = found.patterns
    .filter(({ state, since }) => state !== 'usual' && since !== undefined)
    .sort((a, b) => (b.since ?? 0) - (a.since ?? 0))
    .slice(0, maxEvents);
  const columns: Array<TableColumn<LogPattern>> = [
    { name: 'Series', role: 'series', type: 'string', value: ({ text }) => text },
    { name: 'Service', role: 'service', type: 'string', value: ({ services }) => services.join(', ') },
    { name: 'Start', role: 'start', type: 'time', value: ({ since }) => since ?? NaN },
    { name: 'End', role: 'end', type: 'time', value: findEnd },
    { name: 'Kind', role: 'kind', type: 'string', value: ({ state }) => state },
    { name: 'Severity', role: 'severity', type: 'number', unit: 'percentunit', value: rankLevel },
    { name: 'Reason', role: 'reason', type: 'string', value: (one) => describeState(one, language) },
    { name: 'Level', role: 'level', type: 'string', value: ({ level }) => level ?? '' },
  ];
  return tableFrame(rows, columns, describeOrigin(found, layout, 'events'));

  /** What is gone stays so. */
  function findEnd({ state, lastSeen }: LogPattern): number {
    return state === 'vanished' ? layout.plan.to : lastSeen;
  }
}

function rankLevel({ level }: LogPattern): number {
  return level === undefined ? 0 : severities.indexOf(level) / (severities.length - 1);
}
