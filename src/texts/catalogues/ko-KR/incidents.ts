import type { Template } from '../../template';
import type { incidentTexts as english } from '../en-US/incidents';

/** What is said of incidents. */
export const incidentTexts: Record<keyof typeof english, Template> = {
  'incident.alone': '{{title}}',
  'incident.of-service': '{{service}}: {{title}}',
  'incident.headline': '{{subject}}, {{counts}}',
  'incident.alerts': '알림 {{count}}건',
  'incident.signs': '징후 {{count}}건',
  'incident.services': '서비스 {{count}}개',
  'incident.counts': '{{services}}에서 {{counted}}',
};
