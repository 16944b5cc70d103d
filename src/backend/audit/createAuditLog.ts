import {
  maxNameLength,
  maxStateLength,
  maxTargetLength,
  shortenText,
  type AuditEvent,
  type ReportedEvent,
} from '../../audit';
import type { Log } from '../log';
import type { PluginContext } from '../protocol/wire/messages';
import type { Secrets } from '../secrets';
import { createRepeatCounter } from './countRepeats';
import { createEventPush, type PushTarget } from './createEventPush';
import { describeCaller, type Caller } from './describeCaller';
import { createEventMemory, type HeldEvents } from './eventMemory';
import { findPushTarget } from './findPushTarget';

/** What happened, apart from who did it, where and when. */
export type NewEvent = ReportedEvent & Partial<Pick<AuditEvent, 'reporter'>>;

/** Takes down who did what. Nothing here throws, waits for anything or fails what is audited. */
export interface AuditLog {
  /** `caller` takes the place of whoever the context names. */
  record(event: NewEvent, context: PluginContext, caller?: Partial<Caller>): void;
  /** The newest events of an organisation that this process remembers, the newest first. */
  list(orgId: number): HeldEvents;
  stats(): AuditStats;
}

export interface AuditStats {
  /** Events by how they ended. */
  counts: ReadonlyMap<AuditEvent['outcome'], number>;
  /** Events that wait for Loki, and those that never got there. */
  queued: number;
  lost: number;
}

export interface AuditLogDeps {
  log: Log;
  secrets: Pick<Secrets, 'redact'>;
  /** ms. */
  now: () => number;
  /** Resolves after so many ms; default by a timer that keeps no process alive. */
  wait?: (ms: number) => Promise<void>;
}

/** An audit log of lines in the process's own log, of a short memory, and of a Loki where the data source's settings name one. */
export function createAuditLog({ log, secrets, now, wait = waitIdly }: AuditLogDeps): AuditLog {
  const memory = createEventMemory(now());
  const push = createEventPush({ log, wait });
  const counts = new Map<AuditEvent['outcome'], number>([
    ['allowed', 0],
    ['refused', 0],
    ['failed', 0],
  ]);
  const emit = (event: AuditEvent, target: PushTarget | undefined) => {
    counts.set(event.outcome, (counts.get(event.outcome) ?? 0) + event.count);
    log.info('audit', { ...event });
    memory.add(event);
    if (target) {
      push.add(event, target);
    }
  };
  const repeats = createRepeatCounter({ emit, wait });
  return {
    record(given, context, caller = {}) {
      const about = { ...describeCaller(context), ...caller, time: new Date(now()).toISOString() };
      const event = redactEvent({ reporter: 'backend', ...given, ...about, count: 1 }, secrets);
      const findTarget = () => findPushTarget(context);
      if (event.outcome === 'refused' && event.reporter === 'backend') {
        repeats.note(event, findTarget);
      } else {
        emit(event, findTarget());
      }
    },
    list: memory.list,
    stats: () => ({ counts, ...push.stats() }),
  };
}

/** The event without secrets, and then in its bounds: a secret that is cut would not be known any more. */
function redactEvent(event: AuditEvent, secrets: Pick<Secrets, 'redact'>): AuditEvent {
  const redact = (text: string, max: number) => shortenText(secrets.redact(text), max);
  const state = (text: string | undefined) => (text === undefined ? undefined : redact(text, maxStateLength));
  return {
    ...event,
    actor: redact(event.actor, maxNameLength),
    dataSource: redact(event.dataSource, maxNameLength),
    role: redact(event.role, maxNameLength),
    target: redact(event.target, maxTargetLength),
    before: state(event.before),
    after: state(event.after),
  };
}

function waitIdly(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
