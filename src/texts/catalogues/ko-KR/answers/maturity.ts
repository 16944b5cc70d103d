import type { Template } from '../../../template';
import type { maturityTexts as english } from '../../en-US/answers/maturity';

export const maturityTexts: Record<keyof typeof english, Template> = {
  'maturity.reading': '메트릭, 로그, 규칙 읽는 중',
  'maturity.empty':
    '{{name}}에는 서비스를 찾을 수 있는 메트릭이나 스트림이 없습니다(규칙 {{rules}}개 시도). 서비스가 필요한 항목은 알 수 없습니다. 소스를 확인하거나 설정 페이지에서 탐지 규칙을 추가하세요.',
  'maturity.rows-left-out':
    '행 {{all}}개 중 부족한 것부터 {{max}}개를 보여 줍니다. 나머지는 서비스나 팀을 골라 보세요.',
  'maturity.no-services': '서비스를 찾지 못해 살펴볼 것이 없습니다.',
  'maturity.nothing-found': '살펴볼 것을 찾지 못했습니다.',
  'maturity.check-failed': '점검이 끝나지 못했습니다: {{reason}}',
  'maturity.unread': '읽을 수 없습니다: {{reason}}',
  'maturity.partial': '소스가 가진 것을 모두 주지 않았습니다: {{reason}}',
  'maturity.too-many-series': '시계열이 {{max}}개를 넘습니다. 일부만으로는 아무것도 말할 수 없습니다.',
  'maturity.too-many-queries': '쿼리가 {{max}}개 넘게 필요해 나머지는 보내지 않았습니다.',
  'maturity.no-logs':
    '로그 소스가 설정되어 있지 않아 로그에 대해 알 수 없습니다. 데이터 소스 설정(insight.logs)에 지정하세요.',
  'maturity.through-grafana':
    '{{name}}은(는) Grafana를 거쳐 읽으므로 소스 자신의 상태 정보를 읽을 수 없습니다. 소스를 자체 URL로 허용하세요.',
};
