import { findMessage } from '../../texts';
import { SourceError } from '../../queries';
import type { AuditLog } from '../audit';
import type { PluginContext } from '../protocol/wire/messages';

/** Takes down what was caught where it is a refusal to ask a source. */
export type NoteRefusal = (error: unknown) => void;

/** Audits that a source was refused: one that is not allowed, or that leads to another host. */
export function createRefusalNote(audit: Pick<AuditLog, 'record'>, context: PluginContext): NoteRefusal {
  return (error) => {
    if (!(error instanceof SourceError) || error.code !== 'not-allowed') {
      return;
    }
    const { code, values = {} } = findMessage(error) ?? {};
    const isRedirect = code === 'source.redirects-away';
    const target = isRedirect ? `source ${String(values.name)}` : `source ${String(values.uid)}`;
    const reason = isRedirect ? 'redirect' : 'source-not-allowed';
    const after = isRedirect ? String(values.where) : undefined;
    audit.record({ action: 'source.query', outcome: 'refused', target, reason, after }, context);
  };
}
