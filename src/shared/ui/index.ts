/**
 * The kit: every part a page is drawn with, each with its role and its words for a screen reader. It knows no store
 * and no feature. Page and stores are joined in @/shared/store.
 *
 *   page     PageShell (use Page from @/shared/store), TabBar, useElder, useShown, useArrival
 *   acts     Press (everything that can be pressed), Button, IconButton
 *   facts    Heading, Card, Stack, ListRow, SwitchRow, Tag, StatusPill, OpenState, Notice, PageNote, Icon, IconWord
 *   ruler    Ruler with distanceRuler, placesRuler, lessonRuler, stepsRuler; Distance, PlacesLeft
 *   stand    Support (with what a neighbour said)
 *   choose   Chips (filters), Tabs (views of a page), Choices (an answer)
 *   type     Field, PickField, Sheet
 *   states   ListState (loading, empty, failed, rows), EmptyState, Skeleton, Toast
 *   helpers  aria() for a bare View, classes(), styleVars(), glyph()
 */
export { aria, type Aria, type Role } from './aria'
export { Button, IconButton } from './button'
export { Card, Heading, Stack } from './card'
export { Chips, Choices, Tabs } from './choose'
export { classes, styleVars, type StyleVars } from './classes'
export { ElderContext, useElder } from './elder'
export { Field, PickField } from './field/field'
export { Icon, IconWord, glyph } from './icon/icon'
export type { IconName } from './icon/icon-names'
export { EmptyState, ListState, Skeleton } from './list-state'
export { ListRow, SwitchRow } from './list-row'
export type { Option } from './option'
export { PageShell } from './page-shell/page-shell'
export type { PageShellProps } from './page-shell/page-shell-props'
export { TabBar } from './page-shell/tab-bar'
export { useArrival, useShown } from './page-shell/shown'
export { tabs, type TabName } from './page-shell/tabs'
export { Press } from './press/press'
export type { PressProps } from './press/press-props'
export { Distance, PlacesLeft, Ruler } from './ruler'
export { distanceRuler, lessonRuler, placesRuler, stepsRuler, type RulerView } from './ruler-view'
export { Sheet } from './sheet/sheet'
export { Notice, OpenState, PageNote, StatusPill, Tag, type Tone } from './status'
export { Support, supportSpoken } from './support'
export { Toast, type ToastMessage } from './toast'
