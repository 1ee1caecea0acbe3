import { Page } from '@/shared/store'

export default function LessonsPage() {
  return <Page title="微党课" tab="lessons"><></></Page>
}
