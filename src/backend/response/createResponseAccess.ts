import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { shortenText } from '../../audit';
import type { ResponseAccess } from '../../response';
import type { AuditLog } from '../audit';
import type { PluginContext } from '../protocol/wire/messages';
import type { Settings } from '../settings';
import type { ResponseMemories } from './responseMemories';

/** What the process gives to responses. */
export interface ResponseProcessDeps {
  responses: ResponseMemories;
  audit: Pick<AuditLog, 'record'>;
  now: () => number;
}

const maxNoteLength = 1_500;

/** Whose responses they are, as a key. */
export function formatScope({ orgId, instanceUid, version }: Settings): string {
  return JSON.stringify([orgId, instanceUid, version]);
}

/** What queries of responses have of the process, for a data source and a caller. */
export function createResponseAccess(
  settings: Settings,
  { context, isAlerting }: { context: PluginContext; isAlerting: boolean },
  { responses, audit, now }: ResponseProcessDeps
): ResponseAccess {
  const { memory, share, remember } = responses.open(formatScope(settings));
  return {
    memory,
    share,
    remember,
    settings: settings.response,
    isAlerting,
    now,
    wait: (ms) => setTimeout(ms),
    createId: randomUUID,
    note({ action, outcome, target, after }) {
      const reason = outcome === 'refused' ? ('gate' as const) : undefined;
      const text = after && shortenText(JSON.stringify(after), maxNoteLength);
      audit.record({ action, outcome, target, after: text, reason }, context);
    },
  };
}
