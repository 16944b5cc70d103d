import { errorMessage } from '../../../engine';
import { toGrafanaError } from '../failure';
import type { GrafanaRequest } from '../grafanaRequest';
import type { ApplyReport } from '../plan/ruleChanges';
import type { WriteStep } from './writeSteps';

/** Steps that belong together, made only when it is their turn: they may look at Grafana first. */
export type StepBatch = () => Promise<WriteStep[]>;

/** Runs the steps in order. Where one fails, those before it are taken back, the newest first. */
export async function runSteps(batches: StepBatch[], request: GrafanaRequest): Promise<ApplyReport> {
  const done: WriteStep[] = [];
  try {
    for (const batch of batches) {
      for (const step of await batch()) {
        await run(step, request, done);
      }
    }
  } catch (error) {
    return takeBack(done, request, errorMessage(error));
  }
  const remains = done.map((step) => step.done);
  return remains.length === 0
    ? { outcome: 'unchanged', message: 'Grafana has all rules as they should be. Nothing was written.', remains }
    : { outcome: 'applied', message: 'All changes are written.', remains };
}

/** A step without a certain answer may have been done: it is taken back like those that were. */
async function run(step: WriteStep, request: GrafanaRequest, done: WriteStep[]): Promise<void> {
  done.push(step);
  const answer = await request(step.call);
  if (answer.status >= 300) {
    const failure = toGrafanaError(answer, step.doing);
    if (failure.isCertain) {
      done.pop();
    }
    throw failure;
  }
}

async function takeBack(done: WriteStep[], request: GrafanaRequest, reason: string): Promise<ApplyReport> {
  const remains: string[] = [];
  for (const step of [...done].reverse()) {
    const failure = await undo(step, request);
    if (failure !== undefined) {
      remains.push(`${step.done} Taking it back failed: ${failure}`);
    }
  }
  return remains.length === 0
    ? { outcome: 'undone', message: `${reason} Nothing is left half-made: Grafana is as it was before.`, remains }
    : { outcome: 'partial', message: `${reason} Not all of what was written could be taken back.`, remains };
}

/** Why a step could not be taken back; undefined where it could, or where there was nothing to take back. */
async function undo(step: WriteStep, request: GrafanaRequest): Promise<string | undefined> {
  try {
    for (const call of step.undo) {
      const answer = await request(call);
      if (answer.status >= 300 && answer.status !== 404) {
        return toGrafanaError(answer, `undo it`).message;
      }
    }
    return undefined;
  } catch (error) {
    return errorMessage(error);
  }
}
