/** Stands in the built page wherever a nonce belongs; each response puts its own there. */
export const noncePlace = '__NONCE__'

/**
 * The one Content-Security-Policy of both shells: everything comes from the program itself. Styles made while running
 * (Mantine, the letter preview) carry the nonce; scripts never do. It has no host, no `unsafe-inline` and no `unsafe-eval`.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer that either shell gives, page or document. */
export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // What is on the laptop is private: neither browser keeps a second copy in its cache.
    'cache-control': 'no-store',
  }
}
