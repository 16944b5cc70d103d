import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { runwayText } from './runwayText';
import type { ChartSeries } from './view/chartSeries';
import { computeRunway, type Limit, type RunwayView } from './view/computeRunway';

interface Props {
  series: ChartSeries[];
  limit: Limit;
  className: string;
}

/** The series that reach the limit first, in a line. */
export function RunwayLines({ series, limit, className }: Props) {
  const texts = useMemo(() => soonestFirst(series, limit), [series, limit]);
  const text = texts.length > 0 ? texts.join('; ') : t('runway.none', 'No forecast to compare with the limit yet');
  return (
    <div role="status" className={className} title={texts.join('\n')}>
      {text}
    </div>
  );
}

function soonestFirst(series: ChartSeries[], limit: Limit): string[] {
  return series
    .map((one) => ({ one, runway: computeRunway(one, limit) }))
    .filter(({ runway }) => runway !== undefined)
    .sort((a, b) => getSortKey(a.runway) - getSortKey(b.runway))
    .map(({ one, runway }) => runwayText(one, limit, runway));
}

function getSortKey(runway: RunwayView | undefined): number {
  switch (runway?.state) {
    case 'across':
      return -1;
    case 'reaches':
      return runway.hours;
    default:
      return Infinity;
  }
}
