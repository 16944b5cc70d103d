/** What the backend says to requests that it refuses. */
export const requests = {
  'request.no-data-source': 'The request names no data source. Call it below /api/datasources/uid/<uid>/resources/.',
  'request.too-large': 'The request has {{bytes}} bytes; at most {{max}} are read. Send less at a time.',
  'request.not-json': 'Request body must be a JSON object with {{fields}}.',
  'request.range': 'The range is {{from}} to {{to}}. Send from and to as milliseconds, from before to.',
  'request.no-resource': 'There is no resource "{{path}}". Known: {{known}}.',
  'request.method': 'Method {{method}} is not allowed for "{{path}}". Use {{allowed}}.',
  'request.role':
    'This needs the role {{needed}} or above in your organisation, and yours is {{role}}. Ask an administrator of the organisation.',
  'work.in-progress':
    'This takes minutes and is under way: {{done}} of {{total}} steps are done. A later evaluation has the answer.',
  'request.busy-user':
    'You have {{max}} such requests under way, the most at once. Wait until one of them ends, or try again in {{seconds}} s.',
  'request.busy-org':
    'Your organisation has {{max}} such requests under way, the most at once. Try again in {{seconds}} s.',
  'request.too-many-events': 'You reported more than {{max}} events within a minute. Try again in {{seconds}} s.',
  'request.long-range': 'The range is {{days}} days; at most {{max}} are evaluated at once. Send several requests.',
  'request.rule': 'The rule cannot be evaluated: {{reason}}',
  'request.long-incident':
    'The incident lasts {{days}} days; at most {{max}} are compared with what went before. Shorten it.',
} as const;
