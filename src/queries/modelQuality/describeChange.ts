import type { QualityChange } from '../../engine';
import { createMessage, type Message } from '../../texts';

/** What changed, in a sentence. */
export function describeChange({ kind, before, after }: QualityChange, unit: string | undefined): Message {
  const levels = { before: { figure: before, unit }, after: { figure: after, unit } };
  switch (kind) {
    case 'level':
      return createMessage('quality.level', levels);
    case 'deploy':
      return createMessage('quality.deploy', levels);
    case 'season':
      return createMessage('quality.season', { before: { span: before }, after: { span: after } });
    case 'spread':
      return createMessage('quality.spread', levels);
  }
}
