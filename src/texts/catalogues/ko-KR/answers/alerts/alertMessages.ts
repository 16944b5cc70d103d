import type { alertMessages as english } from '../../../en-US/answers/alerts/alertMessages';
import type { Template } from '../../../../template';

export const alertMessages: Record<keyof typeof english, Template> = {
  'fired.anomalous': '{{step}} 간격의 최근 관측값 {{of}}개 중 {{count}}개가 과거에 비추어 예상과 다릅니다.',
  'fired.breach-point': '예측값이 {{horizon}} 안에 {{value}}에 이릅니다. 한도는 {{limit}}입니다.',
  'fired.breach-lower': '예측 하한이 {{horizon}} 안에 {{value}}에 이릅니다. 한도는 {{limit}}입니다.',
  'fired.breach-upper': '예측 상한이 {{horizon}} 안에 {{value}}에 이릅니다. 한도는 {{limit}}입니다.',
  'fired.changes': '{{within}} 안에 수준이 지속적으로 {{count}}번 바뀌었습니다.',
  'fired.changes-deployed': '배포 후 {{within}} 안에 수준이 지속적으로 {{count}}번 바뀌었습니다.',
  'fired.model-coverage':
    '지난 {{recent}} 동안 {{coverage}}만 구간 안에 있었습니다. {{from}}~{{to}}이어야 합니다. 이 쿼리의 예측이 예전 같지 않습니다.',
  'fired.model-alarms': '지난 {{recent}} 동안 주당 경보가 {{count}}건이었습니다. 허용은 {{accepted}}건입니다.',
  'fired.model-drift': '지난 {{recent}} 동안 예측의 포함률이 벗어났습니다(증거 {{drift}}).',
  'fired.runway': '{{hours}}시간 뒤에 한도 {{limit}}에 이를 것으로 예측됩니다.',
  'fired.probable': '{{horizon}} 안에 한도 {{limit}}에 이를 확률은 {{probability}}입니다.',
  'fired.outlier': '이 시계열은 비교 대상과 다릅니다(플래그 {{flag}}).',
  'fired.burn':
    '실패한 이벤트가 {{long}} 동안 {{longShare}}, {{short}} 동안 {{shortShare}}입니다. {{period}} 오류 예산이 {{factor}}배 빠르게 소진됩니다.',
  'fired.exhausted': '{{period}} 오류 예산이 {{hours}}시간 뒤에 소진될 것으로 예측됩니다.',
  'fired.new-patterns': '{{within}} 안에 {{level}} 이상 수준의 새 로그 패턴이 {{count}}개 나타났습니다. 보기: {{page}}',
  'fired.scaling': '{{horizon}} 안에 {{value}}만큼의 용량이 필요합니다. 확장은 {{limit}}에서 끝납니다.',
  'fired.due': '{{target}}에 {{action}} 실행 시점이 되었습니다: {{figures}}. 실행 내역은 {{page}}에 기록됩니다.',
  'fired.suggested': '{{target}}에 {{action}} 실행을 제안합니다: {{figures}}. {{page}}에서 근거를 확인하고 승인하세요.',
  'fired.missing': '{{within}} 동안 데이터가 없습니다.',
  'fired.flat': '{{within}} 동안 값이 {{value}} 부근에서 {{moved}} 넘게 움직이지 않았습니다.',

  'seen.usual': ', 보통 {{lower}}~{{upper}}',
  'seen.peers': ', 비교 대상 {{lower}}~{{upper}}',
  'seen.ahead': '(현재), {{horizon}} 뒤 {{lower}}~{{upper}}',
  'seen.now': '(현재)',
  'seen.hours': ', 한도까지 {{hours}}시간',
  'seen.probability': ', 한도에 이를 확률 {{probability}}',
  'seen.change': '{{before}}에서 {{after}}(으)로',
  'seen.kind': ' ({{kind}})',
  'seen.since': ', 시작 {{time}} UTC',
  'seen.cause': ', 가장 유력한 원인: {{cause}}{{likelihood}}',
  'seen.cause-alone': '가장 유력한 원인: {{cause}}{{likelihood}}.',
  'seen.no-value': '값을 알 수 없음',
  'seen.likelihood': ' (가능성 {{likelihood}})',
  'seen.unknown': '수치가 없습니다. 쿼리가 실패했거나 데이터가 없습니다.',
  'seen.late': '이 수치를 구하는 데 {{seconds}}초가 넘게 걸려 알림에서 뺐습니다.',
};
