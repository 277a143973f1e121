import '@fontsource-variable/inter/wght.css'
import '@fontsource/charis-sil/latin-400.css'
import '@fontsource/charis-sil/latin-400-italic.css'
import '@fontsource/charis-sil/latin-700.css'
import '@fontsource/charis-sil/latin-ext-400.css'
import '@fontsource/charis-sil/latin-ext-400-italic.css'
import '@fontsource/charis-sil/latin-ext-700.css'
import '@mantine/core/styles.layer.css'
import './components/tokens.css'
import './components/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { styleNonce } from './nonce.ts'

// The scroll lock under Mantine's dialogs adds a style element of its own and takes its nonce from this name.
Object.assign(window, { __webpack_nonce__: styleNonce() })

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root element.')
createRoot(root).render(<App />)
