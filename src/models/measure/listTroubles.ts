import { chooseCoverageBand, driftLimit, type ModelQuality } from '../../engine';

/** Why forecasts are poor, the most serious first. */
export type Trouble = 'drift' | 'coverage' | 'trust' | 'error' | 'falseAlarms';

/** MASE from which on repeating the last season would have been as good. */
const maxError = 1;
/** Alarms are too many from twice as many as are accepted, and beyond what chance gives in a week. */
const maxAlarmRatio = 2;
const minExcess = 2;

/** What is wrong with the forecasts of a series; none where they are as they should be. */
export function listTroubles(
  quality: ModelQuality,
  { coverage, falseAlarmsPerWeek }: { coverage: number; falseAlarmsPerWeek: number }
): Trouble[] {
  const { now, drift, trust } = quality;
  const band = chooseCoverageBand(coverage);
  const found: Array<[Trouble, boolean]> = [
    ['drift', drift >= driftLimit],
    ['coverage', now.coverage < band.min],
    ['trust', trust === 'worse than seasonal naive'],
    ['error', now.mase >= maxError],
    [
      'falseAlarms',
      now.falseAlarmsPerWeek >= maxAlarmRatio * falseAlarmsPerWeek &&
        now.falseAlarmsPerWeek >= falseAlarmsPerWeek + minExcess,
    ],
  ];
  return found.flatMap(([trouble, isFound]) => (isFound ? [trouble] : []));
}

/** How poor forecasts are, to sort by: the more and the more serious, the higher. */
export function measureBadness(quality: ModelQuality, troubles: readonly Trouble[]): number {
  const { now, drift } = quality;
  const seriousness: Record<Trouble, number> = { drift: 8, coverage: 6, trust: 4, error: 2, falseAlarms: 1 };
  const sum = troubles.reduce((total, trouble) => total + seriousness[trouble], 0);
  return sum + Math.min(1, Math.log10(1 + drift) / 10) + Math.min(1, (Number.isNaN(now.mase) ? 0 : now.mase) / 10);
}
