import type { Template } from '../../../../template';
import type { alertRules as english } from '../../../en-US/answers/alerts/alertRules';

/** Texts on alert rules: those that others wrote, and what their author should know. */
export const alertRules: Record<keyof typeof english, Template> = {
  'rule.not-replayed': '{{queryType}} 쿼리는 과거에 대해 다시 실행하지 않습니다. 지난 이벤트는 페이지에서 확인하세요.',
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
  'improve.no-data': '쿼리에 데이터가 없어 알 수 있는 것이 없습니다.',
  'improve.own': 'Foresight가 작성한 규칙으로, 이미 예측합니다.',
  'improve.not-read': '조건이 쿼리와 한계값의 단일 비교가 아니므로 그대로 둡니다.',
  'improve.skipped': '{{reason}}',
  'improve.fine': '주 {{perWeek}}회, 전체 시간의 {{share}} % 동안 발생하므로 그대로 둡니다.',
  'improve.precise': '알림의 {{precision}} %가 알려진 인시던트이고 그중 {{recall}} %를 찾으므로 그대로 둡니다.',
  'improve.no-rhythm':
    '주 {{perWeek}}회, 전체 시간의 {{share}} % 동안 발생하지만 값에 예측할 수 있는 주기가 없습니다(MASE {{mase}}). 다른 한계값을 선택하세요.',
  'improve.range': '해당 시각에 예상되는 범위를 벗어나면 발생합니다.',
  'improve.band':
    '고정 한계값에서 주 {{perWeek}}회, 전체 시간의 {{share}} % 동안 발생하지만 값에는 예측할 수 있는 주기가 있습니다(MASE {{mase}}). 예상 범위는 주기를 따라 움직입니다.',
  'improve.line':
    '직선을 따라 {{hours}}시간 앞을 보므로 매일의 상승을 추세로 여깁니다. 한계값 {{limit}}까지의 예측은 계절성을 반영합니다.',
  'improve.trend':
    '{{series}}이(가) 하루에 {{perDay}}씩 움직여 약 {{days}}일 후 한계값 {{limit}}에 도달합니다. 런웨이 규칙은 도달하기 전에 알립니다.',
  'improve.flaps':
    '알림 {{alarms}}건 중 {{flaps}}건이 직전 알림 후 15분 안에 다시 발생합니다. 대기 기간 {{pending}}과 발생 유지 {{keepFiring}}이(가) 이를 하나로 묶습니다.',
  'improve.flaps-recovery':
    '알림 {{alarms}}건 중 {{flaps}}건이 직전 알림 후 15분 안에 다시 발생합니다. 대기 기간 {{pending}}, 발생 유지 {{keepFiring}}, 복구 임계값 {{recovery}}이(가) 이를 하나로 묶습니다.',
  'feedback.no-noise': '이 기간에 이 규칙이 보냈을 알림 중 노이즈로 표시된 것이 없습니다.',
  'feedback.no-setting': '표시된 오경보: {{marked}}건. 이 종류의 규칙에는 설정할 민감도가 없습니다.',
  'feedback.no-better':
    '표시된 오경보: {{marked}}건. 지금 감지하는 모든 인시던트를 유지하면서 오경보가 더 적은 민감도 설정은 없습니다.',
  'feedback.gone': '표시된 오경보 {{marked}}건 중 {{gone}}건이 사라지고, {{kept}}.',
  'feedback.kept-none': '놓칠 수 있는 인시던트는 알려져 있지 않습니다',
  'feedback.kept-one': '인시던트는 그대로 감지합니다',
  'feedback.kept-both': '두 인시던트 모두 그대로 감지합니다',
  'feedback.kept-all': '인시던트 {{incidents}}건 모두 그대로 감지합니다',
};
