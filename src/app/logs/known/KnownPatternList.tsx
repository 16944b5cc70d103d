import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, ControlledCollapse, IconButton, Stack } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { PatternText } from '../../../ui/patterns';
import type { KnownPattern } from './knownPatterns';
import type { KnownPatterns } from './useKnownPatterns';
import { YamlDialog } from './YamlDialog';

/** The patterns that need no look, each of which can be taken back; and what became of the last change. */
export function KnownPatternList({ known }: { known: KnownPatterns }) {
  const { list, error, proposed, dismiss } = known;
  return (
    <section aria-label={t('logs.known', 'Known patterns')}>
      <Added known={known} />
      {error !== undefined && (
        <Alert severity="error" title={t('logs.not-saved', 'Failed to save the known patterns')} onRemove={dismiss}>
          {error}
        </Alert>
      )}
      {proposed && <YamlDialog patterns={proposed} onClose={dismiss} />}
      {list.length > 0 && (
        <ControlledCollapse label={t('logs.known-count', 'Known patterns ({{n}})', { n: list.length })}>
          <Stack direction="column" gap={1}>
            {list.map((one) => (
              <KnownRow key={one.pattern} one={one} known={known} />
            ))}
          </Stack>
        </ControlledCollapse>
      )}
    </section>
  );
}

function Added({ known: { added, isSaving, undo, dismiss } }: { known: KnownPatterns }) {
  if (!added) {
    return null;
  }
  const title = added.times
    ? t('logs.expected', 'Expected for these times: {{pattern}}', { pattern: added.pattern, ...verbatim })
    : t('logs.ignored', 'Ignored from now on: {{pattern}}', { pattern: added.pattern, ...verbatim });
  return (
    <Alert severity="success" title={title} onRemove={dismiss}>
      <Button size="sm" variant="secondary" icon="history" disabled={isSaving} onClick={undo}>
        {t('logs.undo', 'Undo')}
      </Button>
    </Alert>
  );
}

function KnownRow({ one: { pattern, name, times }, known }: { one: KnownPattern; known: KnownPatterns }) {
  return (
    <Stack direction="row" gap={1} alignItems="center">
      <IconButton
        name="trash-alt"
        disabled={known.isSaving}
        aria-label={t('logs.remove', 'Remove {{pattern}}', { pattern, ...verbatim })}
        onClick={() => known.remove(pattern)}
      />
      <PatternText text={pattern} />
      <MutedText>
        {[name, times ? times.join(', ') : t('logs.always', 'always ignored')].filter(Boolean).join(' · ')}
      </MutedText>
    </Stack>
  );
}
