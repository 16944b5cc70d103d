/** As long as a browser may take to load it, ms. */
const loadTime = 60_000;

/** Opens a document of its own in a new tab; it has no way to the page that opened it. */
export function openDocument(html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  window.open(url, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(url), loadTime);
}
