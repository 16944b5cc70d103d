import { useMemo } from 'react';
import { dateTimeForTimeZone, type PanelProps, type TimeRange } from '@grafana/data';
import type { Fleet, FleetRow } from '../../../ui/fleet';
import { figureLooks, type GetFigureLook } from '../links/figureLooks';
import { linkTo, type Target } from '../links/linkTo';
import type { InsightOptions } from '../options';
import { describeHorizon } from './describe';

/** What all services of the panel have in common, however they are drawn. */
export interface ViewContext {
  /** ms. */
  range: { from: number; to: number };
  timeZone: string;
  /** When health was judged, ms. */
  cutoff: number;
  /** How health at the horizon is headed: "In 7 d". */
  ahead: string;
  showTrend: boolean;
  showTimeline: boolean;
  getLink: (row: FleetRow) => Target;
  getLook: GetFigureLook;
}

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
      ahead: describeHorizon(fleet),
      showTrend,
      showTimeline,
      getLink: (row) => linkTo(row, fleet.nameField, raw),
      getLook: figureLooks(data.series),
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
