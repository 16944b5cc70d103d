import { useState } from 'react';
import { store } from '@grafana/data';

/** The steps of the exercise, in their order. */
export const stepNames = ['band', 'backtest', 'cause', 'rule', 'respond'] as const;
export type StepName = (typeof stepNames)[number];

/** What a person has done of the exercise, in this browser. */
export interface ExerciseProgress {
  done: ReadonlySet<StepName>;
  /** Notes that a step is done. */
  finish: (step: StepName) => void;
  /** Forgets all of it. */
  restart: () => void;
}

const key = 'foresight.learn.done';

/** What was done with a data source before, and how it goes on. */
export function useExerciseProgress(foresight: string): ExerciseProgress {
  const [done, setDone] = useState<ReadonlySet<StepName>>(() => readDone(foresight));
  const keep = (steps: ReadonlySet<StepName>) => {
    setDone(steps);
    store.setObject(`${key}.${foresight}`, [...steps]);
  };
  return { done, finish: (step) => keep(new Set([...done, step])), restart: () => keep(new Set()) };
}

function readDone(foresight: string): ReadonlySet<StepName> {
  const kept: unknown = store.getObject(`${key}.${foresight}`);
  return new Set(stepNames.filter((name) => Array.isArray(kept) && kept.includes(name)));
}
