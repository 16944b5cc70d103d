import { useCallback, useEffect, useRef, useState } from 'react';
import {
  compareSettings,
  runBacktest,
  type KnownIncident,
  type RuleBacktest,
  type RuleSpec,
  type Sensitivity,
} from '../../../alerts';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { foresightTransport } from '../foresightTransport';

export interface BacktestState {
  /** Share of the work that is done; undefined while nothing runs. */
  progress?: number;
  result?: RuleBacktest;
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
          setState({ ...kept, error: fetchErrorMessage(error) });
        }
      }
    },
    []
  );

  const onProgress = (progress: number) => setState((now) => (now.progress === undefined ? now : { ...now, progress }));
  const transport = (uid: string, signal: AbortSignal) => ({ ...foresightTransport(uid, signal), onProgress });

  const start = (spec: RuleSpec, { length, incidents }: { length: number; incidents: KnownIncident[] }) => {
    const to = Date.now();
    const range = { from: to - length, to };
    return work(
      async (signal) => ({ result: await runBacktest(spec, { range, incidents }, transport(spec.foresight, signal)) }),
      {}
    );
  };

  const compare = (result: RuleBacktest) =>
    work(async (signal) => ({ sensitivity: await compareSettings(result, transport(result.spec.foresight, signal)) }), {
      result,
    });

  const cancel = () => {
    running.current?.abort();
    setState(({ result, sensitivity }) => ({ result, sensitivity }));
  };

  useEffect(() => () => running.current?.abort(), []);
  return { state, start, compare, cancel };
}
