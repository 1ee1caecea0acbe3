import type { ComponentType } from 'react'

/** What a page's file gives: Taro mounts its default. */
export interface PageModule {
  readonly default: ComponentType
}

/** A page as Taro's router for browsers keeps it; its code comes over the network when the page is first opened. */
export interface Route {
  readonly path: string
  load: Load
}

/** Begins to fetch the code; the router wants back what it gave. */
export type Load = (context?: unknown, params?: unknown) => readonly [Promise<PageModule>, unknown?, unknown?]
