export { checkNotify } from './checkNotify';
export type {
  ContactPoint,
  EmailPoint,
  MuteTiming,
  NotifySpec,
  Route,
  SecretReference,
  SlackPoint,
  WebhookPoint,
  Weekday,
} from './notifySpec';
export { writeNotify } from './notifyFormats';
