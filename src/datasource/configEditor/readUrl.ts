import { t } from '@grafana/i18n';
import { verbatim, type Reader } from '../../ui';

/** An http(s) URL without credentials. */
export const readUrl: Reader<string> = (written) => {
  const text = written.trim();
  const url = parse(text);
  if (!url) {
    const message = t('url.invalid', '"{{text}}" is not an address. Write it as http://host:port or https://host.', {
      text,
      ...verbatim,
    });
    return { ok: false, message };
  }
  return url.username || url.password
    ? { ok: false, message: t('url.credentials', 'Leave user and password out of the address: set them below.') }
    : { ok: true, value: text };
};

/** The same, or nothing. */
export const readOptionalUrl: Reader<string | undefined> = (written) =>
  written.trim() === '' ? { ok: true, value: undefined } : readUrl(written);

function parse(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}
