/** What sources of data answer with, or fail with, and what to do then. */
export const sourceTexts = {
  'source.promql': '메트릭 소스',
  'source.logql': '로그 소스',
  'source.none-named': '쿼리에 소스가 없습니다. 쿼리 편집기에서 고르세요.',
  'source.not-allowed':
    '{{uid}} 소스는 {{name}}이(가) 물어볼 수 있는 소스({{allowed}})에 없습니다. 그 가운데에서 고르거나 데이터 소스 설정에서 추가하세요.',
  'source.unknown':
    'Grafana에 uid가 {{uid}}인 데이터 소스({{name}})가 없거나 토큰으로 볼 수 없습니다. 쿼리에서 다른 소스를 고르거나 데이터 소스 설정의 소스 목록을 고치세요.',
  'source.misconfigured': '{{name}} 소스를 쓸 수 없습니다: {{problem}}',
  'source.cancelled': '{{name}}에 보낸 쿼리가 취소되었습니다.',
  'source.request-cancelled': '{{name}}에 보낸 요청이 취소되었습니다.',
  'source.timeout':
    '{{name}}이(가) {{seconds}}초 안에 응답하지 않았습니다. 쿼리를 단순하게 하거나 범위를 줄이거나 데이터 소스 설정에서 한도(timeoutMs)를 늘리세요.',
  'source.unauthorized':
    '{{name}}이(가) 상태 {{status}}로 접근을 거부했습니다{{reason}}. 데이터 소스 설정에서 소스의 자격 증명과 그 읽기 권한을 확인하세요.',
  'grafana.permission':
    'Grafana가 거부했습니다. 토큰에 {{action}} 권한이 없습니다. 그 권한을 주거나, 필요 없다면 그대로 두세요.',
  'source.failed': '{{name}}이(가) 상태 {{status}}로 실패했습니다{{reason}}. 로그를 보거나 나중에 다시 시도하세요.',
  'source.rate-limited': '{{name}}에서 요청 수를 제한합니다(상태 429){{reason}}. {{remedy}}',
  'source.compressed':
    '{{name}}의 응답이 요청하지 않은 방식({{encoding}})으로 압축되어 있습니다. 앞단 프록시의 압축을 끄세요.',
  'source.only-histograms':
    '{{name}}의 응답이 네이티브 히스토그램 시계열 {{count}}개뿐이라 예측할 수 없습니다. histogram_quantile(0.9, ...), histogram_avg(...), histogram_count(...)처럼 숫자를 쿼리하세요.',
  'source.partial': '일부 데이터만으로는 규칙을 평가하지 않습니다(partialData가 error). {{reason}}',
  'source.rejected': '{{name}}이(가) 상태 {{status}}로 요청을 거부했습니다{{reason}}. {{remedy}}',
  'source.query-rejected': '{{name}}이(가) 상태 {{status}}로 쿼리를 거부했습니다: {{reason}}. {{remedy}}',
  'source.unreachable': '{{host}}에서 {{name}}에 연결할 수 없습니다({{reason}}). {{remedy}}',
  'source.redirected':
    '{{name}}이(가) 리디렉션(상태 {{status}})으로 응답했으며 따라가지 않습니다. 이동할 주소를 직접 입력하세요.',
  'source.redirects': '{{name}}이(가) {{max}}번 넘게 리디렉션합니다. URL을 고치세요.',
  'source.redirects-away':
    '{{name}}이(가) {{where}}(으)로 리디렉션하여 거부했습니다. 맞는 주소라면 소스의 URL로 입력하세요.',
  'source.unreadable-address': '읽을 수 없는 주소',
  'source.malformed': '{{name}}의 응답을 읽을 수 없습니다: {{detail}}. URL이 고른 종류의 API로 이어지는지 확인하세요.',
  'source.log-lines':
    '{{name}}이(가) 로그 줄로 응답했고 이는 예측할 수 없습니다. sum(count_over_time({app="shop"}[5m]))처럼 메트릭 쿼리로 만드세요.',
  'source.not-lines':
    '{{name}}이(가) 로그 줄이 필요한 곳에 숫자로 응답했습니다. count_over_time, rate 등 없이 {app="shop"}처럼 로그 줄을 찾는 쿼리를 입력하세요.',
  'source.no-numbers':
    '{{name}}의 응답에 시간에 따른 숫자 열이 없고 {{found}}이(가) 있습니다. 쿼리가 시간 열과 숫자 열을 반환하게 하세요(형식: 시계열).',
  'source.no-matrix': '{{name}}이(가) 행렬 대신 {{type}} 형식의 결과로 응답했습니다. {{remedy}}',
  'source.no-expression': '{{name}}에 보낼 쿼리에 식이 없습니다. 쿼리 편집기에서 입력하세요.',
  'source.range-variable':
    '{{name}}에 보낼 쿼리가 {{variable}}을(를) 쓰지만 과거 데이터는 나누어 읽으므로 길이가 정해져 있지 않습니다. 대신 1h처럼 기간을 쓰세요.',
  'source.too-large':
    '{{name}}의 응답이 {{mebibytes}} MiB를 넘습니다. 시계열이 적도록 쿼리를 좁히거나 간격을 늘리거나 데이터 소스 설정에서 한도(maxResponseBytes)를 늘리세요.',
  'source.points-asked': '쿼리가 시계열마다 데이터 포인트 {{points}}개를 요청합니다',
  'source.points-found': '쿼리 결과가 시계열 {{count}}개에 데이터 포인트 {{points}}개입니다',
  'source.too-many-points':
    '{{found}}. 한도를 넘습니다. 간격을 {{step}} 이상으로 하거나 범위나 시계열을 줄이거나 데이터 소스 설정에서 한도(maxPoints)를 늘리세요.',
  'remedy.check-data-source': '데이터 소스에 연결할 수 있는지 확인하세요.',
  'remedy.correct-query': '쿼리를 고쳐 다시 실행하세요.',
  'remedy.retry-in': '{{span}} 후에 다시 시도하세요.',
  'remedy.retry-at': '{{time}}에 다시 시도하세요.',
  'remedy.retry-later': '나중에 다시 시도하거나 스텝을 늘리고, 범위를 줄이거나, 동시에 보내는 쿼리를 줄이세요.',
  'remedy.check-url': 'URL과 이 API를 제공하는지 확인하세요.',
  'remedy.certificate': '인증서를 신뢰할 수 없습니다. 데이터 소스 설정에 인증 기관의 인증서(CA)를 입력하세요.',
  'remedy.refused': '그곳에서 듣고 있는 것이 없습니다. URL과 실행 중인지 확인하세요.',
  'remedy.unknown-host': '호스트 이름을 알 수 없습니다. URL을 확인하세요.',
  'remedy.lookup': '호스트 이름을 찾지 못했습니다. URL과 이름 서비스를 확인하세요.',
  'remedy.broken': '연결이 끊어졌습니다. 로그를 보거나 다시 시도하세요.',
  'remedy.network': 'URL과 네트워크를 확인하세요.',
  'remedy.no-string': '문자열은 예측할 수 없습니다. rate(http_requests_total[5m])처럼 숫자를 쿼리하세요.',
  'remedy.range-of-numbers': 'rate(http_requests_total[5m])처럼 숫자의 범위를 쿼리하세요.',
};
