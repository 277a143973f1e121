/**
 * The Chromium that comes with `npm ci`. The variable makes it unpack the libraries that a bare machine lacks; it is read
 * when the package is loaded, so it has to be set before.
 */
export async function unpackChromium(): Promise<string> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

/** Its own arguments would switch web security off; these are all it needs. */
export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
