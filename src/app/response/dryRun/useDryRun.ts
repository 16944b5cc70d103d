import { useCallback, useEffect, useRef, useState } from 'react';
import type { TimeRange } from '../../../engine';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { requestResponse } from '../requestResponse';
import { readDryRun, type DryRun } from './dryRun';

/** A dry run that goes on, is over, or failed. */
export interface DryRunState {
  isRunning: boolean;
  result?: DryRun & { range: TimeRange; action: string };
  error?: string;
}

/** Decides over the past, which can be cancelled and ends with the page. */
export function useDryRun(foresight: string) {
  const [state, setState] = useState<DryRunState>({ isRunning: false });
  const running = useRef<AbortController>();

  const start = useCallback(
    async (action: string, range: TimeRange) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const settle = (next: DryRunState) => !controller.signal.aborted && setState(next);
      setState({ isRunning: true });
      try {
        const frames = await requestResponse({ foresight, output: 'replay', action, ...range }, controller.signal);
        settle({ isRunning: false, result: { ...readDryRun(frames), range, action } });
      } catch (error) {
        settle({ isRunning: false, error: fetchErrorMessage(error) });
      }
    },
    [foresight]
  );

  const cancel = () => {
    running.current?.abort();
    setState({ isRunning: false });
  };

  useEffect(() => () => running.current?.abort(), []);
  return { state, start, cancel };
}
