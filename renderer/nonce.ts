/** The nonce of this page's content security policy, for style elements that a library adds; empty where there is none. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
