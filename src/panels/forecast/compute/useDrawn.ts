import { useEffect, useMemo, useState } from 'react';
import type { DataFrame } from '@grafana/data';
import type { ForecastOptions } from '../options';
import type { DrawnSeries } from '../view/drawn';
import { readFrames, type PlainSeries } from '../view/readFrames';
import type { Answer } from './answerOf';
import { createEngineClient, startWorker } from './engineClient';
import type { Work } from './forecastSeries';
import { planWork } from './planWork';
import { toDrawn } from './toDrawn';

export interface Drawing {
  series: DrawnSeries[];
  /** Series that are computed in the browser, and how many of them are done. */
  progress: { done: number; all: number };
}

interface Results {
  of: object;
  answers: Map<number, Answer>;
}

/** The frames' series as they are drawn; those of other data sources are forecast in a thread and follow as they are done. */
export function useDrawn(frames: DataFrame[], options: ForecastOptions): Drawing {
  const { horizon, coverage, falseAlarmsPerWeek } = options;
  const task = useMemo(() => {
    const read = readFrames(frames, { coverage });
    return { ...read, works: worksOf(read.plain, { horizon, coverage, falseAlarmsPerWeek }) };
  }, [frames, horizon, coverage, falseAlarmsPerWeek]);
  const [results, setResults] = useState<Results>();
  useEffect(() => compute(task, setResults), [task]);
  const answers = results?.of === task ? results.answers : undefined;
  return useMemo(() => {
    const computed = task.plain.map((one, i) => toDrawn(one, task.works[i]?.failure ?? answers?.get(i), coverage));
    const asked = task.works.filter(({ work }) => work !== undefined);
    return {
      series: [...task.drawn, ...computed],
      progress: { done: answers?.size ?? 0, all: asked.length },
    };
  }, [task, answers, coverage]);
}

interface Planned {
  work?: Work;
  failure?: Answer;
}

function worksOf(
  plain: PlainSeries[],
  options: Pick<ForecastOptions, 'horizon' | 'coverage' | 'falseAlarmsPerWeek'>
): Planned[] {
  return options.horizon === '' ? plain.map(() => ({})) : plain.map((one, id) => planned(one, id, options));
}

function planned(one: PlainSeries, id: number, options: Parameters<typeof planWork>[1]): Planned {
  try {
    return { work: planWork(one, options) };
  } catch (error) {
    return { failure: { id, ok: false, message: error instanceof Error ? error.message : String(error) } };
  }
}

/** Starts the work; the returned function ends it. Results are shown at most ten times a second. */
function compute(task: { works: Planned[] }, show: (results: Results) => void): () => void {
  const places = task.works.flatMap(({ work }, place) => (work ? [place] : []));
  const works = task.works.flatMap(({ work }) => work ?? []);
  const answers = new Map<number, Answer>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    show({ of: task, answers: new Map(answers) });
  };
  const client = createEngineClient(startWorker);
  client.compute(works, (place, answer) => {
    answers.set(places[place], answer);
    timer ??= setTimeout(flush, answers.size === works.length ? 0 : 100);
  });
  return () => {
    clearTimeout(timer);
    client.stop();
  };
}
