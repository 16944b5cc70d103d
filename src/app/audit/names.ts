import { t } from '@grafana/i18n';
import type { AuditAction, AuditEvent, AuditReason } from '../../audit';

type Outcome = AuditEvent['outcome'];
type ActorKind = AuditEvent['actorKind'];

const actions: Record<AuditAction, () => string> = {
  'rule.create': () => t('audit.rule-create', 'Alert rule created'),
  'rule.change': () => t('audit.rule-change', 'Alert rule changed'),
  'rule.remove': () => t('audit.rule-remove', 'Alert rule removed'),
  'folder.create': () => t('audit.folder-create', 'Folder created'),
  'file.write': () => t('audit.file-write', 'File of rules written'),
  'settings.change': () => t('audit.settings-change', 'Settings changed'),
  'settings.check': () => t('audit.settings-check', 'Settings tested'),
  'source.query': () => t('audit.source-query', 'Source queried'),
  'resource.call': () => t('audit.resource-call', 'Request of the app'),
  'response.decide': () => t('audit.response-decide', 'Action decided about'),
  'response.approve': () => t('audit.response-approve', 'Action approved'),
  'response.hand-off': () => t('audit.response-hand-off', 'Action handed to its engine'),
  'response.verify': () => t('audit.response-verify', 'Action verified'),
  'response.lock': () => t('audit.response-lock', 'Action locked'),
  'response.clear': () => t('audit.response-clear', 'Action cleared'),
  'response.stop': () => t('audit.response-stop', 'Responses stopped'),
  'response.resume': () => t('audit.response-resume', 'Responses resumed'),
};

const outcomes: Record<Outcome, () => string> = {
  allowed: () => t('audit.allowed', 'Allowed'),
  refused: () => t('audit.refused', 'Refused'),
  failed: () => t('audit.failed', 'Failed'),
};

const reasons: Record<AuditReason, () => string> = {
  role: () => t('audit.reason-role', 'Role too low'),
  busy: () => t('audit.reason-busy', 'Too many requests at once'),
  rate: () => t('audit.reason-rate', 'Too many events reported'),
  'source-not-allowed': () => t('audit.reason-source', 'Source not in the list'),
  redirect: () => t('audit.reason-redirect', 'Source leads to another host'),
  setting: () => t('audit.reason-setting', 'Setting cannot be used'),
  conflict: () => t('audit.reason-conflict', 'Conflict with changes of others'),
  undone: () => t('audit.reason-undone', 'Failed, and taken back'),
  partial: () => t('audit.reason-partial', 'Failed, and partly left'),
  gate: () => t('audit.reason-gate', 'A gate does not pass'),
  engine: () => t('audit.reason-engine', 'Not accepted by the engine'),
};

const actorKinds: Record<ActorKind, () => string> = {
  user: () => t('audit.user', 'User'),
  'service account': () => t('audit.service-account', 'Service account'),
  anonymous: () => t('audit.anonymous', 'Anonymous'),
  alerting: () => t('audit.alerting', 'Alerting'),
  'command line': () => t('audit.command-line', 'Command line'),
  unknown: () => t('audit.unknown', 'Not known'),
};

const reporters: Record<AuditEvent['reporter'], () => string> = {
  backend: () => t('audit.backend', 'The backend'),
  page: () => t('audit.page', "The user's page"),
  'command line': () => t('audit.command-line', 'Command line'),
};

/** What was done, in the user's language. */
export const nameAction = (action: AuditAction): string => actions[action]();

/** How it ended, in the user's language. */
export const nameOutcome = (outcome: Outcome): string => outcomes[outcome]();

/** Why it was refused or failed, in the user's language; empty without a reason. */
export const nameReason = (reason: AuditReason | undefined): string => (reason === undefined ? '' : reasons[reason]());

/** What the actor is, in the user's language. */
export const nameActorKind = (kind: ActorKind): string => actorKinds[kind]();

/** Who says so, in the user's language. */
export const nameReporter = (reporter: AuditEvent['reporter']): string => reporters[reporter]();
