import type { Message } from '../../texts';
import type { WebhookEngine } from '../settings/engineSchema';
import type { Payload } from './payload';

/**
 * What an engine made of a hand-off. accepted: it said so. failed: surely nothing was done, and it may be tried again. unknown: nobody
 * knows, so nobody tries again by himself.
 */
export interface EngineAnswer {
  outcome: 'accepted' | 'failed' | 'unknown';
  /** Why it was not accepted. */
  reason?: Message;
}

/** Tells an engine of a hand-off, once; never throws. */
export type SendToEngine = (engine: WebhookEngine, payload: Payload) => Promise<EngineAnswer>;
