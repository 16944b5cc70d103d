import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { PluginPage } from '@grafana/runtime';
import { Combobox, Stack, Text } from '@grafana/ui';
import { HelpField } from '../../ui';
import { listForesightSources } from '../discovery/listForesightSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { AuditEvents } from './AuditEvents';
import { AuditFilters } from './AuditFilters';
import type { AuditFilter } from './auditQuestion';

const everything: AuditFilter = { action: '', actor: '', outcome: '', hours: 7 * 24 };

/** Who wrote what through Foresight in this organisation, and what was refused to whom. */
export function AuditPage() {
  const instances = listForesightSources();
  const [uid, setUid] = useState(instances[0]?.uid);
  const [filter, setFilter] = useState(everything);
  const options = instances.map((one) => ({ value: one.uid, label: one.name }));
  return (
    <PluginPage>
      {uid === undefined ? (
        <NoDataSource />
      ) : (
        <Stack direction="column" gap={2}>
          <Text element="p">
            {t('audit.what', 'Who wrote what through Foresight in this organisation, and what was refused to whom.')}
          </Text>
          {options.length > 1 && (
            <HelpField id="audit-foresight" label={t('scene.data-source', 'Foresight data source')}>
              <Combobox id="audit-foresight" options={options} value={uid} onChange={({ value }) => setUid(value)} />
            </HelpField>
          )}
          <AuditFilters filter={filter} onChange={setFilter} />
          <AuditEvents question={JSON.stringify({ uid, ...filter })} />
        </Stack>
      )}
    </PluginPage>
  );
}
