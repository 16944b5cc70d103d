/** What sources of data answer with, or fail with, and what to do then. */
export const sourceTexts = {
  'source.promql': 'the metrics source',
  'source.logql': 'the logs source',
  'source.none-named': 'The query names no source. Choose one in the query editor.',
  'source.not-allowed':
    "Source {{uid}} is not among the sources that {{name}} may query ({{allowed}}). Choose one of them, or add it in the data source's settings.",
  'source.unknown':
    "Grafana knows no data source with uid {{uid}} ({{name}}), or the token may not see it. Choose another source in the query, or correct the list of sources in the data source's settings.",
  'source.misconfigured': 'Source {{name}} cannot be used: {{problem}}',
  'source.cancelled': 'The query to {{name}} was cancelled.',
  'source.request-cancelled': 'The request to {{name}} was cancelled.',
  'source.timeout':
    "{{name}} did not answer within {{seconds}} s. Simplify the query, shorten its range, or raise the limit (timeoutMs) in the data source's settings.",
  'source.unauthorized':
    "{{name}} refused access with status {{status}}{{reason}}. Check the source's credentials in the data source's settings and what they may read.",
  'grafana.permission':
    'Grafana refuses it: the token lacks the permission {{action}}. Give it that one, or do without what needs it.',
  'source.failed': '{{name}} failed with status {{status}}{{reason}}. Look at its log, or try again later.',
  'source.rate-limited': '{{name}} limits how many requests it answers (status 429){{reason}}. {{remedy}}',
  'source.compressed':
    'The answer of {{name}} is compressed ({{encoding}}), which was not asked for. Turn compression off in the proxy before it.',
  'source.only-histograms': {
    by: 'count',
    one: '{{name}} answered with {{count}} series of native histograms, which cannot be forecast. Query a number of them, such as histogram_quantile(0.9, ...), histogram_avg(...) or histogram_count(...).',
    other:
      '{{name}} answered with {{count}} series of native histograms, which cannot be forecast. Query a number of them, such as histogram_quantile(0.9, ...), histogram_avg(...) or histogram_count(...).',
  },
  'source.partial': 'The rule is not evaluated on partial data (partialData is error). {{reason}}',
  'source.rejected': '{{name}} rejected the request with status {{status}}{{reason}}. {{remedy}}',
  'source.query-rejected': '{{name}} rejected the query with status {{status}}: {{reason}}. {{remedy}}',
  'source.unreachable': '{{name}} cannot be reached at {{host}} ({{reason}}). {{remedy}}',
  'source.redirected':
    '{{name}} answers with a redirect (status {{status}}), which is not followed. Enter the address that it leads to.',
  'source.redirects': '{{name}} redirects more than {{max}} times. Correct its URL.',
  'source.redirects-away':
    "{{name}} redirects to {{where}}, which is refused. If that is right, enter it as the source's URL.",
  'source.unreadable-address': 'an address that cannot be read',
  'source.malformed':
    'The answer of {{name}} cannot be read: {{detail}}. Check that its URL leads to the API of the chosen kind.',
  'source.log-lines':
    '{{name}} answered with log lines, which cannot be forecast. Make it a metric query, such as sum(count_over_time({app="shop"}[5m])).',
  'source.not-lines':
    '{{name}} answered with numbers where log lines are wanted. Enter a query of lines, such as {app="shop"}, without count_over_time, rate and the like.',
  'source.no-numbers':
    '{{name}} answered with no column of numbers over time, but with {{found}}. Make the query return a time column and a number column (format: time series).',
  'source.no-matrix': '{{name}} answered with a result of type {{type}} instead of a matrix. {{remedy}}',
  'source.no-expression': 'The query to {{name}} has no expression. Enter one in the query editor.',
  'source.range-variable':
    'The query to {{name}} uses {{variable}}, but history is read in parts, so that it has no fixed length. Write a duration instead, such as 1h.',
  'source.too-large':
    "The answer of {{name}} exceeds {{mebibytes}} MiB. Narrow the query to fewer series, choose a larger step, or raise the limit (maxResponseBytes) in the data source's settings.",
  'source.points-asked': 'The query asks for {{points}} points per series',
  'source.points-found': 'The query yields {{points}} points in {{count}} series',
  'source.too-many-points':
    "{{found}}, more than the limit allows. Choose a step of at least {{step}}, a shorter range or fewer series, or raise the limit (maxPoints) in the data source's settings.",
  'remedy.check-data-source': 'Check that the data source can be reached.',
  'remedy.correct-query': 'Correct the query and run it again.',
  'remedy.retry-in': 'Try again in {{span}}.',
  'remedy.retry-at': 'Try again at {{time}}.',
  'remedy.retry-later': 'Try again later, or ask for less: a longer step, a shorter range, or fewer queries at once.',
  'remedy.check-url': 'Check its URL and that it serves this API.',
  'remedy.certificate':
    "Its certificate is not trusted: enter the authority's certificate (CA) in the data source's settings.",
  'remedy.refused': 'Nothing listens there: check the URL and that it runs.',
  'remedy.unknown-host': "The host's name is unknown: check the URL.",
  'remedy.lookup': "The host's name could not be looked up: check the URL and the name service.",
  'remedy.broken': 'The connection broke: look at its log, or try again.',
  'remedy.network': 'Check the URL and the network.',
  'remedy.no-string': 'A string cannot be forecast: query numbers, such as rate(http_requests_total[5m]).',
  'remedy.range-of-numbers': 'Query a range of numbers, such as rate(http_requests_total[5m]).',
} as const;
