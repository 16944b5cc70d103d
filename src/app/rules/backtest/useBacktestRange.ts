import { useState } from 'react';
import { parseIncidents, splitIncidentLines, type KnownIncident, type ParsedIncidents } from '../../../alerts';
import { day } from '../../../engine';

export const maxDays = 90;

/** What a backtest covers, as typed and as read. */
export interface BacktestRange {
  days: string;
  incidents: string;
  setDays: (text: string) => void;
  setIncidents: (text: string) => void;
  /** ms; undefined while the days are no number of days. */
  length?: number;
  parsed: ParsedIncidents;
  /** The known incidents; none while one of them cannot be read. */
  known: KnownIncident[];
  isReady: boolean;
}

/** How far back a backtest goes, and what is known to have happened. */
export function useBacktestRange(start = '30'): BacktestRange {
  const [days, setDays] = useState(start);
  const [incidents, setIncidents] = useState('');
  const parsed = parseIncidents(splitIncidentLines(incidents));
  const count = Number(days);
  const isReadable = Number.isFinite(count) && count > 0 && count <= maxDays;
  return {
    days,
    incidents,
    setDays,
    setIncidents,
    length: isReadable ? count * day : undefined,
    parsed,
    known: parsed.ok ? parsed.incidents : [],
    isReady: isReadable && parsed.ok,
  };
}
