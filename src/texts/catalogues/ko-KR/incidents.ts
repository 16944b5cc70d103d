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
  'feedback.nested': '{{max}}단계보다 깊게 중첩되어 있어 피드백 파일이 아닙니다.',
  'feedback.no-json': 'JSON이 아닙니다: {{reason}}',
  'feedback.unreadable': '{{reason}}',
};
