import { useCallback, useEffect, useRef, useState } from 'react';
import { day } from '../../../../engine';
import { computeLeadTime } from '../../../../response';
import { formatDuration, parseDuration } from '../../../../schema';
import { fetchErrorMessage } from '../../../fetchErrorMessage';
import { queryDataSource } from '../../../rules/queryDataSource';
import { readTargets, type PastTargets } from './readTargets';
import { readStep, type ScalingSettings } from '../scalingSettings';

export interface TargetsState {
  /** Share of the work that is done; undefined while nothing runs. */
  progress?: number;
  /** What was answered, and to which question. */
  result?: { targets?: PastTargets; question: string };
  error?: string;
}

/** Days that one query answers: it takes seconds. */
const chunk = 3 * day;

/** What of the settings the past targets depend on. */
export function writeQuestion({ source, expr, startup, step, range }: ScalingSettings): string {
  return JSON.stringify({ source, expr, startup, step, range });
}

/** Past targets, a few days at a time; can be cancelled, and ends with the page. */
export function useTargets(foresight: string) {
  const [state, setState] = useState<TargetsState>({});
  const running = useRef<AbortController>();

  const start = useCallback(
    async (settings: ScalingSettings) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const question = writeQuestion(settings);
      setState({ progress: 0 });
      try {
        const onProgress = (progress: number) => !signal.aborted && setState({ progress });
        const targets = await requestTargets(foresight, settings, { signal, onProgress });
        setState({ result: { targets, question } });
      } catch (error) {
        if (!signal.aborted) {
          setState({ error: fetchErrorMessage(error) });
        }
      }
    },
    [foresight]
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({});
  }, []);

  useEffect(() => () => running.current?.abort(), []);
  return { state, start, cancel };
}

async function requestTargets(
  foresight: string,
  settings: ScalingSettings,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void }
): Promise<PastTargets | undefined> {
  const step = readStep(settings);
  const startup = parseDuration(settings.startup, 'Start-up');
  const model = {
    queryType: 'scaling',
    output: 'history',
    source: { uid: settings.source },
    query: { refId: 'A', expr: settings.expr, range: true },
    step: settings.step,
    training: '14d',
    horizon: formatDuration(computeLeadTime({ startup, step })),
  };
  const now = Date.now();
  const begin = now - parseDuration(settings.range, 'Range');
  const count = Math.ceil((now - begin) / chunk);
  const answers = [];
  for (let i = 0; i < count; i++) {
    const from = begin + i * chunk;
    const { frames } = await queryDataSource(foresight, model, { from, to: Math.min(now, from + chunk), signal });
    answers.push(frames);
    onProgress((i + 1) / count);
  }
  return readTargets(answers, step);
}
