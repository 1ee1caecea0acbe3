import { createContext, useContext } from 'react'

/** Whether the page is drawn in 关怀模式. PageShell provides it. */
export const ElderContext = createContext(false)

/** True in 关怀模式: sizes change by themselves, so ask only where the layout differs. */
export function useElder(): boolean {
  return useContext(ElderContext)
}
