import { SourceError } from '../../queries';
import { createMessage } from '../../texts';
import { isPatternFilterRefused } from './patternFilter';

const rejected = (reason: string, code: 'rejected' | 'unreachable' = 'rejected') =>
  new SourceError(code, createMessage('source.query-rejected', { name: 'Logs', status: 400, reason, remedy: '' }), 400);

test.each([
  [rejected('parse error at line 1, col 14: syntax error: unexpected >'), true],
  [rejected('parse error at line 1, col 14: syntax error: unexpected >, expecting STRING'), true],
  [rejected('parse error at line 1, col 14: syntax error: unexpected IDENTIFIER'), false],
  [rejected('max entries limit per query exceeded'), false],
  [rejected('syntax error: unexpected >', 'unreachable'), false],
  [new Error('syntax error: unexpected >'), false],
])('%s: %s', (error, refused) => expect(isPatternFilterRefused(error)).toBe(refused));
