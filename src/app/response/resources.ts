import { requestResource } from '../discovery/requestResource';

/** What the backend knows of responses beside decisions. */
export interface ResponseState {
  stopped: {
    /** Stopped by the settings: they alone can undo it. */
    file: boolean;
    /** Stopped by somebody. */
    record?: { at: number; by: string };
  };
  /** Actions that did not help, until somebody clears them. */
  locks: Lock[];
  /** Why it is not known what was recorded, a sentence. */
  problem?: string;
}

export interface Lock {
  action: string;
  target: string;
  /** Since when it is locked, ms. */
  since: number;
  key: string;
}

/** Whether responses are stopped, and what is locked. */
export function requestState(uid: string, signal: AbortSignal): Promise<ResponseState> {
  return requestResource({ uid, resource: 'response/state', signal });
}

/** Stops all responses, or lets them go on; from the next evaluation on. */
export async function switchResponses(uid: string, isStopped: boolean): Promise<void> {
  await requestResource({ uid, resource: isStopped ? 'response/stop' : 'response/resume', body: {} });
}

/** Lets an action be suggested again that did not help, or of which nobody knows what became. */
export async function clearAction(uid: string, action: string): Promise<void> {
  await requestResource({ uid, resource: 'response/clear', body: { action } });
}

/** What became of an approval. */
export interface Approval {
  outcome: 'handed-off' | 'failed' | 'unknown' | 'already';
  /** The sentence of the backend. */
  message: string;
}

/** Decides again now and, where all gates pass, hands the action over under the user's name. */
export function approve(uid: string, what: { action: string; target: string; key: string }): Promise<Approval> {
  return requestResource({ uid, resource: 'response/approve', body: what });
}
