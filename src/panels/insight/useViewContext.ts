import { useMemo } from 'react';
import { dateTimeForTimeZone, type PanelProps, type TimeRange } from '@grafana/data';
import type { Fleet } from '../../ui/fleet';
import { aheadTitle } from './aheadTitle';
import { figureLooks } from './figureLooks';
import { linkTo } from './linkTo';
import type { InsightOptions } from './options';
import type { ViewContext } from './viewContext';

type Given = Pick<PanelProps<InsightOptions>, 'data' | 'options' | 'timeRange' | 'timeZone'> & { fleet: Fleet };

/** What the drawings need beside the services; the same object while nothing of it changes. */
export function useViewContext({ fleet, data, options, timeRange, timeZone }: Given): ViewContext {
  const { showTrend, showTimeline } = options;
  return useMemo(() => {
    const raw = rawRange(timeRange);
    return {
      range: { from: timeRange.from.valueOf(), to: timeRange.to.valueOf() },
      timeZone,
      cutoff: fleet.cutoff,
      ahead: aheadTitle(fleet),
      showTrend,
      showTimeline,
      linkOf: (row) => linkTo(row, fleet.nameField, raw),
      lookOf: figureLooks(data.series),
    };
  }, [fleet, data.series, timeRange, timeZone, showTrend, showTimeline]);
}

/** The range as it was chosen: "now-6h" stays so. */
function rawRange({ raw }: TimeRange): { from: string; to: string } {
  const [from, to] = [raw.from, raw.to].map((time) =>
    typeof time === 'string' ? time : String(dateTimeForTimeZone('utc', time).valueOf())
  );
  return { from, to };
}
