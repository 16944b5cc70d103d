import React from 'react';
import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import type { TimeRange } from '../../../engine';
import { MutedText } from '../../../ui';
import type { History, RecordedSeries } from './history';
import { HistoryChart, maxLines, type HistoryLine } from './HistoryChart';

const scores = [0, 25, 50, 75, 100] as const;
const rungs = [0, 1, 2, 3, 4] as const;

/** Score and level over time, of everything, each team, and a service where one is chosen. */
export function HistoryCharts({ history, range }: { history: History; range: TimeRange }) {
  const [score, level] = [toLines(history.score), toLines(history.level)];
  const left = score.length - maxLines;
  return (
    <Stack direction="column" gap={3}>
      {score.length > 0 && (
        <HistoryChart
          title={t('maturity.score-history', 'Score over time')}
          lines={score}
          range={range}
          ticks={scores}
        />
      )}
      {level.length > 0 && (
        <HistoryChart
          title={t('maturity.level-history', 'Level over time')}
          lines={level}
          range={range}
          ticks={rungs}
        />
      )}
      {left > 0 && (
        <MutedText>
          {t('maturity.lines-left', 'The charts show {{shown}} lines; {{left}} more are in the comparison.', {
            shown: maxLines,
            left,
          })}
        </MutedText>
      )}
    </Stack>
  );
}

/** The whole first: it is drawn the strongest. */
function toLines(series: RecordedSeries[]): HistoryLine[] {
  return [...series]
    .sort((a, b) => Number(nameOwner(a) !== nameOwner()) - Number(nameOwner(b) !== nameOwner()))
    .map((one) => ({ name: nameOwner(one), times: one.times, values: one.values }));
}

/** Whose the series is: a service's, a team's, or of everything. */
export function nameOwner({ service = '', team = '' }: Partial<Pick<RecordedSeries, 'service' | 'team'>> = {}): string {
  return service || team || t('maturity.whole', 'Everything');
}
