/** What is wrong with a base URL, as the end of a sentence; undefined where nothing is. Never repeats credentials. */
export function checkUrl(url: unknown): string | undefined {
  if (typeof url !== 'string' || url === '') {
    return 'is missing. Enter an address such as http://prometheus:9090.';
  }
  if (!URL.canParse(url)) {
    return 'is no URL. Enter an address such as http://prometheus:9090.';
  }
  const { protocol, username, password, search, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') {
    return `begins with ${protocol} Use http:// or https://.`;
  }
  if (username !== '' || password !== '') {
    return 'contains a user name or a password. Enter them in their own fields, where they are stored encrypted.';
  }
  if (search !== '' || hash !== '') {
    return 'has a part behind ? or #. Enter the base address only; use extra headers for parameters.';
  }
  return undefined;
}
