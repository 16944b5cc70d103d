/** Texts on what from outside is longer, deeper or more than is read. */
export const limits = {
  'limit.text': '{{field}} has {{length}} characters; at most {{max}} are read. Shorten it.',
  'limit.list': '{{field}} has {{length}} entries; at most {{max}} are read. Remove some.',
  'limit.query': 'The query model has {{bytes}} bytes; at most {{max}} are read. Shorten its texts and lists.',
  'limit.query-depth':
    'The query model is nested more than {{max}} levels deep. Take lists and objects out of one another.',
  'limit.queries':
    'The request has {{count}} queries; the first {{max}} are answered. Send the others with another request.',
  'limit.settings':
    'The settings of the data source have {{bytes}} bytes; at most {{max}} are read. Shorten its calendars, certificates or rules.',
  'limit.settings-depth':
    'The settings of the data source are nested more than {{max}} levels deep. Enter them anew on its page.',
  'limit.headers':
    'The headers of the request have {{length}} characters; at most {{max}} are read. Send fewer cookies and headers.',
  'limit.body-depth':
    'The request body is nested more than {{max}} levels deep. Take lists and objects out of one another.',
} as const;
