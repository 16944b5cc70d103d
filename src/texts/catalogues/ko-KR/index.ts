import type { Template } from '../../template';
import type { english } from '../en-US';
import { limits } from './limits';
import { logTexts } from './logs';
import { requests } from './requests';
import { signalTexts } from './signals';
import { sourceTexts } from './sources';

export const korean: Record<keyof typeof english, Template> = {
  'anomaly.spike': '{{observed}}, 예상 {{lower}}~{{upper}}.',
  'anomaly.drop to zero': '{{observed}}(으)로 떨어짐, 예상 {{lower}}~{{upper}}.',
  'anomaly.level shift': '{{span}}째 수준이 {{direction}}: {{observed}}, 보통 {{lower}}~{{upper}}.',
  'anomaly.drift': '{{span}}째 서서히 {{direction}}: {{observed}}, 보통 {{lower}}~{{upper}}.',
  'anomaly.lost season': '{{span}}째 평소 주기를 벗어남: {{observed}}, 예상 {{lower}}~{{upper}}.',
  'anomaly.flat line': '{{span}}째 {{observed}}에 멈춤, 예상 {{lower}}~{{upper}}.',
  'anomaly.missing': '{{span}}째 데이터 없음, 예상 {{lower}}~{{upper}}.',
  'anomaly.after-deploy': '{{reason}} 배포하고 {{span}} 뒤에 시작되었습니다.',
  'anomaly-kind.spike': '급등락',
  'anomaly-kind.drop to zero': '0으로 떨어짐',
  'anomaly-kind.level shift': '수준 변화',
  'anomaly-kind.drift': '서서히 벗어남',
  'anomaly-kind.lost season': '주기 사라짐',
  'anomaly-kind.flat line': '변화 없음',
  'anomaly-kind.missing': '데이터 없음',
  'direction.up': '높아짐',
  'direction.down': '낮아짐',
  'direction.none': '달라짐',

  'span.seconds': '{{n}}초',
  'span.minutes': '{{n}}분',
  'span.hours': '{{n}}시간',
  'span.days': '{{n}}일',

  'series.empty': '시계열에 데이터 포인트가 없습니다. 시간 범위를 넓히거나 쿼리를 확인하세요.',
  'series.none': '시계열이 없습니다. 시간 범위를 넓히거나 쿼리를 확인하세요.',
  'series.all-missing':
    '시계열의 데이터 포인트 {{points}}개가 모두 비어 있습니다. 시간 범위를 넓히거나 쿼리를 확인하세요.',
  'series.too-long':
    '시계열에 데이터 포인트가 {{points}}개 있습니다. 최대 {{max}}개까지 읽을 수 있습니다. 간격을 늘리거나 범위를 줄이세요.',
  'series.too-short':
    '시계열에 쓸 수 있는 데이터 포인트가 {{points}}개입니다. 예측하려면 적어도 {{needed}}개가 필요합니다. 시간 범위를 넓히세요.',
  'fit.too-short':
    '시계열에 데이터 포인트가 {{points}}개 있습니다. 학습한 모델에는 {{needed}}개보다 많이 필요합니다. 다시 학습하세요.',
  'backtest.too-short':
    '{{horizon}}스텝의 백테스트에는 데이터 포인트가 적어도 {{needed}}개 필요하지만 시계열에는 {{points}}개 있습니다. 시간 범위를 넓히거나 예측 범위를 줄이세요.',
  'backtest.windows': '백테스트의 구간이 {{windows}}개, 보폭이 {{stride}}입니다. 1 이상을 쓰세요.',
  'grid.empty': '격자에 칸이 {{cells}}개 있습니다. 시간 범위를 넓히거나 간격을 줄이세요.',
  'grid.too-large': '격자에 칸이 {{cells}}개 있습니다. 최대 {{max}}개까지 가능합니다. 간격을 늘리세요.',
  'option.adaptation':
    '새 수준을 정상으로 받아들이기까지의 시간이 {{adaptation}} ms입니다. 하루처럼 0보다 큰 시간을 쓰세요.',
  'option.bounds': '한계가 {{lower}}~{{upper}}입니다. 하한을 상한보다 작게 하거나 한쪽을 비워 두세요.',
  'option.coverage': '포함 확률이 {{coverage}}입니다. 0.95처럼 (0, 1) 안의 확률을 쓰세요.',
  'option.false-alarms': '주당 거짓 경고가 {{rate}}입니다. 1처럼 0보다 큰 수를 쓰세요. 10주에 한 번은 0.1입니다.',
  'option.horizon': '예측 범위가 {{horizon}}스텝입니다. 1부터 {{max}}까지의 정수를 쓰거나 간격을 늘리세요.',
  'option.persistence': '오차의 지속성이 {{persistence}}입니다. 0.9처럼 0부터 1까지의 상관계수를 쓰세요.',
  'option.season-length': "주기 길이가 관측값 {{length}}개입니다. 1보다 큰 정수나 'auto'를 쓰세요.",
  'option.step': '간격이 {{step}} ms입니다. 0보다 큰 간격을 쓰세요.',
  'option.time-zone': '"{{timeZone}}" 시간대를 알 수 없습니다. Europe/Berlin이나 Asia/Seoul과 같은 IANA 이름을 쓰세요.',
  'option.window': '구간이 관측값 {{window}}개입니다. 5처럼 1부터 {{max}}까지의 홀수를 쓰세요.',
  'peers.off-grid':
    '시계열 {{count}}개 가운데 {{number}}번째는 {{start}}에서 시작하고 간격 {{step}} ms에 데이터 포인트가 {{points}}개이지만 첫째는 {{firstStart}}에서 시작하고 {{firstStep}} ms에 {{firstPoints}}개입니다. 모두 같은 격자에 놓으세요.',

  'anomalies.too-short':
    '시계열에 쓸 수 있는 데이터 포인트가 {{points}}개뿐이라 이상을 찾을 수 없습니다. 약 {{needed}}개가 필요합니다. 시간 범위를 넓히세요.',
  'changepoints.too-short':
    '쓸 수 있는 관측값이 {{points}}개뿐이라 변화를 찾을 수 없습니다. {{needed}}개가 필요합니다. 시간 범위를 넓히세요.',
  'forecast.short-history':
    '과거 데이터 포인트가 {{points}}개뿐이라 간단한 방법만 썼습니다. 더 나은 예측을 하려면 시간 범위를 넓히세요.',
  'forecast.worse-than-naive':
    '백테스트에서 이 예측은 마지막 주기를 되풀이하는 것보다 나빴습니다. 이 예측으로 경고하지 마세요.',
  'peers.too-few':
    '이상치를 찾으려면 비교할 시계열이 적어도 {{needed}}개 필요하지만 쿼리 결과는 {{count}}개입니다. 필터를 빼는 등 시계열을 늘리세요.',
  'peers.without-values': '시계열 {{count}}개 가운데 {{missing}}개는 값이 없어 비교하지 않았습니다.',
  'season.dropped':
    '주기 길이 {{length}}에는 데이터 포인트가 적어도 {{needed}}개 필요하지만 범위에는 {{points}}개 있습니다. 이 주기는 쓰지 않았습니다. 쓰려면 시간 범위를 넓히세요.',
  'training.event-helps':
    '"{{name}}"의 영향을 기록에 있는 {{count}}번에서 학습했습니다. 이를 반영하면 그때의 예측이 더 정확합니다.',
  'training.event-learnt': '"{{name}}"의 영향을 지난 {{count}}번에서 학습했습니다.',
  'training.event-no-help':
    '"{{name}}"은(는) 반영하지 않습니다. 기록에서 {{count}}번을 시험했고, 반영해도 예측이 더 정확해지지 않습니다.',
  'training.event-unknown': '과거에 "{{name}}"이(가) 없어서 그 영향을 알 수 없습니다. 시간 범위를 넓히세요.',
  'training.gaps':
    '관측값 {{count}}개 가운데 비어 있는 {{missing}}개를 채웠습니다. 가장 긴 공백은 {{longest}}개입니다.',
  'training.incidents': '과거 장애 {{count}}건은 학습하지 않았습니다.',
  'training.latest': '데이터 포인트 {{points}}개 가운데 최근 {{max}}개만 학습했습니다.',
  'training.level-factor': '{{time}}에 수준이 {{factor}}배로 바뀌었습니다. 그 이전은 새 수준에 맞추어 학습했습니다.',
  'training.level-shift': '{{time}}에 수준이 {{size}}만큼 바뀌었습니다. 그 이전은 새 수준에 맞추어 학습했습니다.',
  'training.masked': '제외한 시간 범위의 관측값 {{count}}개는 학습하지 않았습니다.',
  'training.onset':
    '{{time}}에 이전에 없던 추세가 시작되었습니다. 예측은 이 추세를 이어 가고, 구간은 추세가 끝나는 경우도 포함합니다.',
  'training.spikes': '홀로 튄 관측값 {{count}}개는 학습하지 않았습니다.',

  'query.unknown-fields': '쿼리에 알 수 없는 필드가 있어 무시했습니다: {{fields}}. 철자를 확인하세요.',
  'query.engine-differs':
    '이 쿼리는 엔진 버전 {{written}}에 맞춰 작성되었지만 버전 {{current}}이(가) 응답하므로 수치가 다를 수 있습니다. 둘을 비교한 뒤 다시 저장하세요(docs/engine-versions.md).',
  'query.verbatim': '{{text}}',
  'history.duplicates': '이미 값이 있는 스텝에 샘플 {{count}}개가 더 있었습니다. 각 스텝은 그 평균을 가집니다.',
  'history.off-grid': '{{step}} 격자에서 벗어난 샘플을 격자로 옮겼습니다.',
  'history.counter': '늘어나다가 0으로 돌아가는 카운터로 보입니다. 대신 rate()나 increase()를 쿼리하세요.',
  'history.weighed': '비율마다 바탕이 된 건수로 무게를 두었습니다. 건수가 적으면 덜 중요하게 봅니다.',
  'history.repeated':
    '같은 값이 되풀이됩니다. 소스에는 약 {{distance}}마다 새 값이 있는데 스텝은 {{step}}입니다. 스텝을 {{distance}} 이상으로 설정하세요.',
  'history.partial': '{{name}}에 따르면 데이터가 누락되었습니다: {{said}}',
  'history.partial-unexplained': '소스에 따르면 데이터가 누락되었습니다.',
  'query.partial-no-data':
    '소스에 따르면 데이터가 누락되어 데이터 없음으로 처리합니다. 누락 때문에 규칙이 발생하거나 해제되지 않도록 하기 위해서입니다. 쿼리의 partialData 필드로 바꿀 수 있습니다.',
  'history.said': '{{name}}의 메시지: {{said}}',
  'history.truncated': '{{name}}의 시계열이 읽을 수 있는 것보다 많아 일부는 확인하지 않았습니다. 쿼리 범위를 좁히세요.',
  'history.more-said': '{{name}}의 메시지가 더 있지만 여기에는 표시하지 않습니다.',
  'history.histograms':
    '{{name}}의 시계열 {{count}}개에 네이티브 히스토그램이 있어 읽지 않습니다. histogram_quantile(0.9, ...)이나 histogram_avg(...)처럼 숫자를 쿼리하세요.',
  'history.ended': '끝난 시계열입니다. 최근 값이 없는 시계열은 예측하지 않습니다.',
  'history.ended-left-out': '이미 끝난 시계열 {{count}}개를 제외했습니다.',
  'history.left-out':
    '쿼리 결과의 시계열이 {{count}}개이고 {{limit}}개까지 계산합니다. 제외한 시계열: {{names}}. 쿼리를 좁히거나 데이터 소스 설정에서 한도를 늘리세요.',
  'notice.of-series': '{{name}}: {{notice}}',
  'notice.of-more-series': '{{name}} 외 {{more}}개: {{notice}}',
  'list.and-more': '{{names}} 외 {{more}}개',
  'pool.busy':
    '이 데이터 소스의 계산 {{queued}}개가 이미 기다리고 있어 {{more}}개를 더하면 한도 {{limit}}개를 넘습니다. 잠시 뒤 다시 시도하거나 쿼리를 좁히거나 새로 고침 간격을 늘리세요.',
  'pool.crashed':
    '이 쿼리를 계산하던 작업자가 멈췄습니다({{reason}}). 새 작업자로 바꾸었으니 다시 시도하세요. 또 멈추면 시계열 수나 학습 기간을 줄이세요.',
  'pool.overdue':
    '시계열 하나의 계산이 {{span}}을(를) 넘어 중단했습니다. 간격을 늘리거나 학습 기간이나 시계열 수를 줄이세요.',
  'pool.closed': '플러그인이 종료되는 중이라 계산을 시작하지 않았습니다.',
  'failure.cancelled': '쿼리가 끝나기 전에 취소되었습니다.',
  'failure.plugin': 'Foresight에 예기치 않은 오류가 발생했습니다: {{reason}}. 쿼리와 함께 알려 주세요.',
  'failure.engine': '이 시계열에서 엔진이 실패했습니다: {{reason}}. 플러그인의 결함이니 쿼리와 함께 알려 주세요.',

  ...signalTexts,
  'signal.part': '{{name}} {{part}}',
  'signal.on-subject': '{{name}} ({{subject}})',
  'reason.above-at-worst': '{{name}}: 지금 {{value}}, 평소 {{lower}}~{{upper}}, {{span}}째 너무 높음',
  'reason.below-at-worst': '{{name}}: 지금 {{value}}, 평소 {{lower}}~{{upper}}, {{span}}째 너무 낮음',
  'reason.above': '{{name}}: 지금 {{value}}, 최악 {{worst}}, 평소 {{lower}}~{{upper}}, {{span}}째 너무 높음',
  'reason.below': '{{name}}: 지금 {{value}}, 최악 {{worst}}, 평소 {{lower}}~{{upper}}, {{span}}째 너무 낮음',
  'reason.recovering': '{{name}}: {{value}}(으)로 돌아옴, 최악 {{worst}}, 평소 {{lower}}~{{upper}}, {{span}} 전에 시작',
  'reason.silent': '{{name}}: {{span}}째 값이 없음',
  'reason.full': '{{name}}: 한계 {{limit}} 가운데 {{value}}',
  'reason.used-up': '{{name}}: {{value}}까지 줄어듦, 한계 {{limit}}',
  'reason.reaches': '{{name}}: 약 {{span}} 뒤 {{limit}}에 닿음 (확률 {{percent}} %)',
  'reason.reaches-within': '{{name}}: 예측 범위 안에 {{limit}}에 닿음 (확률 {{percent}} %)',
  'reason.new-pattern': '{{span}} 전부터 로그에 새로운 오류, 분당 {{rate}}줄: {{pattern}}',
  'reason.spent': '오류 예산({{objective}}, {{window}}) 소진',
  'reason.burns': '오류 예산({{objective}}) 약 {{span}} 뒤 소진: 허용보다 {{times}}배 빠르게 사용 중',
  'cause.no-past': '인시던트 이전의 관측값이 없어 비교할 수 없습니다.',
  'cause.no-departure': '과거와 달라진 신호가 없습니다.',
  'cause.verdict-clear': '{{service}}: 가장 뚜렷하게 두드러짐',
  'cause.verdict-perhaps': '아마도 {{service}}: 뚜렷하게 두드러지지는 않음',
  'cause.verdict-several': '다음 가운데 하나: {{services}}',
  'cause.verdict-nothing': '두드러지는 것이 없음: 앞선 몇 시간과 뚜렷이 달라진 신호가 없습니다',
  'cause.summary': '{{verdict}} ({{likelihood}})',
  'cause.summary-of-first': '{{verdict}} (첫 번째는 {{likelihood}})',
  'cause.right-in': '이런 경우 10번 가운데 약 {{n}}번 맞음',
  'cause.nearly-always-right': '이런 경우 거의 항상 맞음',
  'cause.hardly-right': '이런 경우 거의 맞지 않음',
  'cause.new-pattern': '{{time}}부터 로그에 새로 나타남: {{pattern}}',
  'cause.deployed': '{{time}}에 새 버전이 실행되기 시작했습니다.',
  'cause.explained-by': '{{name}}: 이 서비스가 의존하는 {{callee}}(으)로 설명됨',
  'cause.later': '{{service}}보다 {{span}} 늦게 시작되었습니다.',
  'cause.common': '{{name}}: 대부분의 서비스에서 똑같이 나타남',
  'cause.was-so-before': '{{name}}: 그 전부터 그랬음',
  'causes.no-dependencies': '누가 누구를 호출하는지 알 수 없어 모든 서비스를 후보로 봅니다.',
  'evidence.as-usual': '{{name}}: 평소와 같음',
  'evidence.rose': '{{name}}: 최고 {{peak}}, 평소 {{usual}}',
  'evidence.fell': '{{name}}: 최저 {{peak}}, 평소 {{usual}}',
  'evidence.since': '{{change}}, {{time}}부터',
  'missing.source': '{{source}}가 실패하여 일부 서비스나 신호가 빠졌을 수 있습니다: {{reason}}',
  'missing.services':
    '서비스를 찾지 못했습니다. 신호 {{kinds}}종의 규칙 {{rules}}개 가운데 메트릭과 맞는 것이 없습니다. 데이터 소스 설정에서 메트릭 소스를 확인하거나 자신의 메트릭에 맞는 검색 규칙을 추가하세요.',
  'missing.signal': '서비스 {{count}}개 가운데 {{some}}개에서 {{signal}} 메트릭을 찾지 못했습니다: {{names}}.',
  'missing.nodes': '노드를 찾지 못했습니다. node exporter의 메트릭이 있으면 CPU, 메모리, 디스크도 볼 수 있습니다.',
  'missing.logs': '로그 소스가 설정되지 않았습니다. 로그의 양과 오류를 보려면 데이터 소스 설정에서 추가하세요.',
  'missing.read': '{{what}}을(를) 읽지 못했습니다: {{reason}}',
  'missing.deploys': '배포를 읽지 못했습니다: {{reason}}',
  'missing.log-patterns': '로그에서 새로운 패턴을 찾지 못했습니다: {{reason}}',
  'missing.budget': '{{service}}의 오류 예산을 읽지 못했습니다: {{reason}}',
  'missing.queries': '쿼리 {{max}}개를 보낸 뒤 탐색을 멈췄습니다. 탐색 규칙을 줄이거나 규칙마다 레이블을 줄이세요.',
  'missing.series':
    '{{what}} 시계열 {{count}}개 가운데 {{read}}개만 봅니다. 나머지도 보려면 데이터 소스 설정에서 시계열 한도를 늘리세요.',
  'services.none-chosen': '서비스를 고르지 않았습니다. 다음에서 고르세요: {{known}}.',
  'services.unknown': '{{service}} 서비스를 알 수 없습니다. 다음에서 고르세요: {{known}}.',
  'services.none-found': '없음(찾은 서비스가 없습니다)',
  'services.ambiguous': '{{service}} 서비스는 여러 개일 수 있습니다. 다음에서 고르세요: {{known}}.',
  'services.no-signal': '{{service}} 서비스에 신호가 없습니다. 있는 신호: {{kinds}}.',
  'services.no-signal-of-kind': '{{service}} 서비스에 {{kind}} 신호가 없습니다. 있는 신호: {{kinds}}.',

  'query.no-object': '쿼리 모델이 JSON 객체가 아닙니다. 편집기에서 쿼리를 다시 만드세요.',

  'services.no-source':
    '아직 허용된 소스가 없어 서비스를 찾을 곳이 없습니다. 데이터 소스 설정에서 Prometheus 소스를 추가하세요.',
  'query.no-data-source': '요청에 데이터 소스가 없습니다. Foresight 데이터 소스로 쿼리하세요.',
  'query.version':
    '쿼리 버전 {{version}}을(를) 알 수 없습니다. 이 플러그인은 버전 {{known}}을(를) 읽습니다. 플러그인을 업데이트하거나 쿼리를 다시 만드세요.',
  'value.duration':
    '{{field}} 값 "{{text}}"은(는) 0보다 큰 기간이 아닙니다. 5m, 12h, 28d처럼 수와 단위(s, m, h, d, w)를 쓰세요.',
  'value.time': '"{{text}}"은(는) 시각이 아닙니다. 2026-11-12T13:30Z처럼 시간대와 함께 쓰세요.',
  'value.time-range':
    '"{{text}}"은(는) 시간 범위가 아닙니다. 2026-11-12T13:30Z/2026-11-12T18:30Z처럼 시작과 끝을 시간대와 함께 쓰세요.',
  'plan.step': '간격이 {{step}}입니다. 1s부터 7d까지에서 고르세요.',
  'plan.long-training': '학습 구간이 {{training}}입니다. 최대 730d까지 고르세요.',
  'plan.short-training': '학습 구간 {{training}}에 {{step}} 간격이 3개보다 적습니다. 구간을 넓히거나 간격을 줄이세요.',
  'plan.short-season': '주기 {{season}}이(가) {{step}} 간격 두 개보다 짧습니다. 주기를 늘리거나 간격을 줄이세요.',
  'plan.long-recent': '"지금"의 길이 {{recent}}은(는) 되돌아보는 전체 기간 {{span}}보다 짧아야 합니다.',
  'plan.horizon':
    '예측 범위 {{horizon}}은(는) {{step}} 간격으로 {{steps}}개입니다. 최대 {{max}}개까지 예측할 수 있습니다. 예측 범위를 줄이거나 간격을 늘리세요.',
  'plan.no-limit': '소진 예측에 닿을 한계가 없습니다. 디스크 사용률이라면 90처럼 닿으면 안 되는 값을 limit에 쓰세요.',
  'plan.time-range':
    '시간 범위가 1970년 기준 {{from}}ms부터 {{to}}ms까지이며, 여기에는 데이터가 있을 수 없습니다. 데이터가 있는 시간 범위를 선택하세요.',
  'plan.too-many-rows':
    '범위와 학습 구간이 {{step}} 간격으로 {{rows}}개입니다. 최대 {{max}}개까지 읽을 수 있습니다. 간격을 {{enough}} 이상으로 하거나 범위를 줄이세요.',
  ...logTexts,
  ...requests,
  ...sourceTexts,
  ...limits,
};
