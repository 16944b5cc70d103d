import { useCallback, useEffect, useRef, useState } from 'react';
import type { DescribedCause } from '../../../insight';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { requestResource } from '../../discovery/requestResource';
import type { Window } from './incidentWindow';

/** How likely a service is the cause, and why. */
export interface RankedCause extends DescribedCause {
  service: string;
  /** Likelihood, in [0, 1]. */
  score: number;
}

/** What the causes resource answers. */
export interface CausesJson {
  services: RankedCause[];
  notices: string[];
}

export type Causes =
  | { status: 'idle' }
  | { status: 'running'; window: Window }
  | { status: 'ready'; window: Window; causes: CausesJson }
  | { status: 'failed'; window: Window; message: string };

/** Looks for the causes of one window at a time; can be cancelled, and ends with the page. */
export function useCauses(uid: string) {
  const [state, setState] = useState<Causes>({ status: 'idle' });
  const running = useRef<AbortController>();

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ status: 'idle' });
  }, []);

  const find = useCallback(
    async (window: Window) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const settle = (next: Causes) => !controller.signal.aborted && setState(next);
      setState({ status: 'running', window });
      try {
        const { signal } = controller;
        settle({
          status: 'ready',
          window,
          causes: await requestResource({ uid, resource: 'causes', body: window, signal }),
        });
      } catch (error) {
        settle({ status: 'failed', window, message: fetchErrorMessage(error) });
      }
    },
    [uid]
  );

  useEffect(() => () => running.current?.abort(), []);
  return { state, find, cancel };
}
