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
export { toNotifyTerraform } from './toNotifyTerraform';
export { toNotifyYaml } from './toNotifyYaml';
