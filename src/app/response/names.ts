import { t } from '@grafana/i18n';
import type { BadgeColor, IconName } from '@grafana/ui';

/** How something is named and shown. */
export interface Look {
  color: BadgeColor;
  icon: IconName;
  name: () => string;
}

const verdicts: Record<string, Look> = {
  due: { color: 'red', icon: 'bolt', name: () => t('response.verdict-due', 'Due') },
  suggested: { color: 'orange', icon: 'user', name: () => t('response.verdict-suggested', 'Suggested') },
  refused: { color: 'darkgrey', icon: 'ban', name: () => t('response.verdict-refused', 'Refused') },
  quiet: { color: 'green', icon: 'check-circle', name: () => t('response.verdict-quiet', 'Quiet') },
};

/** Kinds of records in the order of an action's life. */
export const eventNames = [
  'due',
  'suggested',
  'refused',
  'quiet',
  'approved',
  'handed-off',
  'accepted',
  'failed',
  'unknown',
  'withdrawn',
  'verified',
  'not-verified',
  'locked',
  'cleared',
  'stopped',
  'resumed',
] as const;

const events: Record<(typeof eventNames)[number], Look> = {
  due: verdicts.due,
  suggested: verdicts.suggested,
  refused: verdicts.refused,
  quiet: verdicts.quiet,
  approved: { color: 'blue', icon: 'user-check' as IconName, name: () => t('response.event-approved', 'Approved') },
  'handed-off': { color: 'purple', icon: 'arrow-right', name: () => t('response.event-handed-off', 'Handed off') },
  accepted: { color: 'purple', icon: 'check', name: () => t('response.event-accepted', 'Taken by the engine') },
  failed: {
    color: 'red',
    icon: 'exclamation-circle',
    name: () => t('response.event-failed', 'Refused by the engine'),
  },
  unknown: { color: 'orange', icon: 'question-circle', name: () => t('response.event-unknown', 'No clear answer') },
  withdrawn: { color: 'darkgrey', icon: 'history', name: () => t('response.event-withdrawn', 'Too late, taken back') },
  verified: { color: 'green', icon: 'check-circle', name: () => t('response.event-verified', 'Helped') },
  'not-verified': { color: 'red', icon: 'times-circle', name: () => t('response.event-not-verified', 'Did not help') },
  locked: { color: 'red', icon: 'lock', name: () => t('response.event-locked', 'Locked') },
  cleared: { color: 'blue', icon: 'unlock', name: () => t('response.event-cleared', 'Lock cleared') },
  stopped: { color: 'red', icon: 'pause', name: () => t('response.event-stopped', 'All responses stopped') },
  resumed: { color: 'green', icon: 'play', name: () => t('response.event-resumed', 'Responses resumed') },
};

const modes: Record<string, () => string> = {
  observe: () => t('response.mode-observe', 'Observe'),
  suggest: () => t('response.mode-suggest', 'Suggest'),
  approve: () => t('response.mode-approve', 'Approve'),
  auto: () => t('response.mode-auto', 'Automatic'),
};

const gates: Record<string, () => string> = {
  parameters: () => t('response.gate-parameters', 'Parameters'),
  stopped: () => t('response.gate-stopped', 'Kill switch'),
  freeze: () => t('response.gate-freeze', 'Freeze'),
  window: () => t('response.gate-window', 'Time window'),
  mode: () => t('response.gate-mode', 'Mode'),
  trust: () => t('response.gate-trust', 'Trust in the forecast'),
  probability: () => t('response.gate-probability', 'Probability'),
  precision: () => t('response.gate-precision', 'Precision in the past'),
  cooldown: () => t('response.gate-cooldown', 'Cooldown'),
  budget: () => t('response.gate-budget', 'Budget'),
  blastRadius: () => t('response.gate-blast', 'Blast radius'),
  open: () => t('response.gate-open', 'Hand-off that is not verified yet'),
  incident: () => t('response.gate-incident', 'Open incident'),
  silence: () => t('response.gate-silence', 'Silence'),
  precondition: () => t('response.gate-precondition', 'Precondition'),
  lock: () => t('response.gate-lock', 'Lock'),
};

const asItIs = (name: string): Look => ({ color: 'darkgrey', icon: 'circle', name: () => name });

/** How a verdict is shown; one that is not known as it is. */
export const findVerdict = (verdict: string): Look =>
  Object.hasOwn(verdicts, verdict) ? verdicts[verdict] : asItIs(verdict);

/** How a kind of record is shown; one that is not known as it is. */
export const findEvent = (event: string): Look =>
  Object.hasOwn(events, event) ? events[event as keyof typeof events] : asItIs(event);

/** How far an action may go without a person, in the user's language. */
export const nameMode = (mode: string): string => (Object.hasOwn(modes, mode) ? modes[mode]() : mode);

/** What a gate looks at, in the user's language. */
export const nameGate = (gate: string): string => (Object.hasOwn(gates, gate) ? gates[gate]() : gate);
