import React from 'react';
import { t } from '@grafana/i18n';
import { Combobox, FieldSet } from '@grafana/ui';
import { defaultLanguage, languageCodes, languages } from '../../texts';
import { HelpField, helpId } from '../../ui';
import type { ConfigProps } from '../types';
import { withSettings } from './settings';

const id = 'foresight-language';

/** What alert rules and files are written in; people read in the language of their own preferences. */
export function LanguageSection({ options, onOptionsChange }: ConfigProps) {
  return (
    <FieldSet label={t('language.title', 'Language')}>
      <HelpField
        id={id}
        label={t('language.of-alerts', 'Language of alert rules')}
        help={t('language.help', 'Texts in alert rules and their errors. Panels and pages follow the user.')}
      >
        <Combobox
          id={id}
          aria-describedby={helpId(id)}
          options={languageCodes.map((value) => ({ value, label: languages[value].name }))}
          value={options.jsonData.language ?? defaultLanguage}
          disabled={options.readOnly}
          onChange={({ value }) => onOptionsChange(withSettings(options, { language: value }))}
        />
      </HelpField>
    </FieldSet>
  );
}
