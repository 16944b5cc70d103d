import type { AuditEvent } from '../../audit';
import type { PushTarget } from './createEventPush';

/** Refusals that repeat, told once a minute. */
export interface RepeatCounter {
  /** `findTarget` is asked once a minute at most. */
  note(event: AuditEvent, findTarget: () => PushTarget | undefined): void;
}

export interface RepeatOptions {
  emit(event: AuditEvent, target: PushTarget | undefined): void;
  wait(ms: number): Promise<void>;
}

const windowMs = 60_000;
/** Kinds of refusals that are counted at once; the actors of further ones are counted together. */
const maxKinds = 1000;

/**
 * Passes the first refusal of a kind by an actor on at once, and those of the minute after it as one event with their
 * number: nobody floods the log, and nothing is hidden.
 */
export function createRepeatCounter({ emit, wait }: RepeatOptions): RepeatCounter {
  const repeats = new Map<string, { count: number; last: AuditEvent; target: PushTarget | undefined }>();

  async function emitLater(key: string): Promise<void> {
    await wait(windowMs);
    const repeated = repeats.get(key);
    repeats.delete(key);
    if (repeated && repeated.count > 0) {
      emit({ ...repeated.last, count: repeated.count }, repeated.target);
    }
  }

  return {
    note(given, findTarget) {
      const event = repeats.size < maxKinds || repeats.has(nameKind(given)) ? given : withoutActor(given);
      const key = nameKind(event);
      const known = repeats.get(key);
      if (known) {
        known.count += 1;
        known.last = event;
        return;
      }
      const target = findTarget();
      repeats.set(key, { count: 0, last: event, target });
      emit(event, target);
      void emitLater(key);
    },
  };
}

function nameKind({ actor, actorKind, role, orgId, dataSource, action, reason }: AuditEvent): string {
  return JSON.stringify([actor, actorKind, role, orgId, dataSource, action, reason]);
}

function withoutActor(event: AuditEvent): AuditEvent {
  return { ...event, actor: '', actorKind: 'unknown', dataSource: '' };
}
