import type { Template } from '../../template';
import type { logTexts as english } from '../en-US/logs';

/** What is said of patterns of log lines. */
export const logTexts: Record<keyof typeof english, Template> = {
  'logs.new': '{{time}}부터 새로 나타났습니다.',
  'logs.new-version': '{{service}} 버전 {{version}}부터 새로 나타났습니다.',
  'logs.new-after-deploy': '{{time}}에 {{service}}을(를) 배포한 뒤 새로 나타났습니다.',
  'logs.surging': '{{time}}부터 평소보다 많습니다.',
  'logs.fading': '{{time}}부터 평소보다 적습니다.',
  'logs.vanished': '평소에는 있던 줄이 {{time}}부터 없습니다.',
  'logs.other-patterns': '기타',
  'logs.no-source': '로그 소스가 선택되지 않았습니다. 쿼리에서 선택하거나 데이터 소스 설정(insight.logs)에 지정하세요.',
  'logs.no-reader':
    '{{name}}에는 읽을 수 있는 로그 줄이 없습니다. Loki나 로그 줄로 답하는 Grafana 데이터 소스를 선택하세요.',
  'logs.no-streams':
    '{{service}}의 로그 스트림을 찾지 못했습니다. 로그 쿼리를 쓰거나 스트림에 service_name처럼 서비스를 나타내는 레이블을 붙이세요.',
  'logs.no-logql': 'LogQL이 아닙니다: {{expr}}. {app="shop"} |= "payment"처럼 줄을 조회하는 쿼리를 쓰세요.',
  'logs.metric-query': '이 쿼리는 줄이 아니라 숫자를 줍니다: {{expr}}. {app="shop"}처럼 줄을 고르는 부분만 쓰세요.',
  'logs.query-too-long': '로그 쿼리가 {{length}}자입니다. 최대 {{max}}자까지 읽습니다. 줄이세요.',
  'logs.baseline': '기준 기간이 {{baseline}}입니다. 7d처럼 1m에서 90d 사이의 기간을 쓰세요.',
  'logs.no-pattern': '출력 {{output}}은(는) 패턴 하나에 대한 것인데 쿼리에 패턴이 없습니다. 새로움 항목에 입력하세요.',
  'logs.estimated': '이 소스에는 셀 때 쓸 패턴 필터가 없어 줄 표본에서 개수를 추정했습니다.',
  'logs.not-counted': '소스가 세지 않아 줄 표본에서 개수를 추정했습니다. {{reason}}',
  'logs.too-many-bytes':
    '표본에서 개수를 추정했습니다. 패턴마다 {{bytes}}을(를) 읽어야 하는데 모두 합해 {{limit}}까지 허용됩니다. 쿼리를 좁히거나 데이터 소스 설정의 한도(logs.maxBytes)를 올리세요.',
  'logs.short-baseline':
    '개수는 {{span}} 전까지만 셉니다. 기준 기간 전체는 {{bytes}}이고, 쿼리 하나의 모든 계수에 {{limit}}까지 허용됩니다(logs.maxBytes).',
  'logs.no-baseline': '범위 앞에 줄이 없어 무엇이 새로운지 말할 수 없습니다.',
  'logs.unmatched': '{{count}}줄은 보관하지 않는 패턴에 속합니다. 패턴이 너무 많습니다.',
};
