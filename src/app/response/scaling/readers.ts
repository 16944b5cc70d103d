import { t } from '@grafana/i18n';
import { parseDuration } from '../../../schema';
import type { Reader } from '../../../ui';

const day = 86_400_000;

/** Any text, without the blanks around it. */
export const readText: Reader<string> = (text) => ({ ok: true, value: text.trim() });

/** A number above zero. */
export const readPositive: Reader<number> = (text) => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(value) && value >= 0.001
    ? { ok: true, value }
    : { ok: false, message: t('scaling.bad-number', 'Enter a number of at least 0.001.') };
};

/** A percentage, as a share. */
export const readPercent: Reader<number> = (text) => {
  const value = Number(text.trim());
  return value >= 5 && value <= 100
    ? { ok: true, value: value / 100 }
    : { ok: false, message: t('scaling.bad-percent', 'Enter a number from 5 to 100.') };
};

/** How many replicas. */
export const readCount: Reader<number> = (text) => {
  const value = Number(text.trim());
  return Number.isInteger(value) && value >= 1 && value <= 10_000
    ? { ok: true, value }
    : { ok: false, message: t('scaling.bad-count', 'Enter a whole number from 1 to 10,000.') };
};

/** How long a start takes: a day at most. */
export const readStartup: Reader<string> = (text) => {
  try {
    if (parseDuration(text, '') <= day) {
      return { ok: true, value: text.trim() };
    }
  } catch {
    // Told below.
  }
  return { ok: false, message: t('scaling.bad-duration', 'Enter a length of time up to a day, such as 90s or 3m.') };
};

const kubernetesName = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

/** A name of Kubernetes, or nothing yet. */
export const readName: Reader<string> = (text) => {
  const value = text.trim();
  return value === '' || (value.length <= 54 && kubernetesName.test(value))
    ? { ok: true, value }
    : {
        ok: false,
        message: t(
          'scaling.bad-name',
          'Enter a Kubernetes name of lower-case letters, digits and hyphens, at most 54.'
        ),
      };
};
