import { useLayoutEffect, useState } from 'react'

/** How much paper of so many millimetres is scaled so that it fills the width of its frame on the screen. */
export function useZoom(frame: { readonly current: HTMLElement | null }, millimetres: number): number {
  const [zoom, setZoom] = useState(0.5)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const measure = () => setZoom(Math.max(0.3, element.clientWidth / ((millimetres / 25.4) * 96)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, millimetres])
  return zoom
}
