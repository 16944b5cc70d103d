import type { Template } from '../../../../template';
import type { incidentTexts as english } from '../../../en-US/answers/incidents/incidents';

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
  'incident.new-level': '{{name}}: 새 수준, {{direction}}',
  'incident.deploy': '새 버전이 실행되기 시작함',
  'incident.response-due': '{{target}}: {{action}} 실행할 때임',
  'incident.response-suggested': '{{target}}: {{action}} 제안됨',
  'incident.response-refused': '{{target}}: {{action}} 보류됨',
  'incident.response-approved': '{{target}}: {{action}} 승인됨',
  'incident.response-handed-off': '{{target}}: {{action}} 전달됨',
  'incident.response-accepted': '{{target}}: {{action}} 엔진이 수락함',
  'incident.response-failed': '{{target}}: {{action}} 엔진이 거부함',
  'incident.response-unknown': '{{target}}: {{action}} 엔진의 응답이 분명하지 않음',
  'incident.response-withdrawn': '{{target}}: {{action}} 너무 늦어 취소됨',
  'incident.response-verified': '{{target}}: {{action}} 도움이 됨',
  'incident.response-not-verified': '{{target}}: {{action}} 도움이 되지 않음',
  'incident.response-locked': '{{target}}: {{action}} 잠김',
  'incident.response-cleared': '{{action}} 잠금 해제됨',
  'incidents.left-out': '오래된 알림 {{count}}건은 제외되었습니다. 최대 {{max}}건까지 봅니다. 시간 범위를 줄이세요.',
  'incidents.unread': '인시던트에 쓸 {{name}}을(를) 읽지 못했습니다: {{reason}}',
  'incidents.no-records': 'Grafana에서 피드백과 기록을 읽지 못했습니다: {{reason}}',
  'incidents.no-cause': '인시던트의 원인을 찾지 못했습니다: {{reason}}',
  'incidents.no-grafana-url':
    'Grafana 자체 알림과 피드백이 없습니다. Grafana의 URL을 알 수 없습니다. 데이터 소스 설정(grafanaUrl)에 입력하세요.',
  'incidents.no-token':
    'Grafana 자체 알림과 피드백이 없습니다. Grafana 토큰이 없습니다. 관리형 서비스 계정을 켜거나 서비스 계정의 토큰을 데이터 소스 설정에 입력하세요.',
  'incidents.withheld':
    'Grafana 자체 알림과 피드백이 없습니다. 이유: {{reason}}. 그 토큰을 데이터 소스 설정에 입력하세요.',
};
