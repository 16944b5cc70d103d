import React from 'react';
import { t } from '@grafana/i18n';
import { BulletList, PageLink, verbatim } from '../../ui';
import { appPages } from '../routes';
import { hasResponses } from './stop/useResponseState';

interface Props {
  /** Uid of the Foresight data source. */
  foresight: string;
  /** Services that something is wrong with. */
  services: string[];
}

/** More of them would hide the first. */
const maxServices = 10;

/** Leads to what may be done about services; nothing where no action is set up. */
export function ResponseLinks({ foresight, services }: Props) {
  return services.length === 0 || !hasResponses(foresight) ? null : (
    <BulletList>
      {services.slice(0, maxServices).map((target) => (
        <li key={target}>
          <PageLink href={appPages.response({ 'var-ds': foresight, target })}>
            {t('response.for-service', 'Responses for {{service}}', { service: target, ...verbatim })}
          </PageLink>
        </li>
      ))}
    </BulletList>
  );
}
