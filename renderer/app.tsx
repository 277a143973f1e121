import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { KeyProvider } from './components/keys.tsx'
import { cssVariablesResolver, theme } from './components/theme.ts'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { LanguageProvider } from './frame/language.tsx'
import { followAnnouncements, newQueryClient } from './frame/queries.ts'
import { Standing } from './frame/standing.tsx'
import { styleNonce } from './nonce.ts'

/** The page: what every screen stands in. */
export function App() {
  const [queries] = useState(newQueryClient)
  useEffect(() => followAnnouncements(queries), [queries])
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} getStyleNonce={styleNonce} defaultColorScheme="auto">
        <LanguageProvider>
          {/* oxlint-disable-next-line react/hooks -- wouter takes its location hook as a property. */}
          <Router hook={useHashLocation}>
            <KeyProvider>
              <ErrorBoundary screen="all">
                <Standing />
              </ErrorBoundary>
            </KeyProvider>
          </Router>
        </LanguageProvider>
      </MantineProvider>
    </QueryClientProvider>
  )
}
