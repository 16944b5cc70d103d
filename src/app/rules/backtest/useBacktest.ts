import { useCallback, useEffect, useRef, useState } from 'react';
import { lastValueFrom } from 'rxjs';
import { getBackendSrv } from '@grafana/runtime';
import type { KnownIncident, PlainEvaluations, RuleSpec, Sensitivity } from '../../../alerts';
import { messageOf } from '../../messageOf';
import { resourceUrl } from '../resource';
import { askFigures } from './askFigures';
import { compareSettings, runBacktest, type BacktestResult, type TimeSpan } from './runBacktest';

export interface BacktestState {
  /** Share of the work that is done; undefined while nothing runs. */
  progress?: number;
  result?: BacktestResult;
  sensitivity?: Sensitivity;
  error?: string;
}

/** A backtest of a rule that runs chunk by chunk, can be cancelled, and ends with the page. */
export function useBacktest() {
  const [state, setState] = useState<BacktestState>({});
  const running = useRef<AbortController>();

  const work = useCallback(
    async (task: (signal: AbortSignal) => Promise<Partial<BacktestState>>, kept: BacktestState) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setState({ ...kept, progress: 0 });
      try {
        const done = await task(controller.signal);
        if (!controller.signal.aborted) {
          setState({ ...kept, ...done });
        }
      } catch (error) {
        if (!controller.signal.aborted) {
          setState({ ...kept, error: messageOf(error) });
        }
      }
    },
    []
  );

  const onProgress = (progress: number) => setState((now) => (now.progress === undefined ? now : { ...now, progress }));
  const deps = (signal: AbortSignal) => ({ evaluate: evaluateWith(signal), askFigures, onProgress, signal });

  const start = (spec: RuleSpec, { length, known }: { length: number; known: KnownIncident[] }) => {
    const to = Date.now();
    const range = { from: to - length, to };
    return work(async (signal) => ({ result: await runBacktest(spec, { range, known }, deps(signal)) }), {});
  };

  const compare = (result: BacktestResult, known: KnownIncident[]) =>
    work(async (signal) => ({ sensitivity: await compareSettings(result, known, deps(signal)) }), { result });

  const cancel = () => {
    running.current?.abort();
    setState(({ result, sensitivity }) => ({ result, sensitivity }));
  };

  useEffect(() => () => running.current?.abort(), []);
  return { state, start, compare, cancel };
}

function evaluateWith(signal: AbortSignal) {
  return async (spec: RuleSpec, chunk: TimeSpan): Promise<PlainEvaluations[]> => {
    const request = getBackendSrv().fetch<{ evaluations: PlainEvaluations[] }>({
      url: resourceUrl(spec.foresight, 'rules/evaluate'),
      method: 'POST',
      data: { spec, ...chunk },
      showErrorAlert: false,
      abortSignal: signal,
    });
    const { data } = await lastValueFrom(request);
    return data.evaluations;
  };
}
