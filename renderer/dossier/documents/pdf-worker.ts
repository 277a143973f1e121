// The part of the library that reads a pdf, away from the thread of the page.
import 'pdfjs-dist/build/pdf.worker.min.mjs'
