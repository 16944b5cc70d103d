import type { Template } from '../../template';
import type { alertRules as english } from '../en-US/alertRules';

/** Texts on alert rules: those that others wrote, and what their author should know. */
export const alertRules: Record<keyof typeof english, Template> = {
  'rule.short-rate-window':
    '{{name}}은(는) {{window}}만큼 돌아보지만 {{selector}}의 샘플 간격은 {{distance}}입니다. 샘플이 두 개 필요하며 그보다 적으면 값이 없습니다. [{{enough}}] 이상으로 작성하세요.',
  'rule.short-window':
    '{{name}}은(는) {{window}}만큼 돌아보지만 {{selector}}의 샘플 간격은 {{distance}}입니다. 샘플이 하나도 없으면 값이 없습니다. [{{enough}}] 이상으로 작성하세요.',
  'import.field': '{{field}} 값이 {{value}}입니다. {{expected}} 형식으로 입력하세요.',
  'import.template': '{{field}}에 채워지지 않은 템플릿 "{{template}}"이 있습니다. 먼저 규칙을 렌더링하세요.',
  'import.helm': 'Helm 템플릿입니다. helm template CHART > rules.yaml 등으로 먼저 렌더링하세요.',
  'import.syntax': 'YAML이나 JSON으로 읽을 수 없습니다: {{reason}}',
  'import.no-rules': '알림 규칙이 없습니다. Prometheus, Mimir, Loki, Grafana의 규칙이나 API 응답을 입력하세요.',
  'import.no-mapping': '규칙이 매핑이 아닙니다. alert, expr 같은 필드를 입력하세요.',
  'import.state-answer': '규칙 상태에 대한 Grafana 응답이며 평가 방법이 없습니다. 대신 규칙을 내보내세요.',
  'import.too-long': '{{length}}자입니다. 최대 {{max}}자까지 읽습니다. 나누세요.',
  'import.too-many': '문서가 {{count}}개입니다. 최대 {{max}}개까지 읽습니다. 나누세요.',
  'import.too-many-rules': '알림 규칙이 {{count}}개입니다. 처음 {{max}}개만 읽었습니다. 나누세요.',
  'import.not-evaluable': '백테스트할 수 없습니다: {{reason}}',
  'import.other-source':
    '{{step}} 단계가 {{type}} 유형의 소스를 쿼리하므로 백테스트할 수 없습니다. Prometheus와 Loki 쿼리만 가능합니다.',
  'import.no-source': '{{name}} 쿼리이지만 그런 소스가 없습니다.',
  'import.variable': '표현식에 {{variable}}이 있지만 알림 규칙에는 그 값이 없습니다. 대신 값을 입력하세요.',
};
