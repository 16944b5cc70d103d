import type http from 'node:http';
import { createMatrix, matrixText, readRange, sendJson, sendText, wave } from '../stage/answers';
import type { SourceRequest } from '../stage/source';

/** Samples of a series at most: what is fuzzed is the plugin's reading, not the engine's arithmetic. */
const maxSamples = 24;

const garbage = [
  '',
  '{',
  '[]',
  'null',
  '{"status":"success"}',
  '<html>no</html>',
  matrixText('length'),
  matrixText([{ metric: 7, values: 'length' }]),
];

/** A source that answers at once, with few samples: well, with nothing, with garbage, or with what it was sent. */
export function answerFuzz(response: http.ServerResponse, request: SourceRequest): void {
  if (!request.url.includes('query_range')) {
    sendJson(response, { status: 'success', data: [] });
    return;
  }
  const range = readRange(request);
  if (range.expr.includes('echo')) {
    sendJson(response, { status: 'error', error: `bad credentials: ${request.headers.authorization}` }, 400);
  } else if (range.expr.includes('garbage')) {
    sendText(response, garbage[range.expr.length % garbage.length]);
  } else if (range.expr.includes('nothing')) {
    sendText(response, matrixText([]));
  } else {
    const start = Math.max(range.start, range.end - maxSamples * range.step);
    sendText(response, matrixText(createMatrix({ ...range, start }, range.expr.includes('many') ? 3 : 1, wave)));
  }
}
