import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { LoadingPlaceholder, Stack } from '@grafana/ui';
import { FailureAlert } from '../../ui/failures';
import { readPatterns } from '../../ui/patterns';
import { variableNames } from '../scene/createPageScene';
import type { Section } from '../scene/Section';
import { useData } from '../scene/useData';
import { useVariable } from '../scene/useVariable';
import { FilterBar } from './filters/FilterBar';
import { useLogSources } from './filters/useLogSources';
import { KnownPatternList } from './known/KnownPatternList';
import { useKnownPatterns } from './known/useKnownPatterns';
import { NoLogs } from './NoLogs';
import { PatternList } from './PatternList';

/** Filters, patterns, and which of them are known. */
export function LogsBody({ scene }: { scene: Section }) {
  const { value: uid } = useVariable(scene, variableNames.dataSource);
  const sources = useLogSources(scene, uid);
  const { frames, loading, error, retry } = useData(scene);
  const patterns = useMemo(() => readPatterns(frames), [frames]);
  const known = useKnownPatterns(uid, retry);
  if (sources.status === 'none') {
    return <NoLogs />;
  }
  return (
    <Stack direction="column" gap={1}>
      <FilterBar scene={scene} sources={sources} />
      {error !== undefined && (
        <FailureAlert title={t('logs.failed', 'The log lines could not be read')} message={error} onRetry={retry} />
      )}
      {loading && <LoadingPlaceholder text={t('logs.loading', 'Reading log lines…')} />}
      {patterns && (
        <PatternList
          scene={scene}
          patterns={patterns}
          place={{ foresight: uid, source: patterns.origin?.source ?? sources.uid, selectors: sources.selectors }}
          known={known}
        />
      )}
      <KnownPatternList known={known} />
    </Stack>
  );
}
