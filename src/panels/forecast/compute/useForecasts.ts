import { useEffect, useMemo, useState } from 'react';
import type { DataFrame } from '@grafana/data';
import { renderError } from '../../../texts';
import type { ForecastOptions } from '../options';
import type { ChartSeries } from '../view/chartSeries';
import { readFrames, toChartSeries, type PlainSeries, type ReadOptions } from '../view/readFrames';
import type { PanelTimes, QueryOptions } from './panelQuery';

export interface Forecasts {
  series: ChartSeries[];
  /** Series that are computed in the browser, and how many of them are done. */
  progress: { done: number; all: number };
}

interface Task {
  plain: PlainSeries[];
  options: QueryOptions;
  times: PanelTimes;
}

/** What a panel is given to draw, and when it is drawn. */
export interface PanelInput {
  frames: DataFrame[];
  targets: ReadOptions['targets'];
  times: PanelTimes;
}

interface Results {
  of: Task;
  /** In the order of the task's series. */
  done: ChartSeries[];
}

const minRedrawMs = 100;

/** The frames' series as they are drawn; those of other data sources are forecast in a thread and follow as they are done. */
export function useForecasts({ frames, targets, times }: PanelInput, options: ForecastOptions): Forecasts {
  const { horizon, coverage, falseAlarmsPerWeek } = options;
  const { now, to } = times;
  const read = useMemo(() => readFrames(frames, { coverage, now, targets }), [frames, coverage, now, targets]);
  const task = useMemo(
    () => ({ plain: read.plain, options: { horizon, coverage, falseAlarmsPerWeek }, times: { now, to } }),
    [read, horizon, coverage, falseAlarmsPerWeek, now, to]
  );
  const [results, setResults] = useState<Results>();
  useEffect(() => (horizon.trim() === '' ? undefined : startTask(task, setResults)), [task, horizon]);
  const done = results?.of === task ? results.done : undefined;
  return useMemo(() => {
    const plain = task.plain.map((one, i) => done?.[i] ?? toChartSeries(one, task.options));
    return {
      series: [...read.ready, ...plain],
      progress: { done: done?.length ?? 0, all: horizon.trim() === '' ? 0 : plain.length },
    };
  }, [read, task, done, horizon]);
}

/** Starts the work; the returned function ends it. Results are shown at most ten times a second. */
function startTask(task: Task, show: (results: Results) => void): (() => void) | undefined {
  if (task.plain.length === 0) {
    return undefined;
  }
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const done: ChartSeries[] = [];
  const flush = () => {
    timer = undefined;
    show({ of: task, done: [...done] });
  };
  const onSeries = (series: ChartSeries) => {
    done.push(series);
    timer ??= setTimeout(flush, done.length === task.plain.length ? 0 : minRedrawMs);
  };
  // Loaded where there is something to forecast: with Foresight's own data, the panel only draws.
  import('./forecastSeries')
    .then(({ forecastAll }) => forecastAll(task, controller.signal, onSeries))
    .catch((error: unknown) => {
      if (!controller.signal.aborted) {
        const { plain, options } = task;
        show({ of: task, done: plain.map((one) => toChartSeries(one, options, [renderError(error)])) });
      }
    })
    // Ends the thread.
    .finally(() => controller.abort());
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}
