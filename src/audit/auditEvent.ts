import type { InferOutput } from 'valibot';
import { anyText, choice, describe, object, optional, text, wholeNumber } from '../schema';
import { auditActions, auditReasons, type AuditAction, type AuditReason } from './auditActions';

export const auditOutcomes = ['allowed', 'refused', 'failed'] as const;
export const actorKinds = ['user', 'service account', 'anonymous', 'alerting', 'command line', 'unknown'] as const;

const actionNames = Object.keys(auditActions) as [AuditAction, ...AuditAction[]];
const reasonNames = Object.keys(auditReasons) as [AuditReason, ...AuditReason[]];

/** Characters of the longer texts of an event. */
export const maxStateLength = 2000;
export const maxTargetLength = 500;
export const maxNameLength = 200;

const action = describe(choice(actionNames), 'What was done or tried; see the list of actions.');
const outcome = describe(choice(auditOutcomes), 'How it ended: allowed, refused, or failed on the way.');
const target = describe(text('a text', maxTargetLength), 'What it was done to: a rule with its uid, a source, a path.');
const before = optional(
  describe(
    anyText('a text', maxStateLength),
    'What was there before, as short JSON without secrets; cut where it is long.'
  )
);
const after = optional(describe(anyText('a text', maxStateLength), 'The same of what is there now, or was wanted.'));
const reason = optional(describe(choice(reasonNames), 'Why it was refused or failed; see the list of reasons.'));

/** One line of the audit log. */
export const auditEventSchema = object({
  time: describe(text('a time', maxNameLength), 'When, ISO 8601 in UTC with milliseconds.'),
  actor: describe(
    anyText('a text', maxNameLength),
    'Login in Grafana; empty where nobody is signed in or nobody knows.'
  ),
  actorKind: describe(choice(actorKinds), 'What the actor is.'),
  role: describe(anyText('a text', maxNameLength), 'Role in the organisation at that time; None without one.'),
  orgId: describe(wholeNumber({ min: 0 }), 'Organisation; 0 for the command line.'),
  dataSource: describe(
    anyText('a text', maxNameLength),
    'uid of the Foresight data source; empty for the command line.'
  ),
  action,
  outcome,
  target,
  before,
  after,
  reason,
  count: describe(
    wholeNumber({ min: 1 }),
    'How many there were: refusals of the same kind by the same actor are one event a minute.'
  ),
  reporter: describe(
    choice(['backend', 'page', 'command line']),
    'Who says so: the backend itself, the page of a signed-in user, or the command line.'
  ),
});

export type AuditEvent = InferOutput<typeof auditEventSchema>;

/** What whoever wrote something reports of it; who, where and when is added by the backend. */
export const reportedEventSchema = object({ action, outcome, target, before, after, reason });

export type ReportedEvent = InferOutput<typeof reportedEventSchema>;
