import type { Template } from '../../../template';
import type { roadmapTexts as english } from '../../en-US/answers/roadmap';

/** What is said of a roadmap. */
export const roadmapTexts: Record<keyof typeof english, Template> = {
  'roadmap.title': '옵저버빌리티 로드맵',
  'roadmap.overview': '개요',
  'roadmap.level': '레벨',
  'roadmap.score': '점수',
  'roadmap.weeks': '되돌아본 주 수',
  'roadmap.phase': '{{number}}단계: {{goal}}',
  'roadmap.phase-column': '단계',
  'roadmap.goal': '목표',
  'roadmap.goal-first': '몇 시간이면 되고 지난 인시던트에서 도움이 되었을 일',
  'roadmap.goal-level': '레벨 {{level}} 도달',
  'roadmap.goal-complete': '레벨 {{level}} 완성',
  'roadmap.items': '항목',
  'roadmap.incidents': '인시던트',
  'roadmap.check': '점검',
  'roadmap.what': '할 일',
  'roadmap.team': '팀',
  'roadmap.of-team': '{{title}} ({{team}})',
  'roadmap.services': '서비스',
  'roadmap.service-names': '{{names}}',
  'roadmap.services-and-more': '{{names}} 외 {{more}}개',
  'roadmap.whole': '전체',
  'roadmap.effort': '공수',
  'roadmap.hours': '몇 시간',
  'roadmap.days': '며칠',
  'roadmap.weeks-of-work': '몇 주',
  'roadmap.now': '현재',
  'roadmap.share': '{{share}}',
  'roadmap.benefit': '효과',
  'roadmap.benefit-picture': '진행 순서에 따른 항목별 효과',
  'roadmap.value': '값',
  'roadmap.basis': '근거',
  'roadmap.lead-minutes': '앞당긴 시간(분)',
  'roadmap.false-per-week': '알려진 인시던트 밖의 주당 알람',
  'roadmap.owner': '담당',
  'roadmap.owners': '{{teams}}',
  'roadmap.owners-and-more': '{{teams}} 외 {{more}}개 팀',
  'roadmap.owner-unnamed': '지정 필요',
  'roadmap.found': '확인된 내용',
  'roadmap.how': '해결 방법',
  'roadmap.done-when': '완료 기준',
  'roadmap.risk': '위험',
  'roadmap.risks': '위험',
  'roadmap.mitigation': '완화 방안',
  'roadmap.files': '파일에 넣을 내용',
  'roadmap.no-files': '파일에 넣을 내용이 있는 항목이 없습니다.',
  'roadmap.file': '{{title}}: {{file}}',
  'roadmap.settings-entry': '데이터 소스 설정에 넣을 항목',
  'roadmap.issue-phase': '{{phase}}',
  'roadmap.issue-services': '서비스: {{services}}',
  'roadmap.issue-effort': '공수: {{effort}}',
  'roadmap.issue-owner': '담당: {{owner}}',

  'roadmap.benefit-caught':
    '백테스트 결과, 제안된 규칙 {{rules}}개는 어떤 알림도 잡지 못한 {{incidents}} 중 {{caught}}건을 잡았을 것이며, 알려진 인시던트 밖의 알람은 주당 {{alarms}}건입니다.',
  'roadmap.benefit-earlier':
    '백테스트 결과, 제안된 규칙 {{rules}}개는 {{incidents}} 중 어떤 알림도 잡지 못한 {{caught}}건을 잡고 {{earlier}}건을 {{lead}} 더 일찍(중앙값) 잡았을 것이며, 알려진 인시던트 밖의 알람은 주당 {{alarms}}건입니다.',
  'roadmap.benefit-evidence':
    '{{incidents}} 중 {{lacking}}건에서 이것이 없었습니다. 이 항목의 규칙은 백테스트하지 않았습니다.',
  'roadmap.benefit-weight': '가중치({{weight}})만으로 정했습니다. 이 기간의 인시던트로는 알 수 있는 것이 없습니다.',

  'roadmap.criterion': '{{title}}: {{share}} 이상 (현재 {{now}})',
  'roadmap.criterion-guard': '성능과 보안 유지: {{title}}, {{share}} 이상 (현재 {{now}})',
  'roadmap.criterion-unknown': '{{title}}: {{share}} 이상 (평가할 수 없어 현재 값을 알 수 없음)',
  'roadmap.criterion-level': '레벨 {{level}}: 이 레벨과 그 아래 각 레벨의 가중치 중 {{share}} 이상 통과',
  'roadmap.criterion-alarms': '새 규칙의 오경보가 백테스트대로 2주 동안 주당 {{max}}건 이하',

  'roadmap.risk-alarms':
    '새 규칙은 알림을 늘립니다. 백테스트로는 주당 오경보 {{alarms}}건이지만 미래는 과거와 다를 수 있습니다.',
  'roadmap.mitigation-alarms':
    '일주일 동안은 아무에게도 알리지 않고 운영하면서 백테스트와 비교하고, 오경보는 노이즈로 표시합니다. 더 많으면 임계값이나 대기 시간을 높입니다.',
  'roadmap.risk-quiet': '노이즈 때문에 바꾸거나 없앤 규칙 또는 대시보드가 어떤 문제의 유일한 신호였을 수 있습니다.',
  'roadmap.mitigation-quiet':
    '바꾼 규칙을 적용하기 전에 알려진 인시던트로 백테스트하고, 이전 규칙은 일시 중지한 채 4주 동안 남겨 둡니다.',
  'roadmap.risk-code': '서비스 {{services}}개의 코드나 배포를 바꿔야 하는데, 담당 팀에 시간이 없을 수 있습니다.',
  'roadmap.mitigation-code':
    '목록 순서대로 인시던트가 있었던 서비스부터 시작하고, 코드를 바꿀 수 없으면 에이전트나 사이드카를 사용합니다.',
  'roadmap.risk-load': '시계열, 로그 줄 또는 쿼리가 늘어 소스가 느려지고 비용이 커집니다.',
  'roadmap.mitigation-load':
    '레이블을 추가하기 전에 제한하고, 그다음 주에는 점검 query-latency와 cardinality를 지켜봅니다.',
  'roadmap.risk-rights': '권한을 잃거나 파일로 덮어쓰인 대상이 더는 작동하지 않을 수 있습니다.',
  'roadmap.mitigation-rights':
    '시험 환경에서 먼저 해 보고, 이전 토큰이나 대시보드를 일주일 동안 남겨 두며, 감사 로그에서 거부를 확인합니다.',
  'roadmap.risk-responses': '트리거가 틀리면 자동 대응이 해를 끼칠 수 있습니다.',
  'roadmap.mitigation-responses':
    '제안부터 시작해 승인으로 넘어갑니다. 지난 몇 주에 대한 모의 실행으로 판단하고, 게이트와 하루 한도를 유지합니다.',

  'roadmap.stand':
    '옵저버빌리티는 4단계 중 레벨 {{level}}이고 점수는 100점 중 {{score}}점입니다. 평가한 {{checks}} 중 {{passed}}개 통과, {{partly}}개 일부 통과, {{failed}}개 실패이며, {{unknown}}개는 평가할 수 없어 따로 둡니다.',
  'roadmap.stand-unknown': '평가할 수 있는 것이 너무 적어 레벨을 알 수 없습니다. {{unknown}}의 답이 없습니다.',
  'roadmap.past':
    '지난 {{weeks}}의 {{incidents}} 중 {{alerted}}건을 알림이 잡았습니다. 백테스트 결과, 제안된 규칙은 {{caught}}건을 더 잡고 {{earlier}}건을 더 일찍 잡았을 것이며, 알려진 인시던트 밖의 알람은 모두 합쳐 주당 {{alarms}}건입니다.',
  'roadmap.past-untested':
    '지난 {{weeks}}의 {{incidents}} 중 {{alerted}}건을 알림이 잡았습니다. 그중 {{lacking}}건에는 이 로드맵이 더하는 무언가가 없었으며, 백테스트할 수 있는 규칙은 없었습니다.',
  'roadmap.past-none': '지난 {{weeks}} 동안 알려진 인시던트가 없어, 순서는 점검의 가중치와 공수로 정했습니다.',
  'roadmap.past-unknown': '지난 {{weeks}}의 인시던트를 읽을 수 없어, 순서는 점검의 가중치와 공수로 정했습니다.',
  'roadmap.way':
    '로드맵은 {{phases}}, {{items}}로 이루어지며 {{hours}}개는 몇 시간, {{days}}개는 며칠, {{weeks}}개는 몇 주가 걸립니다. 모두 마치고 다른 변화가 없으면 점수는 {{score}}점에서 {{after}}점이 되고 레벨 {{level}}에 도달합니다.',
  'roadmap.way-none': '평가할 수 있는 것 중 빠진 것이 없어 할 일이 없습니다.',

  'roadmap.count-incidents': '인시던트 {{count}}건',
  'roadmap.count-weeks': '{{count}}주',
  'roadmap.count-phases': '{{count}}단계',
  'roadmap.count-items': '항목 {{count}}개',
  'roadmap.count-checks': '점검 {{count}}개',

  'roadmap.rules-left':
    '제안된 규칙 {{count}}개는 백테스트하지 않았습니다. 최대 {{max}}개까지, 인시던트가 있었던 서비스부터 합니다.',
  'roadmap.rules-failed': '제안된 규칙 {{count}}개를 백테스트할 수 없었습니다. 첫 번째 이유: {{reason}}',
  'roadmap.incidents-unread': '지난 몇 주의 인시던트를 읽을 수 없었습니다: {{reason}}',
  'roadmap.unknown-left': '점검 {{count}}개를 평가할 수 없었습니다. 여기에 없는 문제가 숨어 있을 수 있습니다.',
  'roadmap.backtesting': '제안된 규칙을 지난 몇 주에 대해 백테스트하는 중',
};
