export { auditActions, auditReasons, type AuditAction, type AuditReason } from './auditActions';
export {
  auditEventSchema,
  auditOutcomes,
  maxNameLength,
  maxStateLength,
  maxTargetLength,
  reportedEventSchema,
  type AuditEvent,
  type ReportedEvent,
} from './auditEvent';
export { shortenText } from './shortenText';
